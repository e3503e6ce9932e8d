using System.Runtime.InteropServices;
using TorchSharp.Modules;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Tests.NN;

[Collection(nameof(SharedRandomNumbers))]
public class RecurrentTests
{
    private const nn.NonLinearities Relu = nn.NonLinearities.ReLU;

    private static nn.Module Make(string name, ScalarType type) => name switch
    {
        "RNN" => nn.RNN(3, 4, dtype: type),
        "RNN_relu" => nn.RNN(3, 4, nonLinearity: Relu, bias: false, dtype: type),
        "RNN_deep" => nn.RNN(3, 2, 2, bidirectional: true, batchFirst: true, dtype: type),
        "RNN_packed" => nn.RNN(3, 2, nonLinearity: Relu, dtype: type),
        "LSTM" => nn.LSTM(3, 4, dtype: type),
        "LSTM_state" or "LSTM_one" => nn.LSTM(3, 2, dtype: type),
        "LSTM_nobias" => nn.LSTM(3, 2, bias: false, dtype: type),
        "LSTM_deep" => nn.LSTM(3, 2, 2, bidirectional: true, dtype: type),
        "LSTM_batchfirst" or "LSTM_sorted" => nn.LSTM(3, 2, batchFirst: true, dtype: type),
        "LSTM_packed" => nn.LSTM(3, 2, bidirectional: true, dtype: type),
        "GRU" => nn.GRU(3, 4, dtype: type),
        "GRU_deep" => nn.GRU(3, 2, 2, bidirectional: true, batchFirst: true, dtype: type),
        "GRU_one" => nn.GRU(3, 2, bias: false, dtype: type),
        "GRU_packed" or "GRU_list" => nn.GRU(3, 2, dtype: type),
        "RNNCell" => nn.RNNCell(3, 4, dtype: type),
        "RNNCell_relu" => nn.RNNCell(3, 4, Relu, bias: false, dtype: type),
        "LSTMCell" => nn.LSTMCell(3, 4, dtype: type),
        "LSTMCell_state" => nn.LSTMCell(3, 2, bias: false, dtype: type),
        "LSTMCell_vector" => nn.LSTMCell(3, 2, dtype: type),
        "GRUCell" => nn.GRUCell(3, 4, dtype: type),
        "GRUCell_state" => nn.GRUCell(3, 2, bias: false, dtype: type),
        "GRUCell_vector" => nn.GRUCell(3, 2, dtype: type),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Tensor[] Call(string name, nn.Module module, Tensor[] x)
    {
        var kind = name.Split('_')[^1];
        if (kind is "packed" or "sorted")
            return CallPacked(module, x, kind == "sorted");
        if (kind == "list")
        {
            var packed = ((GRU)module).call(pack_sequence(x, enforce_sorted: false)).Item1;
            var (padded, lengths) = pad_packed_sequence(packed, batch_first: true);
            return [padded, lengths];
        }

        var one = x.Length > 1 ? x[1] : null;
        (Tensor, Tensor)? two = x.Length > 2 ? (x[1], x[2]) : null;
        return module switch
        {
            RNN rnn => Listed(rnn.call(x[0], one)),
            GRU gru => Listed(gru.call(x[0], one)),
            LSTM lstm => Listed(lstm.call(x[0], two)),
            LSTMCell cell => Listed(cell.call(x[0], two)),
            _ => [((nn.Module<Tensor, Tensor?, Tensor>)module).call(x[0], one)],
        };
    }

    private static Tensor[] CallPacked(nn.Module module, Tensor[] x, bool sorted)
    {
        var lengths = tensor(sorted ? new[] { 4L, 3, 2 } : new[] { 2L, 4, 3 });
        using var sequence = pack_padded_sequence(x[0], lengths, batch_first: sorted, enforce_sorted: sorted);
        var one = x.Length > 1 ? x[1] : null;
        (PackedSequence Output, Tensor[] Last) result = module switch
        {
            RNN rnn when rnn.call(sequence, one) is var (output, h) => (output, [h]),
            GRU gru when gru.call(sequence, one) is var (output, h) => (output, [h]),
            LSTM lstm when lstm.call(sequence, x.Length > 2 ? (x[1], x[2]) : null) is var (output, h, c) => (output, [h, c]),
            _ => throw new ArgumentOutOfRangeException(nameof(module)),
        };
        using (result.Output)
            return [.. Listed(pad_packed_sequence(result.Output, sorted, 0.5, 5)), .. result.Last];
    }

    private static Tensor[] Listed((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private static Tensor[] Listed((Tensor, Tensor, Tensor) triple) => [triple.Item1, triple.Item2, triple.Item3];

    public static TheoryData<string> Names => [.. Figure.Names("recurrent")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recurrent_layer_computes_what_PyTorch_computes_forward_backward_and_in_three_steps(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float32);
        new ModuleFigure("recurrent", name).Check(module, inputs => Call(name, module, inputs));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradients_of_a_recurrent_layer_are_the_slopes_of_its_output(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float64);
        var figure = new ModuleFigure("recurrent", name);
        figure.Start(module);
        Slopes.ShouldMatch(module, figure.Inputs, inputs => Call(name, module, inputs));
    }

    [Theory]
    [InlineData("LSTM_deep")]
    [InlineData("GRU")]
    [InlineData("RNN")]
    [InlineData("LSTMCell")]
    [InlineData("GRUCell_vector")]
    [InlineData("LSTM_packed")]
    public void A_recurrent_layer_leaves_nothing_but_its_results(string name)
    {
        using var scope = NewDisposeScope();
        using var module = Make(name, float32);
        var inputs = new ModuleFigure("recurrent", name).Inputs;
        var kept = name == "LSTM_packed" ? 1 : 0; // The lengths, made by the call above.
        var results = Call(name, module, inputs).Length + kept;
        var before = scope.DisposablesCount;
        Call(name, module, inputs);
        scope.DisposablesCount.ShouldBe(before + results);
    }

    [Fact]
    public void The_weights_start_evenly_spread_over_the_root_of_the_hidden_size_under_PyTorchs_names()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        using var lstm = nn.LSTM(30, 25, 2, bidirectional: true);
        var names = new[] { "l0", "l0_reverse", "l1", "l1_reverse" }
            .SelectMany(end => new[] { "weight_ih_", "weight_hh_", "bias_ih_", "bias_hh_" }, (end, start) => start + end);
        lstm.named_parameters().Select(item => item.name).ShouldBe(names);
        lstm.get_parameter("weight_ih_l1_reverse")!.shape.ShouldBe([100, 50]);
        foreach (var parameter in lstm.parameters())
            parameter.detach().abs().max().item<float>().ShouldBeInRange(0.17f, 0.2f);
        lstm.flatten_parameters();

        using var rnn = nn.RNN(3, 2, 2, bias: false);
        rnn.get_weight_ih(1)!.shape.ShouldBe([2, 2]);
        rnn.get_weight_hh(0).ShouldBeSameAs(rnn.get_parameter("weight_hh_l0"));
        rnn.get_bias_ih(0).ShouldBeNull();
        rnn.get_bias_hh(0).ShouldBeNull();
    }

    [Fact]
    public void Dropout_between_layers_works_in_training_alone()
    {
        using var scope = NewDisposeScope();
        using var gru = nn.GRU(3, 8, 2, dropout: 0.5);
        var x = randn(4, 2, 3);
        gru.call(x).Item1.equal(gru.call(x).Item1).ShouldBeFalse();
        gru.eval();
        gru.call(x).Item1.equal(gru.call(x).Item1).ShouldBeTrue();
    }

    [Fact]
    public void Another_weight_put_into_a_cell_is_the_one_it_computes_with()
    {
        using var scope = NewDisposeScope();
        using var cell = nn.RNNCell(3, 2, bias: false);
        cell.weight_ih = new Parameter(zeros(2, 3));
        cell.call(ones(1, 3), null).abs().max().item<float>().ShouldBe(0);
        cell.named_parameters().Select(item => item.name).ShouldBe(["weight_ih", "weight_hh"]);
        cell.parameters().ShouldContain(cell.weight_ih);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused_in_libtorchs_words_and_the_next_call_works()
    {
        using var scope = NewDisposeScope();
        using var lstm = nn.LSTM(3, 2);
        using var cell = nn.GRUCell(3, 2);
        Should.Throw<ExternalException>(() => lstm.call(zeros(2, 3))).Message.ShouldBe("input must have 3 dimensions, got 2");
        Should.Throw<ExternalException>(() => lstm.call(zeros(4, 1, 5)))
            .Message.ShouldBe("input.size(-1) must be equal to input_size. Expected 3, got 5");
        Should.Throw<ExternalException>(() => lstm.call(zeros(4, 2, 3), (zeros(1, 2, 2), zeros(1, 1, 2))))
            .Message.ShouldBe("Expected hidden[1] size [1, 2, 2], got [1, 1, 2]");
        Should.Throw<ExternalException>(() => lstm.call(zeros(0, 1, 3))).Message.ShouldContain("sequence length");
        Should.Throw<ExternalException>(() => lstm.call(zeros(4, 1, 3, dtype: float64)));
        Should.Throw<ExternalException>(() => cell.call(zeros(2, 4), null))
            .Message.ShouldBe("input has inconsistent input_size: got 4 expected 3");
        Should.Throw<ExternalException>(() => cell.call(zeros(2, 3), zeros(1, 2)))
            .Message.ShouldBe("Input batch size 2 doesn't match hidden batch size 1");
        Should.Throw<ExternalException>(() => cell.call(zeros(2, 3), zeros(2, 3)));
        Should.Throw<ExternalException>(() => cell.call(zeros(2, 3), zeros(2)));
        Should.Throw<ExternalException>(() => cell.call(zeros(1, 2, 3), null));
        Should.Throw<ExternalException>(() => pack_padded_sequence(zeros(4, 2, 3), tensor(new[] { 2L, 4 })));
        Should.Throw<ArgumentException>(() => nn.GRU(3, 2, 2, dropout: 1.5));
        Should.Throw<ArgumentException>(() => nn.LSTM(3, 2, 0));
        Should.Throw<ArgumentException>(() => nn.RNN(3, 2, nonLinearity: (nn.NonLinearities)7));
        lstm.call(zeros(4, 1, 3)).Item1.shape.ShouldBe([4, 1, 2]);
    }
}
