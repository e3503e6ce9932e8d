using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class ExpressionVectorInput<T>(ValueGetter<VBuffer<T>> getter) : ExpressionInput
{
    private readonly StrongBox<T> _current = new();
    private VBuffer<T> _buffer;

    public override Expression Value => Expression.Field(Expression.Constant(_current), nameof(_current.Value));

    public override bool IsVector => true;

    public override int Length => _buffer.Length;

    public override void Read() => getter(ref _buffer);

    public override void MoveTo(int slot) => _current.Value = _buffer.GetItemOrDefault(slot);
}
