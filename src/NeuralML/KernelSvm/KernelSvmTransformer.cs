using NeuralML.Features;
using NeuralML.KernelSvm.Model;
using NeuralML.Persistence;
using NeuralML.Persistence.KernelSvm;
using NeuralML.Scoring;

namespace NeuralML;

/// <summary>A trained support vector machine: adds its predictions to the rows of a data view, in batches, as they are read.</summary>
/// <remarks>Safe to use from several threads. A feature that is missing (NaN) or infinite gives the score NaN.</remarks>
public sealed class KernelSvmTransformer : ScoringTransformer<KernelSvmModelParameters>
{
    internal KernelSvmTransformer(SvmModel model, FeatureColumns features, LabelColumn label)
        : base(new SvmScorer(model), features, OutputColumns.For(label), new KernelSvmModelParameters(model))
    {
        SvmModel = model;
        Label = label;
    }

    internal SvmModel SvmModel { get; }

    internal LabelColumn Label { get; }

    private protected override (string Kind, string Config) Write(StateWriter state)
        => (ModelKinds.KernelSvm, ConfigJson.Write(KernelSvmConfig.Write(this, state)));
}
