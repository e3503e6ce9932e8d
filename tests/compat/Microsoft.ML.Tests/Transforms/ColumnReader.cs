using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

/// <summary>Reads columns of any type: vectors as arrays, texts as strings.</summary>
internal static class ColumnReader
{
    public static object[] Column(this IDataView data, string name) => data.Column(data.Schema[name]);

    public static object[] Column(this IDataView data, DataViewSchema.Column column)
    {
        using var cursor = data.GetRowCursor([column]);
        var read = Reader(column.Type.RawType, getter => cursor.GetType().GetMethod(nameof(cursor.GetGetter))!
            .MakeGenericMethod(getter).Invoke(cursor, [column])!);
        var values = new List<object>();
        while (cursor.MoveNext())
            values.Add(read());
        return [.. values];
    }

    public static object Annotation(this DataViewSchema.Column column, string kind)
    {
        var annotation = column.Annotations.Schema[kind];
        return Reader(annotation.Type.RawType, type => typeof(DataViewSchema.Annotations).GetMethod("GetGetter")!
            .MakeGenericMethod(type).Invoke(column.Annotations, [annotation])!)();
    }

    public static string[] Texts(this DataViewSchema.Column column, string kind)
        => Array.ConvertAll((object[])column.Annotation(kind), text => (string)text);

    public static float[] Singles(object vector) => Array.ConvertAll((object[])vector, value => (float)value);

    private static Func<object> Reader(Type rawType, Func<Type, object> getGetter)
    {
        var read = (rawType.IsGenericType && rawType.GetGenericTypeDefinition() == typeof(VBuffer<>)
            ? ((Delegate)Vector<int>).Method.GetGenericMethodDefinition().MakeGenericMethod(rawType.GetGenericArguments())
            : ((Delegate)Scalar<int>).Method.GetGenericMethodDefinition().MakeGenericMethod(rawType));
        return (Func<object>)read.Invoke(null, [getGetter(rawType)])!;
    }

    private static Func<object> Scalar<T>(object getter) => () =>
    {
        T value = default!;
        ((ValueGetter<T>)getter)(ref value);
        return Plain(value);
    };

    private static Func<object> Vector<T>(object getter)
    {
        // One buffer for all rows, as a cursor's user has it.
        VBuffer<T> buffer = default;
        return () =>
        {
            ((ValueGetter<VBuffer<T>>)getter)(ref buffer);
            return buffer.DenseValues().Select(Plain).ToArray();
        };
    }

    private static object Plain<T>(T value) => value is ReadOnlyMemory<char> text ? text.ToString() : value!;
}
