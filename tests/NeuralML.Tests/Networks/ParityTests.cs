using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks;

/// <summary>Outputs and gradients of each network against the same network written in plain PyTorch.</summary>
public sealed class ParityTests
{
    public static TheoryData<string> Figures => SmallNetworks.Figures;

    public static TheoryData<string> Names => SmallNetworks.Names;

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_network_with_the_same_weights_gives_the_figures_of_PyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var figure = NetworkFigure.Of(name);
        using var network = SmallNetworks.Create(name);
        network.train(figure.Training);
        network.named_parameters().Select(item => item.name).ShouldBe(figure.Gradients.Keys, ignoreOrder: true);
        using (no_grad())
        {
            var own = network.state_dict();
            foreach (var (weight, values) in figure.Weights)
                own[weight].copy_(values.ToTensor());
        }

        var input = figure.Input.ToTensor().requires_grad_();
        var output = network.call(input);
        figure.Output.ShouldBeNear(output, "output");

        var parameters = network.named_parameters().ToArray();
        var loss = output.mul(figure.Probe.ToTensor()).sum();
        var gradients = autograd.grad([loss], [input, .. parameters.Select(item => (Tensor)item.parameter)]);
        figure.InputGradient.ShouldBeNear(gradients[0], "gradient of the input");
        for (var i = 0; i < parameters.Length; i++)
            figure.Gradients[parameters[i].name].ShouldBeNear(gradients[i + 1], "gradient of " + parameters[i].name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_gives_the_same_without_gradients(string name)
    {
        using var scope = NewDisposeScope();
        using var network = SmallNetworks.Create(name);
        network.eval();
        var input = SmallNetworks.CreateInput(name, 7);
        var expected = network.call(input);
        using var inference = inference_mode();

        network.call(input).allclose(expected, 1e-5, 1e-6).ShouldBeTrue();
    }
}
