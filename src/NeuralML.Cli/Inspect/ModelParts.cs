using Microsoft.ML;
using Microsoft.ML.Calibrators;

namespace NeuralML.Cli.Inspect;

/// <summary>Takes a model apart.</summary>
internal static class ModelParts
{
    /// <summary>The steps of a model, one after the other; chains in chains are one chain.</summary>
    public static IReadOnlyList<ModelPart> Of(ITransformer model) => model switch
    {
        EnsembleTransformer ensemble => [Ensemble(ensemble)],
        NeuralNetTransformer network => [Network(network)],
        IEnumerable<ITransformer> chain => [.. chain.SelectMany(Of)],
        IPredictionTransformer<object> { Model: { } learner } => [Leaf(LearnerName(learner))],
        _ => [Leaf(ShortName(model.GetType(), "Transformer"))],
    };

    private static ModelPart Ensemble(EnsembleTransformer ensemble)
        => new(ensemble.IsStacked ? "Stack" : "Ensemble", null, null, [.. ensemble.Members.Select(member
            => new ModelPart(member.Name, member.Weight, null, Of(member.Model)))]);

    private static ModelPart Network(NeuralNetTransformer network)
        => new("NeuralNet", null, network.Model.ParameterCount, [.. network.Model.Networks.Select(part => new ModelPart(
            $"{part.Architecture} [{string.Join(", ", part.HiddenSizes)}]", part.Weight, part.ParameterCount, []))]);

    private static string LearnerName(object learner)
        => learner is CalibratedModelParametersBase { SubModel: { } inner } calibrated
            ? $"{LearnerName(inner)}, calibrated by {ShortName(calibrated.Calibrator.GetType(), "")}"
            : ShortName(learner.GetType(), "ModelParameters");

    private static ModelPart Leaf(string name) => new(name, null, null, []);

    private static string ShortName(Type type, string ending)
    {
        var name = type.Name.Split('`')[0];
        return ending.Length > 0 && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
    }
}
