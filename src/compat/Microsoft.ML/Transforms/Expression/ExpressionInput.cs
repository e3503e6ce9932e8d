using System.Linq.Expressions;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>A value of the current row, or of one slot of it, as the compiled expression finds it.</summary>
internal abstract class ExpressionInput
{
    public abstract Expression Value { get; }

    public virtual bool IsVector => false;

    public virtual int Length => 1;

    public static ExpressionInput Create(DataViewRow row, DataViewSchema.Column column)
    {
        var type = column.Type.GetItemType().RawType;
        return (ExpressionInput)(column.Type is VectorDataViewType
            ? Generic.Invoke(Vector<int>, [type], row, column)!
            : Generic.Invoke(Scalar<int>, [type], row, column)!);
    }

    public abstract void Read();

    public virtual void MoveTo(int slot)
    {
    }

    private static ExpressionInput Scalar<T>(DataViewRow row, DataViewSchema.Column column)
        => new ExpressionScalarInput<T>(row.GetGetter<T>(column));

    private static ExpressionInput Vector<T>(DataViewRow row, DataViewSchema.Column column)
        => new ExpressionVectorInput<T>(row.GetGetter<VBuffer<T>>(column));
}
