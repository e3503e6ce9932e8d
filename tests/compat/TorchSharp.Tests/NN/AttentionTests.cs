using System.Runtime.InteropServices;
using TorchSharp.Modules;
using TorchSharp.Native;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

public class AttentionTests
{
    private static Tensor Causal => ones(3, 3).triu(1).@bool();

    private static Tensor Across => Mask([0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0], 3, 4);

    private static Tensor Sources => Mask([0, 0, 0, 1, 0, 0, 0, 0], 2, 4);

    private static Tensor Targets => Mask([0, 0, 0, 0, 0, 1], 2, 3);

    private static nn.Module Make(string name, ScalarType type)
    {
        var activation = name is "EncoderLayer_gelu" or "DecoderLayer_masked" or "Transformer_masked"
            ? nn.Activations.GELU
            : nn.Activations.ReLU;
        TransformerOptions Of(long width) => new(4, 2, width, 0, activation, type);
        switch (name.Split('_')[0])
        {
            case "MultiheadAttention":
                var extra = name.EndsWith("_extra", StringComparison.Ordinal);
                var bias = !name.EndsWith("_nobias", StringComparison.Ordinal);
                var (kdim, vdim) = name.Split('_')[^1] switch { "sizes" => (3, 5), "nobias" => (3, null), _ => ((long?)null, (long?)null) };
                return new MultiheadAttention(4, 2, 0, bias, extra, extra, kdim, vdim, type);
            case "EncoderLayer":
                return new TransformerEncoderLayer(Of(3));
            case "DecoderLayer":
                return new TransformerDecoderLayer(Of(3));
            case "Encoder":
                using (var layer = new TransformerEncoderLayer(Of(2)))
                    return nn.TransformerEncoder(layer, 2);
            case "Decoder":
                using (var layer = new TransformerDecoderLayer(Of(2)))
                    return nn.TransformerDecoder(layer, 1);
            case "Transformer":
                return new Transformer(1, 1, Of(2));
            default:
                throw new ArgumentOutOfRangeException(nameof(name));
        }
    }

    private static Tensor[] Call(string name, nn.Module module, Tensor[] x) => module switch
    {
        MultiheadAttention attention => Attend(name.Split('_')[^1], attention, x),
        TransformerEncoderLayer layer => [name switch
        {
            "EncoderLayer_gelu" => layer.call(x[0], Causal),
            "EncoderLayer_padded" => layer.call(x[0], null, Targets),
            _ => layer.call(x[0]),
        }],
        TransformerDecoderLayer layer =>
            [name == "DecoderLayer" ? layer.call(x[0], x[1]) : layer.call(x[0], x[1], Causal, Across, Targets, Sources)],
        TransformerEncoder encoder => [encoder.call(x[0], Causal, Targets)],
        TransformerDecoder decoder => [decoder.call(x[0], x[1], Causal, memory_key_padding_mask: Sources)],
        Transformer whole =>
            [name == "Transformer" ? whole.call(x[0], x[1]) : whole.call(x[0], x[1], null, Causal, Across, Sources, Targets, Sources)],
        _ => throw new ArgumentOutOfRangeException(nameof(module)),
    };

    private static Tensor[] Attend(string kind, MultiheadAttention attention, Tensor[] x)
    {
        var (query, key, value) = x.Length == 1 ? (x[0], x[0], x[0]) : (x[0], x[1], x[2]);
        var pairs = x.Length == 4 ? x[3] : kind is "masked" or "extra" ? Across : null;
        var keys = kind is "masked" or "extra" or "padded" ? Sources : null;
        var (output, weights) = attention.call(query, key, value, keys, kind != "one", pairs);
        return weights is null ? [output] : [output, weights];
    }

    private static Tensor Mask(int[] marks, params long[] shape) => tensor(marks, shape).@bool();

    public static TheoryData<string> Names => [.. Figure.Names("attention")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Attention_computes_what_PyTorch_computes_forward_backward_and_in_three_steps(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float32);
        module.train(!name.EndsWith("_fast", StringComparison.Ordinal));
        new ModuleFigure("attention", name).Check(module, inputs => Call(name, module, inputs));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradients_of_attention_are_the_slopes_of_its_output(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float64);
        var figure = new ModuleFigure("attention", name);
        figure.Start(module);
        Slopes.ShouldMatch(module, figure.Inputs, inputs => Call(name, module, inputs));
    }

    [Theory]
    [InlineData("MultiheadAttention_numbers")]
    [InlineData("EncoderLayer")]
    [InlineData("DecoderLayer")]
    [InlineData("Transformer")]
    public void Attention_leaves_nothing_but_its_results(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float32);
        var inputs = new ModuleFigure("attention", name).Inputs;
        var before = scope.DisposablesCount;
        var results = Call(name, module, inputs).Length;
        scope.DisposablesCount.ShouldBe(before + results);
    }

    [Fact]
    public void The_public_factories_make_layers_of_PyTorchs_sizes_and_starts()
    {
        using var scope = NewDisposeScope();
        using var attention = nn.MultiheadAttention(8, 2);
        attention.get_parameter("in_proj_weight")!.shape.ShouldBe([24, 8]);
        attention.get_parameter("in_proj_weight")!.detach().abs().max().item<float>().ShouldBeLessThanOrEqualTo(MathF.Sqrt(6f / 32));
        attention.get_parameter("in_proj_bias")!.detach().abs().sum().item<float>().ShouldBe(0);
        attention.get_parameter("out_proj.bias")!.detach().abs().sum().item<float>().ShouldBe(0);

        using var layer = nn.TransformerEncoderLayer(8, 2, 16);
        using var encoder = nn.TransformerEncoder(layer, 3);
        encoder.named_parameters().Select(item => item.name).ShouldContain("layers.2.self_attn.in_proj_weight");
        foreach (var (name, parameter) in encoder.named_parameters())
            parameter.equal(layer.get_parameter(name[(name.IndexOf('.', 7) + 1)..])!).ShouldBeTrue(name);

        using var whole = nn.Transformer(8, 2, 1, 2, 16);
        whole.named_parameters().Select(item => item.name)
            .ShouldBeSubsetOf([.. whole.state_dict().Keys, "encoder.norm.weight", "decoder.layers.1.multihead_attn.out_proj.bias"]);
        whole.get_parameter("decoder.norm.weight")!.shape.ShouldBe([8]);
        whole.call(randn(5, 2, 8), randn(3, 2, 8)).shape.ShouldBe([3, 2, 8]);
    }

    [Fact]
    public void Dropout_works_in_training_alone()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.TransformerDecoderLayer(8, 2, 16, 0.5);
        var (target, memory) = (randn(3, 2, 8), randn(4, 2, 8));
        layer.call(target, memory).equal(layer.call(target, memory)).ShouldBeFalse();
        layer.eval();
        layer.call(target, memory).equal(layer.call(target, memory)).ShouldBeTrue();

        using var attention = nn.MultiheadAttention(8, 2, dropout: 0.5);
        attention.call(target, memory, memory).Item1.equal(attention.call(target, memory, memory).Item1).ShouldBeFalse();
    }

    [Fact]
    public void A_step_does_not_see_what_a_causal_mask_hides()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.TransformerEncoderLayer(4, 2, 8, 0);
        var x = randn(3, 2, 4);
        var other = cat([x.narrow(0, 0, 2), randn(1, 2, 4)]);
        layer.call(x, Causal).narrow(0, 0, 2).allclose(layer.call(other, Causal).narrow(0, 0, 2), atol: 1e-6).ShouldBeTrue();
        layer.call(x).narrow(0, 0, 2).allclose(layer.call(other).narrow(0, 0, 2)).ShouldBeFalse();
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused_and_the_next_call_works()
    {
        using var scope = NewDisposeScope();
        using var attention = nn.MultiheadAttention(4, 2);
        Tensor x = randn(3, 2, 4), memory = randn(4, 2, 4);
        void Refuse(string words, Tensor q, Tensor k, Tensor v, Tensor? padding = null, Tensor? mask = null) =>
            Should.Throw<ExternalException>(() => attention.call(q, k, v, padding, true, mask)).Message.ShouldContain(words);

        Refuse("3-D", x[0], x, x);
        Refuse("was expecting embedding dimension of 4, but got 5", randn(3, 2, 5), x, x);
        Refuse("keys of 4", x, randn(3, 2, 5), x);
        Refuse("do not match value's [3, 2]", x, memory, x);
        Refuse("does not match query's", x, randn(4, 1, 4), randn(4, 1, 4));
        Refuse("expecting key_padding_mask shape of [2, 4]", x, memory, memory, Targets);
        Refuse("2D attn_mask", x, memory, memory, mask: Causal);
        Refuse("3D attn_mask", x, memory, memory, mask: zeros(2, 3, 4));
        Refuse("is not supported", x, memory, memory, mask: zeros(3));
        Refuse("bool, byte and floating", x, memory, memory, mask: zeros(3, 4, dtype: int64));
        Should.Throw<ArgumentException>(() => nn.MultiheadAttention(4, 3));
        Should.Throw<ArgumentException>(() => nn.TransformerEncoderLayer(4, 2, dropout: -0.1));
        Should.Throw<ArgumentException>(() => nn.TransformerDecoderLayer(4, 2, activation: (nn.Activations)5));
        attention.call(x, memory, memory, Sources, true, Across).Item2!.shape.ShouldBe([2, 3, 4]);
    }
}
