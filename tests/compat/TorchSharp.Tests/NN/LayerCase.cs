using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

/// <summary>How a layer that has a figure is made and called.</summary>
internal sealed record LayerCase(Func<ScalarType?, nn.Module> Make, Func<nn.Module, Tensor[], Tensor[]> Call)
{
    private const string Evaluating = "_evaluating";

    private static readonly Dictionary<string, Dictionary<string, LayerCase>> Files = new()
    {
        ["layers"] = LayerCases.Layers,
        ["activations"] = LayerCases.Activations,
        ["convolutions"] = LayerCases.Convolutions,
        ["pools"] = LayerCases.Pools,
        ["normalizations"] = LayerCases.Normalizations,
        ["shapes"] = LayerCases.Shapes,
    };

    internal static LayerCase Of(string file, string name) => Files[file][name.Replace(Evaluating, "", StringComparison.Ordinal)];

    internal static bool IsTraining(string name) => !name.EndsWith(Evaluating, StringComparison.Ordinal);

    internal static LayerCase Of(Func<ScalarType?, nn.Module<Tensor, Tensor>> make) =>
        new(make, (layer, inputs) => [((nn.Module<Tensor, Tensor>)layer).call(inputs[0])]);

    internal static LayerCase Of(Func<nn.Module<Tensor, Tensor>> make) => Of(_ => make());

    internal static LayerCase OfTwo(Func<ScalarType?, nn.Module<Tensor, Tensor, Tensor>> make) =>
        new(make, (layer, inputs) => [((nn.Module<Tensor, Tensor, Tensor>)layer).call(inputs[0], inputs[1])]);

    internal static LayerCase OfFunction(Func<Tensor, Tensor> function) => new(_ => nn.Identity(), (_, inputs) => [function(inputs[0])]);

    internal static LayerCase InPlace(Func<nn.Module<Tensor, Tensor>> make) =>
        new(_ => make(), (layer, inputs) => [CallOnCopy((nn.Module<Tensor, Tensor>)layer, inputs[0])]);

    /// <summary>After this seed libtorch draws what it drew for the figure.</summary>
    internal static LayerCase Seeded(Func<nn.Module<Tensor, Tensor>> make) => Seeded(make, (layer, x) => [CallOnCopy(layer, x)]);

    internal static LayerCase Seeded<TModule>(Func<TModule> make, Func<TModule, Tensor, Tensor[]> call)
        where TModule : nn.Module =>
        new(_ => make(), (layer, inputs) =>
        {
            manual_seed(7);
            return call((TModule)layer, inputs[0]);
        });

    internal static LayerCase With<TModule>(Func<ScalarType?, TModule> make, Func<TModule, Tensor[], Tensor[]> call)
        where TModule : nn.Module => new(make, (layer, inputs) => call((TModule)layer, inputs));

    // A leaf that needs a gradient cannot be changed in place.
    private static Tensor CallOnCopy(nn.Module<Tensor, Tensor> layer, Tensor input)
    {
        using var copy = input.clone();
        return layer.call(copy);
    }
}
