using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Figures;

namespace NeuralML.Tests.KernelSvm;

/// <summary>A row of the data that svm.json has figures of.</summary>
internal sealed class SvmRow
{
    public float[] Features { get; set; } = [];

    public bool Flag { get; set; }

    [KeyType(3)]
    public uint Kind { get; set; }

    [KeyType(10)]
    public uint Digit { get; set; }

    public float Number { get; set; }

    public float Weight { get; set; } = 1;

    public static IDataView Load(MLContext ml, IReadOnlyList<SvmRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(SvmRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    public static SvmRow[] Train()
    {
        var data = Figure.Of("svm", "data");
        var (flags, kinds) = (Column(data, "flag"), Column(data, "kind"));
        var (numbers, weights) = (Column(data, "number"), Column(data, "weights"));
        return [.. Rows(data, "train").Select((features, i) => new SvmRow
        {
            Features = features, Flag = flags[i] > 0, Kind = (uint)kinds[i], Number = numbers[i], Weight = weights[i],
        })];
    }

    public static SvmRow[] Test() => [.. Rows(Figure.Of("svm", "data"), "test").Select(row => new SvmRow { Features = row })];

    /// <summary>scikit-learn's digits, those for training first.</summary>
    public static (SvmRow[] Train, SvmRow[] Test) Digits()
    {
        const int Pixels = 64;
        var digits = Figure.Of("svm", "digits");
        var labels = Column(digits, "labels");
        var rows = digits.GetProperty("pixels").GetString()!.Chunk(Pixels).Select((pixels, i) => new SvmRow
        {
            Features = Array.ConvertAll(pixels, pixel => (float)(pixel <= '9' ? pixel - '0' : pixel - 'A' + 10)),
            Digit = (uint)labels[i],
        }).ToArray();
        var train = digits.GetProperty("train").GetInt32();
        return (rows[..train], rows[train..]);
    }

    private static float[] Column(JsonElement data, string name) => data.GetProperty(name).Numbers();

    private static IEnumerable<float[]> Rows(JsonElement data, string name)
        => Column(data, name).Chunk(data.GetProperty("columns").GetInt32());
}
