using System.Linq.Expressions;

namespace Microsoft.ML.Transforms;

/// <summary>Comparisons of two or more values: 0 &lt;= x &lt; 10; a == b == c if all are equal; a != b != c if all are distinct.</summary>
internal static class ExpressionComparison
{
    public static Expression Create(List<Expression> operands, List<string> signs, int position)
    {
        var group = Group(signs[0]);
        if (signs.Find(sign => Group(sign) != group) is { } other)
            throw ExpressionErrors.At(position, $"'{signs[0]}' and '{other}' cannot be combined; use && between them");
        var type = ExpressionOperators.CommonType(operands);
        if (type is null || (group is '<' or '>' && !operands.TrueForAll(ExpressionOperators.IsNumber)))
        {
            var types = string.Join(", ", operands.Select(ExpressionOperators.Describe));
            throw ExpressionErrors.At(position, $"'{signs[0]}' cannot compare {types}");
        }

        // Each operand is computed once, though it may be compared several times.
        var variables = operands.ConvertAll(operand => Expression.Variable(type));
        var steps = operands.Zip(variables, (operand, variable) => (Expression)Expression.Assign(variable, operand.To(type)));
        var comparisons = group == '!' ? AllDistinct(variables) : Neighbours(variables, signs);
        return Expression.Block(variables, [.. steps, comparisons.Aggregate(Expression.AndAlso)]);
    }

    private static char Group(string sign) => sign switch
    {
        "==" or "=" => '=',
        "!=" or "<>" => '!',
        _ => sign[0],
    };

    private static IEnumerable<Expression> AllDistinct(List<ParameterExpression> values)
        => values.SelectMany((value, i) => values.Skip(i + 1).Select(other => (Expression)Expression.Not(AreEqual(value, other))));

    private static IEnumerable<Expression> Neighbours(List<ParameterExpression> values, List<string> signs)
        => signs.Select((sign, i) => (Expression)(sign switch
        {
            "<" => Expression.LessThan(values[i], values[i + 1]),
            "<=" => Expression.LessThanOrEqual(values[i], values[i + 1]),
            ">" => Expression.GreaterThan(values[i], values[i + 1]),
            ">=" => Expression.GreaterThanOrEqual(values[i], values[i + 1]),
            _ => AreEqual(values[i], values[i + 1]),
        }));

    private static Expression AreEqual(Expression left, Expression right)
        => ExpressionOperators.IsText(left)
            ? Expression.Call(((Func<ReadOnlyMemory<char>, ReadOnlyMemory<char>, bool>)ExpressionTexts.AreEqual).Method, left, right)
            : Expression.Equal(left, right);
}
