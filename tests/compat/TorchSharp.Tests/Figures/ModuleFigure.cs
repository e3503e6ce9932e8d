using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Figures;

/// <summary>What PyTorch computed for a module: forward, backward and three steps of gradient descent; see figures.py.</summary>
internal sealed class ModuleFigure(string file, string name)
{
    private const double Rate = 0.1;

    private readonly JsonElement _figure = Figure.Of(file, name);

    internal Tensor[] Inputs => [.. _figure.GetProperty("inputs").EnumerateArray().Select(item => item.Tensor())];

    /// <summary>Gives the module the parameters and buffers that PyTorch's module started with.</summary>
    internal void Start(nn.Module module)
    {
        using var off = no_grad();
        var start = _figure.GetProperty("start");
        var own = module.state_dict();
        foreach (var part in start.EnumerateObject())
            own[part.Name].copy_(part.Value.Tensor());
    }

    internal void Check(nn.Module<Tensor, Tensor> module) => Check(module, inputs => [module.call(inputs[0])]);

    internal void Check(nn.Module module, Func<Tensor[], Tensor[]> call)
    {
        using var scope = NewDisposeScope();
        module.named_parameters().Select(item => item.name).ShouldBe(Names("gradients"), ignoreOrder: true);
        Start(module);
        var inputs = Inputs;
        var gradients = _figure.GetProperty("input_gradients").EnumerateArray().ToArray();
        for (var i = 0; i < inputs.Length; i++)
            inputs[i].requires_grad_(gradients[i].ValueKind != JsonValueKind.Null);
        CheckPass(call, inputs);
        CheckGradients(module, inputs);
        CheckSteps(module, call, inputs);
    }

    private void CheckPass(Func<Tensor[], Tensor[]> call, Tensor[] inputs)
    {
        var outputs = call(inputs);
        var expected = _figure.GetProperty("outputs").EnumerateArray().ToArray();
        outputs.Length.ShouldBe(expected.Length);
        for (var i = 0; i < outputs.Length; i++)
            outputs[i].ShouldEqual(expected[i], $"output {i}");
        Loss(outputs).backward();
    }

    private void CheckGradients(nn.Module module, Tensor[] inputs)
    {
        var expected = _figure.GetProperty("input_gradients").EnumerateArray().ToArray();
        for (var i = 0; i < inputs.Length; i++)
            if (expected[i].ValueKind != JsonValueKind.Null)
                inputs[i].grad!.ShouldEqual(expected[i], $"gradient of input {i}");
        foreach (var (part, parameter) in module.named_parameters())
            if (_figure.GetProperty("gradients").GetProperty(part) is { ValueKind: not JsonValueKind.Null } gradient)
                parameter.grad!.ShouldEqual(gradient, $"gradient of {part}");
        foreach (var item in _figure.GetProperty("buffers").EnumerateObject())
            module.get_buffer(item.Name)!.ShouldEqual(item.Value, item.Name);
    }

    private void CheckSteps(nn.Module module, Func<Tensor[], Tensor[]> call, Tensor[] inputs)
    {
        var steps = _figure.GetProperty("steps").EnumerateArray().ToArray();
        if (steps.Length == 0)
            return;
        using var optimizer = optim.SGD(module.parameters(), Rate);
        for (var i = 0; i < steps.Length; i++)
        {
            if (i > 0)
            {
                optimizer.zero_grad();
                Loss(call(inputs)).backward();
            }

            optimizer.step();
            // Of a large module only the last step is written.
            if (i < steps.Length - 1 && !steps[i].EnumerateObject().Any())
                continue;
            foreach (var (part, parameter) in module.named_parameters())
                parameter.ShouldEqual(steps[i].GetProperty(part), $"{part} after step {i + 1}");
        }
    }

    private Tensor Loss(Tensor[] outputs)
    {
        var weights = _figure.GetProperty("weights").EnumerateArray().Select(item => item.Tensor());
        return outputs.Where(output => output.is_floating_point()).Zip(weights, (output, weight) => (output * weight).sum())
            .Aggregate((sum, term) => sum + term);
    }

    private IEnumerable<string> Names(string part) => _figure.GetProperty(part).EnumerateObject().Select(item => item.Name);
}
