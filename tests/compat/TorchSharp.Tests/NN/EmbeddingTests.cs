using System.Runtime.InteropServices;
using TorchSharp.Modules;
using TorchSharp.Native;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

[Collection(nameof(SharedRandomNumbers))]
public class EmbeddingTests
{
    private const EmbeddingBagMode Sum = EmbeddingBagMode.Sum;

    private static nn.Module Make(string name, ScalarType type) => name switch
    {
        "Embedding" => nn.Embedding(5, 3, dtype: type),
        "Embedding_padded" => nn.Embedding(5, 3, padding_idx: 1, dtype: type),
        "Embedding_lastpadded" => nn.Embedding(5, 3, padding_idx: -1, dtype: type),
        "Embedding_short" => nn.Embedding(5, 3, max_norm: 0.5, dtype: type),
        "Embedding_shortabsolute" => nn.Embedding(5, 3, max_norm: 0.7, norm_type: 1, dtype: type),
        "Embedding_byfrequency" => nn.Embedding(5, 3, scale_grad_by_freq: true, dtype: type),
        "EmbeddingBag" => nn.EmbeddingBag(5, 3, dtype: type),
        "EmbeddingBag_sum" or "EmbeddingBag_weighted" or "EmbeddingBag_weightedrows" => nn.EmbeddingBag(5, 3, mode: Sum, dtype: type),
        "EmbeddingBag_mean" => nn.EmbeddingBag(5, 3, padding_index: 1, dtype: type),
        "EmbeddingBag_max" => nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Max, dtype: type),
        "EmbeddingBag_lastoffset" => nn.EmbeddingBag(5, 3, mode: Sum, include_last_offset: true, dtype: type),
        "EmbeddingBag_short" => nn.EmbeddingBag(5, 3, max_norm: 0.5, scale_grad_by_freq: true, mode: Sum, dtype: type),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Tensor Call(string name, nn.Module module, Tensor[] x)
    {
        if (module is not EmbeddingBag bag)
            return ((Embedding)module).call(x[0]);
        using var offsets = x[0].Dimensions == 2 ? null
            : tensor(name == "EmbeddingBag_lastoffset" ? new[] { 0L, 3, 7 } : new[] { 0L, 3, 3, 5 });
        return offsets is null && x.Length == 1 ? bag.call(x[0])
            : x.Length == 1 ? bag.call(x[0], offsets)
            : bag.call(x[0], offsets, x[1]);
    }

    public static TheoryData<string> Names => [.. Figure.Names("embedding")];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_embedding_computes_what_PyTorch_computes_forward_backward_and_in_three_steps(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float32);
        new ModuleFigure("embedding", name).Check(module, inputs => [Call(name, module, inputs)]);
    }

    // Padding, scaling by frequency and shortening are to make the gradient another one than the slope.
    [Theory]
    [InlineData("Embedding")]
    [InlineData("EmbeddingBag")]
    [InlineData("EmbeddingBag_sum")]
    [InlineData("EmbeddingBag_max")]
    [InlineData("EmbeddingBag_weighted")]
    [InlineData("EmbeddingBag_weightedrows")]
    [InlineData("EmbeddingBag_lastoffset")]
    public void The_gradients_of_an_embedding_are_the_slopes_of_its_output(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float64);
        var figure = new ModuleFigure("embedding", name);
        figure.Start(module);
        Slopes.ShouldMatch(module, figure.Inputs, inputs => [Call(name, module, inputs)]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_embedding_leaves_nothing_but_its_result(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float32);
        var inputs = new ModuleFigure("embedding", name).Inputs;
        var before = scope.DisposablesCount;
        Call(name, module, inputs);
        scope.DisposablesCount.ShouldBe(before + 1);
    }

    [Fact]
    public void The_padding_starts_as_zeros_and_the_rest_spread_as_by_chance()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using var words = nn.Embedding(500, 20, padding_idx: -500);
        words.weight.detach()[0].abs().max().item<float>().ShouldBe(0);
        words.weight.detach().std().item<float>().ShouldBe(1, 0.02f);
        words.weight.requires_grad.ShouldBeTrue();
    }

    [Fact]
    public void Pretrained_embeddings_are_shared_with_the_caller_and_frozen_on_demand()
    {
        using var scope = NewDisposeScope();
        var table = arange(6, dtype: float32).reshape(3, 2);
        using var words = nn.Embedding_from_pretrained(table);
        using var bag = nn.EmbeddingBag_from_pretrained(table, freeze: false, mode: Sum);
        (words.weight.requires_grad, bag.weight.requires_grad, table.requires_grad).ShouldBe((false, true, false));
        words.call(tensor(new[] { 2L, 0 })).data<float>().ToArray().ShouldBe([4, 5, 0, 1]);
        bag.call(tensor(new[] { 2L, 0 }).unsqueeze(0)).detach().data<float>().ToArray().ShouldBe([4, 6]);
        table.fill_(7);
        words.call(tensor(new[] { 1L })).data<float>().ToArray().ShouldBe([7, 7]);
        Should.Throw<ArgumentException>(() => nn.Embedding_from_pretrained(zeros(3)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sparse_gradient_holds_what_the_dense_one_holds(bool inBags)
    {
        using var scope = NewDisposeScope();
        var table = randn(5, 3);
        var x = tensor(new[] { 1L, 4, 1, 0 }).reshape(2, 2);
        Tensor Gradient(bool sparse)
        {
            if (inBags)
            {
                using var bag = nn.EmbeddingBag_from_pretrained(table.clone(), freeze: false, sparse: sparse);
                bag.call(x).square().sum().backward();
                return bag.weight.grad!.alias();
            }

            using var words = nn.Embedding_from_pretrained(table.clone(), freeze: false, sparse: sparse);
            words.call(x).square().sum().backward();
            return words.weight.grad!.alias();
        }

        new Op("to_dense").Call(Gradient(true)).allclose(Gradient(false)).ShouldBeTrue();
    }

    [Fact]
    public void Indices_and_shapes_that_do_not_fit_are_refused_and_the_next_call_works()
    {
        using var scope = NewDisposeScope();
        using var words = nn.Embedding(5, 3);
        using var bag = nn.EmbeddingBag(5, 3);
        Should.Throw<ExternalException>(() => words.call(tensor(new[] { 5L }))).Message.ShouldStartWith("index out of range");
        Should.Throw<ExternalException>(() => words.call(tensor(new[] { -1L }))).Message.ShouldStartWith("index out of range");
        Should.Throw<ExternalException>(() => words.call(ones(2))).Message.ShouldContain("Expected tensor for argument #1 'indices'");
        Should.Throw<ExternalException>(() => bag.call(tensor(new[] { 9L }), tensor(new[] { 0L })));
        Should.Throw<ExternalException>(() => bag.call(tensor(new[] { 1L, 2 }), tensor(new[] { 1L }))).Message.ShouldContain("offsets[0]");
        Should.Throw<ExternalException>(() => bag.call(tensor(new[] { 1L, 2 }), tensor(new[] { 0L }), ones(2)))
            .Message.ShouldContain("sum");
        Should.Throw<ExternalException>(() => bag.call(zeros([1, 1, 1], int64)));
        Should.Throw<ArgumentException>(() => bag.call(tensor(new[] { 1L, 2 })));
        Should.Throw<ArgumentException>(() => bag.call(zeros([2, 2], int64), tensor(new[] { 0L })));
        Should.Throw<ArgumentException>(() => bag.call(zeros([2, 2], int64), null, ones(2)));
        Should.Throw<ArgumentException>(() => nn.Embedding(5, 3, padding_idx: 5));
        Should.Throw<ArgumentException>(() => nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Max, sparse: true));
        words.call(tensor(new[] { 4L })).shape.ShouldBe([1, 3]);
    }
}
