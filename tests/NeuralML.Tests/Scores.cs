using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests;

internal static class Scores
{
    public static float[] Of(IDataView scored, string column = "Score") => scored.GetColumn<float>(column).ToArray();

    public static float[][] OfClasses(IDataView scored) => scored.GetColumn<float[]>("Score").ToArray();
}
