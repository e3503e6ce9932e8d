using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class ExpressionScalarInput<T>(ValueGetter<T> getter) : ExpressionInput
{
    private readonly StrongBox<T> _current = new();

    public override Expression Value => Expression.Field(Expression.Constant(_current), nameof(_current.Value));

    public override void Read() => getter(ref _current.Value!);
}
