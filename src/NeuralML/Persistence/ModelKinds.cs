using Microsoft.ML;
using NeuralML.Persistence.Ensembles;
using NeuralML.Persistence.KernelSvm;
using NeuralML.Persistence.NearestNeighbors;
using NeuralML.Persistence.Tabular;

namespace NeuralML.Persistence;

/// <summary>The kinds of models that a file can name, each with what reads it: a file chooses among them and brings no code.</summary>
internal static class ModelKinds
{
    public const string Tabular = "tabular";
    public const string Ensemble = "ensemble";
    public const string KernelSvm = "kernelSvm";
    public const string NearestNeighbors = "knn";

    /// <exception cref="FormatException">No kind has this name.</exception>
    public static ITransformer Read(string kind, SavedModel model) => kind switch
    {
        Tabular => TabularModel.Read(model),
        Ensemble => EnsembleModel.Read(model),
        KernelSvm => KernelSvmConfig.Read(model),
        NearestNeighbors => NearestNeighborsModel.Read(model),
        _ => throw new FormatException($"The file holds a model of the kind '{kind}', which this version of NeuralML does not know."),
    };
}
