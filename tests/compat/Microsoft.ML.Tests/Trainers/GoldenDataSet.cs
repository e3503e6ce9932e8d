using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>A data set featurized as trainers.json says: numbers first, then one-hot categories in order of appearance.</summary>
internal sealed class GoldenDataSet
{
    private readonly string _task;
    private readonly string[] _numeric;
    private readonly Dictionary<string, List<string>> _categories;
    private readonly float[] _scale;
    private readonly List<string> _classes = [];

    public GoldenDataSet(string name, bool normalized)
    {
        var description = Golden.File("trainers")["datasets"]!.AsArray().First(set => (string?)set!["dataset"] == name)!;
        _task = (string)description["task"]!;
        var (header, train) = ReadCsv(name + "_train.csv");
        var (_, test) = ReadCsv(name + "_test.csv");
        _categories = Strings(description["categorical"]!).ToDictionary(
            column => column, column => Distinct(train, Array.IndexOf(header, column)));
        _numeric = Strings(description["numeric"]!);
        if (!header.Contains(_numeric[0]))
            _numeric = header[..^1];
        _scale = [.. _numeric.Select(column => normalized ? Scale(train, Array.IndexOf(header, column)) : 1)];
        if (_task == "multiclass")
            _classes = Distinct(train, header.Length - 1);
        Train = ToTable(header, train);
        Test = ToTable(header, test);
    }

    public InMemoryTable Train { get; }

    public InMemoryTable Test { get; }

    private static string[] Strings(JsonNode node) => [.. node.AsArray().Select(value => (string)value!)];

    private static (string[] Header, string[][] Rows) ReadCsv(string file)
    {
        var lines = File.ReadAllLines(Golden.DataFile(file));
        return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }

    private static List<string> Distinct(string[][] rows, int column)
        => [.. rows.Select(row => row[column]).Where(value => value.Length > 0).Distinct()];

    // NormalizeMeanVariance that keeps zero: divided by the root of the mean square.
    private static float Scale(string[][] rows, int column)
    {
        var square = rows.Average(row => (double)Number(row[column]) * Number(row[column]));
        return square > 0 ? (float)(1 / Math.Sqrt(square)) : 1;
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private InMemoryTable ToTable(string[] header, string[][] rows)
    {
        var table = new InMemoryTable().WithFeatures([.. rows.Select(row => Featurize(header, row))]);
        var labels = rows.Select(row => row[^1]);
        return _task switch
        {
            "binary" => table.WithLabel(labels.Select(label => label == "1")),
            "regression" => table.WithLabel(labels.Select(Number)),
            _ => table.WithKeyLabel(_classes.Count, labels.Select(label => (uint)_classes.IndexOf(label) + 1)),
        };
    }

    private float[] Featurize(string[] header, string[] row)
    {
        var numbers = _numeric.Zip(_scale, (column, scale) => Number(row[Array.IndexOf(header, column)]) * scale);
        var categories = _categories.SelectMany(
            pair => pair.Value.Select(value => value == row[Array.IndexOf(header, pair.Key)] ? 1f : 0));
        return [.. numbers, .. categories];
    }
}
