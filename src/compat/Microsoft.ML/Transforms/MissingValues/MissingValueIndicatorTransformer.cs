using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class MissingValueIndicatorTransformer : OneToOneTransformerBase
{
    internal MissingValueIndicatorTransformer((string Output, string Input)[] columns)
        : base(columns)
    {
    }

    /// <summary>Wraps its exception the way that ML.NET does, which users may have caught.</summary>
    internal static void CheckItemType(DataViewType itemType)
    {
        if (itemType is not KeyDataViewType && !itemType.Equals(NumberDataViewType.Single) && !itemType.Equals(NumberDataViewType.Double))
            throw new TargetInvocationException(new InvalidOperationException($"No IsNA predicate for '{itemType}'"));
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        CheckItemType(input.Type.GetItemType());
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
        annotations.AddIsNormalized();
        DataViewType type = input.Type is VectorDataViewType vector
            ? new VectorDataViewType(BooleanDataViewType.Instance, vector.Dimensions)
            : BooleanDataViewType.Instance;
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => Generic.Call(
            input.Type is VectorDataViewType ? MapVector<float> : MapScalar<float>, input.Type.GetItemType().RawType, row, input);

    private static ValueGetter<bool> MapScalar<T>(DataViewRow row, DataViewSchema.Column input)
    {
        var getter = row.GetGetter<T>(input);
        var isMissing = Missing.Test<T>(input.Type);
        T value = default!;
        return (ref bool target) =>
        {
            getter(ref value);
            target = isMissing(value);
        };
    }

    private static ValueGetter<VBuffer<bool>> MapVector<T>(DataViewRow row, DataViewSchema.Column input)
    {
        var getter = row.GetGetter<VBuffer<T>>(input);
        var isMissing = Missing.Test<T>(input.Type.GetItemType());
        VBuffer<T> buffer = default;
        return (ref VBuffer<bool> target) =>
        {
            getter(ref buffer);
            // A key that a sparse vector leaves out is a missing one.
            if (isMissing(default!))
                buffer.CopyToDense(ref buffer);
            var values = buffer.GetValues();
            var editor = VBufferEditor.Create(ref target, buffer.Length, values.Length);
            for (var i = 0; i < values.Length; i++)
                editor.Values[i] = isMissing(values[i]);
            buffer.GetIndices().CopyTo(editor.Indices);
            target = editor.Commit();
        };
    }
}
