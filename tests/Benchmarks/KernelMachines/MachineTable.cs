using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.ClassicalLearners;

namespace NeuralML.Benchmarks.KernelMachines;

/// <summary>Training and test rows, scaled to mean 0 and variance 1 by the former, as both sides get them.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Label">The label column, Flag, Class or Number.</param>
/// <param name="Train">The training rows.</param>
/// <param name="Test">The test rows.</param>
internal sealed record MachineTable(string Name, string Label, MachineRow[] Train, MachineRow[] Test)
{
    public int Width => Train[0].Features.Length;

    public static MachineTable Adult(int rows)
    {
        var table = BinaryTable.Adult(Folder);
        var all = table.Rows.Take(rows + 2000).Select(row => new MachineRow { Features = row.Features, Flag = row.Label }).ToArray();
        return Scaled("adult", nameof(MachineRow.Flag), all[..rows], all[rows..]);
    }

    public static MachineTable Digits() => Scaled(
        "digits", nameof(MachineRow.Class),
        Read("digits_train.csv", (row, label) => row.Class = (uint)label),
        Read("digits_test.csv", (row, label) => row.Class = (uint)label));

    public static MachineTable Housing(int rows) => Scaled(
        "california-housing", nameof(MachineRow.Number),
        Read("california_housing_train.csv", (row, label) => row.Number = label)[..rows],
        Read("california_housing_test.csv", (row, label) => row.Number = label));

    public static string Folder { private get; set; } = "";

    public IDataView Load(MLContext ml, MachineRow[] rows)
    {
        var schema = SchemaDefinition.Create(typeof(MachineRow));
        schema[nameof(MachineRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Width);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    /// <summary>The label as the peer has it.</summary>
    public float LabelOf(MachineRow row) => Label switch
    {
        nameof(MachineRow.Flag) => row.Flag ? 1 : 0,
        nameof(MachineRow.Class) => row.Class,
        _ => row.Number,
    };

    private static MachineRow[] Read(string file, Action<MachineRow, float> setLabel)
        => [.. File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line =>
        {
            var values = Array.ConvertAll(line.Split(','), text => float.Parse(text, CultureInfo.InvariantCulture));
            var row = new MachineRow { Features = values[..^1] };
            setLabel(row, values[^1]);
            return row;
        })];

    private static MachineTable Scaled(string name, string label, MachineRow[] train, MachineRow[] test)
    {
        for (var i = 0; i < train[0].Features.Length; i++)
        {
            var mean = train.Average(row => (double)row.Features[i]);
            var deviation = Math.Sqrt(train.Average(row => Math.Pow(row.Features[i] - mean, 2)));
            foreach (var row in train.Concat(test))
                row.Features[i] = deviation > 0 ? (float)((row.Features[i] - mean) / deviation) : 0;
        }

        return new MachineTable(name, label, train, test);
    }
}
