using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.DataLayer;

/// <summary>How much memory it takes to pass a file through a pipeline that is far larger.</summary>
internal sealed class StreamMemoryPipeline : Benchmark
{
    public override string Name => "stream-memory-pipeline";

    public override string Description => "Peak memory of streaming a CSV of 2 GB (200 MB with --quick) through a fitted feature pipeline";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var adult = Path.Combine(context.DataFolder!, "adult_train.csv");
        const int BytesPerRow = 104;
        using var file = RepeatedTable.Write(adult, (context.Quick ? 200_000_000 : 2_000_000_000) / BytesPerRow);
        yield return new Figure("file", new FileInfo(file.Path).Length / 1e6, "MB");

        var ml = new MLContext(seed: 1);
        var model = CreatePipeline(ml).Fit(Load(ml, adult));
        PeakMemory.Reset();
        var features = model.Transform(Load(ml, file.Path));
        var column = features.Schema["Features"];
        using (var cursor = features.GetRowCursor([column]))
        {
            var getter = cursor.GetGetter<VBuffer<float>>(column);
            VBuffer<float> value = default;
            while (cursor.MoveNext())
                getter(ref value);
        }

        yield return new Figure("peak", PeakMemory.Megabytes(), "MB", Bar.AtMost(400));
    }

    private static IDataView Load(MLContext ml, string path) => ml.Data.LoadFromTextFile<AdultRow>(path, separatorChar: ',', hasHeader: true);

    private static EstimatorChain<ColumnConcatenatingTransformer> CreatePipeline(MLContext ml)
    {
        string[] texts = ["Workclass", "Education", "MaritalStatus", "Occupation", "Relationship", "Race", "Sex", "NativeCountry"];
        string[] numbers = ["Age", "Fnlwgt", "EducationNum", "CapitalGain", "CapitalLoss", "HoursPerWeek"];
        return ml.Transforms.Categorical.OneHotEncoding([.. texts.Select(name => new InputOutputColumnPair(name))])
            .Append(ml.Transforms.Concatenate("Numbers", numbers))
            .Append(ml.Transforms.NormalizeMeanVariance("Numbers"))
            .Append(ml.Transforms.Concatenate("Features", ["Numbers", .. texts]));
    }
}
