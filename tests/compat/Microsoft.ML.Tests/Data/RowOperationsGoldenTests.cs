using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

/// <summary>The cases of transforms.json that choose rows.</summary>
public class RowOperationsGoldenTests
{
    private static readonly DataOperationsCatalog Catalog = new MLContext(seed: 1).Data;

    private static readonly Dictionary<string, Func<IDataView, IDataView>> Actions = new()
    {
        ["TakeRows 5"] = data => Catalog.TakeRows(data, 5),
        ["SkipRows 15"] = data => Catalog.SkipRows(data, 15),
        ["TakeRows more than there are"] = data => Catalog.TakeRows(data, 50),
        ["TakeRows 0"] = data => Catalog.TakeRows(data, 0),
        ["FilterRowsByMissingValues B"] = data => Catalog.FilterRowsByMissingValues(data, "B"),
        ["FilterRowsByMissingValues V (any slot)"] = data => Catalog.FilterRowsByMissingValues(data, "V"),
        ["FilterRowsByMissingValues Cat (text)"] = data => Catalog.FilterRowsByMissingValues(data, "Cat"),
        ["FilterRowsByMissingValues Key"] = data => Catalog.FilterRowsByMissingValues(data, "Key"),
        ["FilterRowsByColumn A [1, 5)"] = data => Catalog.FilterRowsByColumn(data, "A", 1, 5),
        ["FilterRowsByColumn B lower only (NaN rows dropped)"] = data => Catalog.FilterRowsByColumn(data, "B", lowerBound: 3),
        ["FilterRowsByColumn B upper only"] = data => Catalog.FilterRowsByColumn(data, "B", upperBound: 3),
        ["FilterRowsByColumn B no bounds"] = data => Catalog.FilterRowsByColumn(data, "B"),
        ["FilterRowsByColumn Int32"] = data => Catalog.FilterRowsByColumn(data, "I", 0, 100),
        ["FilterRowsByColumn text"] = data => Catalog.FilterRowsByColumn(data, "Cat", 0, 1),
        ["FilterRowsByKeyColumnFraction Key [0, 0.5)"] = data => Catalog.FilterRowsByKeyColumnFraction(data, "Key", 0, 0.5),
        ["Cache"] = data => Catalog.Cache(data),
    };

    internal static bool Has(string name) => Actions.ContainsKey(name);

    public static TheoryData<string> Names => [.. Actions.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void The_rows_are_those_that_ML_NET_chooses(string name)
    {
        var expected = Golden.Case("transforms", name)["expected"]!;
        var data = Catalog.LoadFromEnumerable(Rows());
        if (expected["exception"] is not null)
        {
            ((Action)(() => Actions[name](data))).ShouldThrow(expected);
            return;
        }
        var result = Actions[name](data);
        result.GetColumn<float>("Id").ShouldBe(expected["values of Id"]!.AsArray().Select(value => (float)value!));
        result.GetRowCount().ShouldBe((long?)expected["GetRowCount"]);
    }

    private static List<Row> Rows()
    {
        var fit = Golden.File("transforms")["inputs"]!["main"]!["fit"]!;
        var columns = fit["columns"]!.AsArray().Select(column => (string)column!["name"]!).ToList();
        return [.. fit["rows"]!.AsArray().Select(row => new Row
        {
            Id = Real(row![columns.IndexOf("Id")]),
            A = Real(row[columns.IndexOf("A")]),
            B = Real(row[columns.IndexOf("B")]),
            I = (int)row[columns.IndexOf("I")]!,
            V = [.. row[columns.IndexOf("V")]!.AsArray().Select(Real)],
            Cat = (string)row[columns.IndexOf("Cat")]!,
            // Raw keys are printed; objects count from 0, and what is no key becomes missing.
            Key = (uint)row[columns.IndexOf("Key")]! - 1,
        })];
    }

    private static float Real(JsonNode? node) => (float)Golden.Number(node);

    private sealed class Row
    {
        public float Id { get; set; }

        public float A { get; set; }

        public float B { get; set; }

        public int I { get; set; }

        [VectorType(4)]
        public float[]? V { get; set; }

        public string? Cat { get; set; }

        [KeyType(4)]
        public uint Key { get; set; }
    }
}
