using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public class OperatorTests
{
    public static TheoryData<string> Names => new(TensorCases.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Operators_compute_what_PyTorch_computes(string name)
    {
        using var scope = NewDisposeScope();
        var outputs = TensorCases.All[name]();
        var expected = Figure.Of("tensors", name).EnumerateArray().ToArray();
        outputs.Length.ShouldBe(expected.Length);
        for (var i = 0; i < outputs.Length; i++)
            outputs[i].ShouldEqual(expected[i], $"{name}, output {i}");
    }

    [Fact]
    public void Every_figure_has_its_case() =>
        Figure.Names("tensors").Where(name => Figure.Of("tensors", name).ValueKind == System.Text.Json.JsonValueKind.Array)
            .ShouldBe(TensorCases.All.Keys, ignoreOrder: true);
}
