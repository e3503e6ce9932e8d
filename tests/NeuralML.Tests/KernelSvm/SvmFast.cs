using Microsoft.ML;

namespace NeuralML.Tests.KernelSvm;

/// <summary>Rows and options for machines that take a moment.</summary>
internal static class SvmFast
{
    public static KernelSvmOptions Options(string label) => new() { LabelColumnName = label, Cost = 10, Seed = 1 };

    /// <summary>Training and test rows whose classes have the same keys.</summary>
    public static (IDataView Train, IDataView Test) Load(MLContext ml, int count, int testCount = 300)
    {
        var train = ml.Data.LoadFromEnumerable(Row.Draw(count));
        var keys = ml.Transforms.Conversion.MapValueToKey("Ring").Fit(train);
        return (keys.Transform(train), keys.Transform(ml.Data.LoadFromEnumerable(Row.Draw(testCount, seed: 2))));
    }
}
