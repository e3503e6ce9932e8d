using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class ScoreSchemaGoldenTests
{
    private static readonly Dictionary<string, (string DataSet, Func<MLContext, IEstimator<ITransformer>> Trainer)> Cases = new()
    {
        ["binary FastTree (calibrated)"] = ("heart", ml => ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 5)),
        ["binary FastForest (not calibrated)"] = ("heart", ml => ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 5)),
        ["regression FastTree"] = ("concrete", ml => ml.Regression.Trainers.FastTree(numberOfTrees: 5)),
        ["regression FastForest"] = ("concrete", ml => ml.Regression.Trainers.FastForest(numberOfTrees: 5)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Columns_are_those_of_the_golden_file(string name)
    {
        var expected = Golden.Case("schema", name)["expected"]!;
        var (dataSet, trainer) = Cases[name];
        var data = new GoldenDataSet(dataSet, normalized: false).Train;
        var scored = trainer(new MLContext(seed: 1)).Fit(data).Transform(data);
        var added = scored.Schema.Skip(data.Schema.Count).ToArray();
        var columns = expected["newColumns"]!.AsArray();
        added.Select(column => $"{column.Name} {column.Type}").ShouldBe(columns.Select(column => $"{column!["name"]} {column["type"]}"));
        for (var i = 0; i < added.Length; i++)
        {
            var annotations = columns[i]!["annotations"]!.AsObject();
            added[i].Annotations.Schema.Select(kind => $"{kind.Name} {kind.Type} {Value(added[i], kind)}")
                .ShouldBe(annotations.Select(pair => $"{pair.Key} {pair.Value!["type"]} {Text(pair.Value["value"]!)}"));
        }
    }

    private static string Text(JsonNode value)
        => value.GetValueKind() == System.Text.Json.JsonValueKind.True ? bool.TrueString : value.ToString();

    private static string Value(DataViewSchema.Column column, DataViewSchema.Column kind)
        => kind.Type.RawType switch
        {
            var type when type == typeof(uint) => Get<uint>(column, kind).ToString(),
            var type when type == typeof(bool) => Get<bool>(column, kind).ToString(),
            _ => Get<ReadOnlyMemory<char>>(column, kind).ToString(),
        };

    private static T Get<T>(DataViewSchema.Column column, DataViewSchema.Column kind)
    {
        T value = default!;
        column.Annotations.GetValue(kind.Name, ref value);
        return value;
    }
}
