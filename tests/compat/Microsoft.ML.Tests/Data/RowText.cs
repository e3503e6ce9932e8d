using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

/// <summary>Rows of a data view as JSON, in the way of the golden files.</summary>
internal static class RowText
{
    public static JsonArray Schema(DataViewSchema schema)
        => [.. schema.Select(column => new JsonObject { ["name"] = column.Name, ["type"] = column.Type.ToString() })];

    public static JsonArray Rows(IDataView data)
    {
        using var cursor = data.GetRowCursor(data.Schema);
        var getters = data.Schema.Select(column => Getter(cursor, column)).ToArray();
        var rows = new JsonArray();
        while (cursor.MoveNext())
            rows.Add(new JsonArray([.. getters.Select(getter => getter())]));
        return rows;
    }

    private static Func<JsonNode?> Getter(DataViewRow row, DataViewSchema.Column column)
    {
        var type = column.Type is VectorDataViewType vector ? vector.ItemType.RawType : column.Type.RawType;
        var method = column.Type is VectorDataViewType ? nameof(Vector) : nameof(Scalar);
        return (Func<JsonNode?>)typeof(RowText)
            .GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [row, column])!;
    }

    private static Func<JsonNode?> Scalar<TValue>(DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<TValue>(column);
        return () =>
        {
            TValue value = default!;
            get(ref value);
            return Node(value);
        };
    }

    private static Func<JsonNode?> Vector<TItem>(DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<VBuffer<TItem>>(column);
        return () =>
        {
            VBuffer<TItem> value = default;
            get(ref value);
            return new JsonArray([.. value.DenseValues().Select(item => Node(item))]);
        };
    }

    private static JsonNode? Node<TValue>(TValue value) => value switch
    {
        float number when !float.IsFinite(number) => number.ToString(CultureInfo.InvariantCulture),
        double number when !double.IsFinite(number) => number.ToString(CultureInfo.InvariantCulture),
        // The shortest digits that identify the float, as the golden files print it.
        float number => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        ReadOnlyMemory<char> text => text.ToString(),
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        _ => JsonValue.Create(value),
    };
}
