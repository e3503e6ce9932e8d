using System.Reflection;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NeuralML.Compat.Tests.Transforms;

namespace NeuralML.Compat.Tests.Models;

/// <summary>Damages every file of a saved model of every kind: it is refused, or loads as another model, and nothing worse.</summary>
public class HostileTransformerTests
{
    private const long MostBytes = 20_000_000;
    private const int MostPlaces = 40;

    private static readonly MLContext MlContext = new(seed: 1);

    private static readonly IDataView Data = CreateData();

    private static readonly Dictionary<string, IEstimator<ITransformer>> Estimators = CreateEstimators(MlContext.Transforms);

    public static TheoryData<string> Names => [.. Estimators.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_cut_off_anywhere_is_refused(string name)
    {
        var zip = ModelRoundTrip.Save(Estimators[name].Fit(Data), Data.Schema);
        foreach (var (entry, bytes) in ModelFiles(zip))
        {
            foreach (var kept in Places(0, bytes.Length))
            {
                Should.Throw<FormatException>(() => Load(zip, entry, bytes[..kept]), $"{entry} cut to {kept} of {bytes.Length} bytes");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_changed_anywhere_costs_no_memory_and_is_refused_if_it_cannot_be(string name)
    {
        var zip = ModelRoundTrip.Save(Estimators[name].Fit(Data), Data.Schema);
        foreach (var (entry, bytes) in ModelFiles(zip))
        {
            foreach (var place in Places(BehindHeader(bytes), bytes.Length - sizeof(int) + 1))
            {
                foreach (var number in (int[])[100_000_000, -1, 0])
                {
                    var damaged = bytes.ToArray();
                    BitConverter.TryWriteBytes(damaged.AsSpan(place), number).ShouldBeTrue();
                    CheckLoad(zip, entry, damaged, $"{entry} with {number} at {place} of {bytes.Length} bytes");
                }
            }
        }
    }

    private static void CheckLoad(byte[] zip, string entry, byte[] damaged, string what)
    {
        var edited = ModelRoundTrip.Edit(zip, (name, bytes) => name == entry ? damaged : bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ITransformer? model = null;
        var exception = Record.Exception(() => model = ModelRoundTrip.Load(edited, out _));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes, what);
        if (model is null)
            exception.ShouldBeOfType<FormatException>(what);
        else
            CheckUse(model, what);
    }

    /// <summary>Another model than the one saved may find that the data does not fit, and must say so.</summary>
    private static void CheckUse(ITransformer model, string what)
    {
        var exception = Record.Exception(() =>
        {
            var result = model.Transform(Data);
            foreach (var column in result.Schema.Where(column => (column.Type as VectorDataViewType)?.Size is null or < 10_000))
                result.Column(column);
        });
        var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
        (cause is null or ArgumentException or InvalidOperationException or FormatException).ShouldBeTrue($"{what}: {cause}");
    }

    private static List<(string Entry, byte[] Bytes)> ModelFiles(byte[] zip)
    {
        var files = new List<(string, byte[])>();
        ModelRoundTrip.Edit(zip, (name, bytes) =>
        {
            // The chain, its first part and the schema are those of every model and have tests of their own.
            if (name.EndsWith("Model.key", StringComparison.Ordinal) && name.Count(letter => letter == '/') > 1
                && !name.StartsWith("TransformerChain/Transform_000/", StringComparison.Ordinal))
                files.Add((name, bytes));
            return bytes;
        });
        files.ShouldNotBeEmpty();
        return files;
    }

    private static ITransformer Load(byte[] zip, string entry, byte[] content)
        => ModelRoundTrip.Load(ModelRoundTrip.Edit(zip, (name, bytes) => name == entry ? content : bytes), out _);

    private static IEnumerable<int> Places(int start, int end)
    {
        for (var i = start; i < end; i += Math.Max(1, (end - start) / MostPlaces))
            yield return i;
    }

    private static int BehindHeader(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        reader.ReadBytes(28);
        reader.ReadString();
        reader.ReadString();
        return (int)reader.BaseStream.Position;
    }

    private static IDataView CreateData()
        => MlContext.Data.LoadFromEnumerable(
            Enumerable.Range(0, 20).Select(i => new Row
            {
                Text = $"t{i % 3}",
                Score = i % 7,
                Label = i % 7 > i % 4,
                Features = [i, i % 3, float.NaN, 7],
            }).ToArray());

    private static Dictionary<string, IEstimator<ITransformer>> CreateEstimators(TransformsCatalog transforms)
    {
        var calibrators = MlContext.BinaryClassification.Calibrators;
        var names = new Dictionary<string, string> { ["t0"] = "zero", ["t1"] = "one" };
        var vectors = new Dictionary<string, float[]> { ["t0"] = [0, 1], ["t1"] = [2, 3] };
        IEstimator<ITransformer>[] estimators =
        [
            transforms.CopyColumns("Out", "Text"),
            transforms.Concatenate("Out", "Score", "Features"),
            transforms.SelectColumns("Text", "Score"),
            transforms.Conversion.ConvertType("Out", "Score", DataKind.Double),
            transforms.Conversion.MapValueToKey("Out", "Text"),
            transforms.Categorical.OneHotEncoding("Out", "Text"),
            transforms.Categorical.OneHotEncoding("Out", "Text", OneHotEncodingEstimator.OutputKind.Binary),
            transforms.Categorical.OneHotHashEncoding("Out", "Text", numberOfBits: 4),
            transforms.Conversion.Hash("Out", "Text", numberOfBits: 10, maximumNumberOfInverts: -1),
            transforms.Conversion.MapValue("Out", names, "Text", treatValuesAsKeyType: true),
            transforms.Conversion.MapValue("Out", vectors, "Text"),
            transforms.IndicateMissingValues("Out", "Features"),
            transforms.ReplaceMissingValues("Out", "Features"),
            transforms.NormalizeMinMax("Out", "Features"),
            transforms.NormalizeMeanVariance("Out", "Score", useCdf: true),
            transforms.NormalizeBinning("Out", "Features", maximumBinCount: 4),
            transforms.NormalizeSupervisedBinning("Out", "Score", fixZero: false, mininimumExamplesPerBin: 1),
            transforms.NormalizeLpNorm("Out", "Features"),
            transforms.NormalizeGlobalContrast("Out", "Features"),
            transforms.FeatureSelection.SelectFeaturesBasedOnCount("Out", "Features", count: 15),
            calibrators.Platt(),
            calibrators.Naive(),
            calibrators.Isotonic(),
            MlContext.BinaryClassification.Trainers.LbfgsLogisticRegression(featureColumnName: "Clean"),
        ];
        return estimators.Select((estimator, i) => (Name: $"{i:00} {estimator.GetType().Name}", Estimator: estimator)).ToDictionary(
            pair => pair.Name,
            pair => transforms.ReplaceMissingValues("Clean", "Features").Append<ITransformer>(pair.Estimator) as IEstimator<ITransformer>);
    }

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public float Score { get; set; }

        public bool Label { get; set; }

        [VectorType(4)]
        public float[] Features { get; set; } = [];
    }
}
