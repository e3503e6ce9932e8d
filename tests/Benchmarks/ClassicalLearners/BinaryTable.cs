using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.Accuracy;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>Rows for binary learners, in memory.</summary>
internal sealed record BinaryTable(string Name, BinaryRow[] Rows)
{
    private const int GeneratedFeatures = 30;

    public int FeatureCount => Rows[0].Features.Length;

    public static IEnumerable<BinaryTable> All(BenchmarkContext context)
    {
        yield return Covtype(context.DataFolder!);
        yield return Adult(context.DataFolder!);
        yield return context.Quick ? Generated("generated-100k", 100_000) : Generated("generated-1m", 1_000_000);
    }

    public IDataView ToDataView(MLContext ml)
    {
        var schema = SchemaDefinition.Create(typeof(BinaryRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, FeatureCount);
        return ml.Data.LoadFromEnumerable(Rows, schema);
    }

    /// <summary>The first class against the others.</summary>
    private static BinaryTable Covtype(string folder)
    {
        var ml = new MLContext(seed: 1);
        var table = new SharedTable("covtype_sample", DataKind.String);
        var train = table.Load(ml, folder).Train;
        string[] numbers = [.. train.Schema.Select(column => column.Name).Distinct().Where(name => name != "Label")];
        var featurized = ml.Transforms.Concatenate("Features", numbers).Fit(train).Transform(train);
        return new BinaryTable(table.Name, Read<uint>(featurized, key => key == 1));
    }

    public static BinaryTable Adult(string folder)
    {
        var ml = new MLContext(seed: 1);
        string[] texts
            = ["workclass", "education", "marital_status", "occupation", "relationship", "race", "sex", "native_country"];
        var table = new SharedTable("adult", DataKind.Boolean, texts);
        var train = table.Load(ml, folder).Train;
        string[] numbers = [.. train.Schema.Select(column => column.Name).Except([.. texts, "Label"])];
        var featurized = ml.Transforms.Categorical.OneHotEncoding([.. texts.Select(name => new InputOutputColumnPair(name))])
            .Append(ml.Transforms.Concatenate("Features", [.. numbers, .. texts]))
            .Fit(train).Transform(train);
        return new BinaryTable(table.Name, Read<bool>(featurized, label => label));
    }

    private static BinaryTable Generated(string name, int rows)
    {
        var random = new Random(1);
        return new BinaryTable(name, [.. Enumerable.Range(0, rows).Select(_ => Draw(random))]);
    }

    private static BinaryRow Draw(Random random)
    {
        var values = new float[GeneratedFeatures];
        for (var i = 0; i < values.Length; i++)
            values[i] = random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f;
        var signal = (values[0] * values[1]) + Math.Abs(values[2]) + MathF.Sin(4 * values[3]) + (values[4] * values[5] * values[6]);
        return new BinaryRow { Features = values, Label = signal + random.NextSingle() > 1 };
    }

    private static BinaryRow[] Read<TLabel>(IDataView data, Func<TLabel, bool> isPositive)
    {
        using var cursor = data.GetRowCursor([data.Schema["Features"], data.Schema["Label"]]);
        var getFeatures = cursor.GetGetter<VBuffer<float>>(data.Schema["Features"]);
        var getLabel = cursor.GetGetter<TLabel>(data.Schema["Label"]);
        var rows = new List<BinaryRow>();
        VBuffer<float> features = default;
        TLabel label = default!;
        while (cursor.MoveNext())
        {
            getFeatures(ref features);
            getLabel(ref label);
            rows.Add(new BinaryRow { Features = [.. features.DenseValues()], Label = isPositive(label) });
        }

        return [.. rows];
    }
}
