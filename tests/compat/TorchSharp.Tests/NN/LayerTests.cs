using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

[Collection(nameof(SharedRandomNumbers))]
public class LayerTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in new[] { "layers", "activations", "convolutions", "pools", "normalizations", "shapes" })
                foreach (var name in Figure.Names(file))
                    cases.Add(file, name);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_layer_computes_what_PyTorch_computes_forward_backward_and_in_three_steps(string file, string name)
    {
        var layerCase = LayerCase.Of(file, name);
        using var layer = layerCase.Make(null);
        layer.train(LayerCase.IsTraining(name));
        new ModuleFigure(file, name).Check(layer, inputs => layerCase.Call(layer, inputs));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradients_of_a_layer_are_the_slopes_of_its_output(string file, string name)
    {
        using var scope = NewDisposeScope();
        var layerCase = LayerCase.Of(file, name);
        using var layer = layerCase.Make(float64);
        layer.train(LayerCase.IsTraining(name));
        Slopes.ShouldMatch(layer, new ModuleFigure(file, name).Inputs, inputs => layerCase.Call(layer, inputs));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_layer_leaves_no_tensor_behind_but_its_result(string file, string name)
    {
        var layerCase = LayerCase.Of(file, name);
        using var layer = layerCase.Make(null);
        layer.train(LayerCase.IsTraining(name));
        using var scope = NewDisposeScope();
        var inputs = new ModuleFigure(file, name).Inputs;
        using var inner = NewDisposeScope();
        var outputs = layerCase.Call(layer, inputs);
        inner.DisposablesCount.ShouldBe(outputs.Length);
    }
}
