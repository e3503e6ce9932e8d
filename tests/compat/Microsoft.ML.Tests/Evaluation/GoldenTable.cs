using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>The input of an evaluator case as a data view.</summary>
internal static class GoldenTable
{
    public static IDataView Create(JsonNode input)
    {
        var table = new InMemoryTable();
        var rows = input["rows"]!.AsArray();
        var columns = input["columns"]!.AsArray();
        for (var i = 0; i < columns.Count; i++)
        {
            var index = i;
            Add(table, (string)columns[i]!["name"]!, (string)columns[i]!["type"]!, rows.Select(row => row![index]!));
        }

        return table;
    }

    private static void Add(InMemoryTable table, string name, string type, IEnumerable<JsonNode> values)
    {
        if (type.StartsWith("Key", StringComparison.Ordinal))
            table.With(name, new KeyDataViewType(typeof(uint), LastNumber(type) + 1), values.Select(value => (uint)value));
        else if (type.StartsWith("Vector", StringComparison.Ordinal))
            table.With(name, new VectorDataViewType(NumberDataViewType.Single, LastNumber(type)), values.Select(ToVector));
        else if (type == "Boolean")
            table.With(name, BooleanDataViewType.Instance, values.Select(value => (bool)value));
        else if (type == "String")
            table.With(name, TextDataViewType.Instance, values.Select(value => ((string)value!).AsMemory()));
        else if (type == "Double")
            table.With(name, NumberDataViewType.Double, values.Select(Golden.Number));
        else if (type == "Int32")
            table.With(name, NumberDataViewType.Int32, values.Select(value => (int)value));
        else
            table.With(name, NumberDataViewType.Single, values.Select(value => (float)Golden.Number(value)));
    }

    private static VBuffer<float> ToVector(JsonNode node)
    {
        var values = node.AsArray().Select(value => (float)Golden.Number(value)).ToArray();
        return new VBuffer<float>(values.Length, values);
    }

    private static int LastNumber(string type)
        => int.Parse(type.TrimEnd('>').Split('-', ' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
