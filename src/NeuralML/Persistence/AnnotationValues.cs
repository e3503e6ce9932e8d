using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Persistence;

/// <summary>The values of an annotation, such as the names of classes, in a model file: texts, Booleans or numbers.</summary>
internal static class AnnotationValues
{
    private static readonly DataViewType[] s_types =
    [
        TextDataViewType.Instance, BooleanDataViewType.Instance,
        NumberDataViewType.SByte, NumberDataViewType.Byte, NumberDataViewType.Int16, NumberDataViewType.UInt16,
        NumberDataViewType.Int32, NumberDataViewType.UInt32, NumberDataViewType.Int64, NumberDataViewType.UInt64,
        NumberDataViewType.Single, NumberDataViewType.Double,
    ];

    // The type of the values is known at run time only.
    private static readonly MethodInfo s_write = Method(nameof(WriteNumbers));
    private static readonly MethodInfo s_read = Method(nameof(ReadNumbers));

    /// <returns>The type of the values; null when there are none, or of another type, and nothing is written.</returns>
    public static string? Write(DataViewSchema.Annotations annotations, string kind, StateWriter state)
    {
        if (annotations.Schema.GetColumnOrNull(kind) is not { Type: VectorDataViewType { IsKnownSize: true } type } column
            || Array.Find(s_types, known => known.Equals(type.ItemType)) is not { } item)
        {
            return null;
        }

        if (item is TextDataViewType)
            state.Add(kind, [.. Values<ReadOnlyMemory<char>>(annotations, column).Select(text => text.ToString())]);
        else
            Call(s_write, item, annotations, column, state);
        return NameOf(item);
    }

    /// <param name="typeName">What writing returned.</param>
    /// <param name="kind">The annotation.</param>
    /// <param name="count">How many values there are.</param>
    /// <param name="state">Where the values are.</param>
    /// <param name="target">Where they go.</param>
    /// <exception cref="FormatException">They are not there.</exception>
    public static void Read(string typeName, string kind, int count, StateReader state, DataViewSchema.Annotations.Builder target)
    {
        var item = (PrimitiveDataViewType)(Array.Find(s_types, type => string.Equals(NameOf(type), typeName, StringComparison.Ordinal))
            ?? throw state.Damaged(kind, $"is of type '{typeName}', which names do not have"));
        if (item is TextDataViewType)
            Add(target, kind, item, Array.ConvertAll(state.Texts(kind, count), text => text.AsMemory()));
        else
            Call(s_read, item, item, kind, count, state, target);
    }

    private static string NameOf(DataViewType type) => type is TextDataViewType ? "Text" : type.RawType.Name;

    private static void WriteNumbers<T>(DataViewSchema.Annotations annotations, DataViewSchema.Column column, StateWriter state)
        where T : unmanaged
        => state.Add(column.Name, MemoryMarshal.AsBytes<T>(Values<T>(annotations, column)));

    private static unsafe void ReadNumbers<T>(
        PrimitiveDataViewType item, string kind, int count, StateReader state, DataViewSchema.Annotations.Builder target)
        where T : unmanaged
    {
        var bytes = state.Bytes(kind, checked(count * sizeof(T)));
        if (typeof(T) == typeof(bool) && bytes.AsSpan().ContainsAnyExceptInRange<byte>(0, 1))
            throw state.Damaged(kind, "has Booleans that are neither true nor false");
        Add(target, kind, item, MemoryMarshal.Cast<byte, T>(bytes).ToArray());
    }

    private static T[] Values<T>(DataViewSchema.Annotations annotations, DataViewSchema.Column column)
    {
        VBuffer<T> values = default;
        annotations.GetValue(column.Name, ref values);
        return [.. values.DenseValues()];
    }

    private static void Add<T>(DataViewSchema.Annotations.Builder target, string kind, PrimitiveDataViewType item, T[] values)
        => target.Add<VBuffer<T>>(
            kind,
            new VectorDataViewType(item, values.Length),
            (ref VBuffer<T> value) => new VBuffer<T>(values.Length, values).CopyTo(ref value));

    private static MethodInfo Method(string name)
        => typeof(AnnotationValues).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void Call(MethodInfo method, DataViewType item, params object[] arguments)
        => method.MakeGenericMethod(item.RawType).Invoke(
            null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
}
