using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>The table that most cases of the golden file use.</summary>
internal static class Heart
{
    public static string Path => Golden.DataFile("heart_train.csv");

    public static ColumnInferenceResults Infer(MLContext context) => context.Auto().InferColumns(Path, "Label", groupColumns: false);

    public static IDataView Load(MLContext context)
        => context.Data.CreateTextLoader(Infer(context).TextLoaderOptions).Load(new MultiFileSource(Path));

    public static SweepablePipeline Featurizer(MLContext context)
        => context.Auto().Featurizer(Load(context), Infer(context).ColumnInformation);
}
