using System.Linq.Expressions;

namespace Microsoft.ML.Transforms;

/// <summary>Operators, with numbers promoted: Int32, Int64, Single, Double.
/// Integers that overflow throw, as they have no missing value.</summary>
internal static class ExpressionOperators
{
    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(float), typeof(double)];

    public static bool IsNumber(Expression value) => Numbers.Contains(value.Type);

    public static bool IsReal(Expression value) => value.Type == typeof(float) || value.Type == typeof(double);

    public static bool IsText(Expression value) => value.Type == typeof(ReadOnlyMemory<char>);

    /// <summary>The common type of numbers, or of values of one type; null where there is none.</summary>
    public static Type? CommonType(params IReadOnlyCollection<Expression> values)
    {
        if (values.All(IsNumber))
            return Numbers[values.Max(value => Array.IndexOf(Numbers, value.Type))];
        var first = values.First().Type;
        return values.All(value => value.Type == first) ? first : null;
    }

    public static Expression To(this Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);

    public static Expression Conditional(Expression condition, Expression first, Expression second, int position)
    {
        if (condition.Type != typeof(bool))
            throw ExpressionErrors.At(position, $"the condition must be a Boolean and is {Describe(condition)}");
        var type = CommonType(first, second) ?? throw Mismatch("? :", first, second, position);
        return Expression.Condition(condition, first.To(type), second.To(type));
    }

    public static Expression Coalesce(Expression value, Expression other, int position)
    {
        if (!IsReal(value) || CommonType(value, other) is not { } type)
            throw Mismatch("??", value, other, position);
        var variable = Expression.Variable(type);
        var isMissing = Expression.Call(type, nameof(double.IsNaN), null, variable);
        return Expression.Block(
            [variable], Expression.Assign(variable, value.To(type)), Expression.Condition(isMissing, other.To(type), variable));
    }

    public static Expression Binary(string sign, Expression left, Expression right, int position)
    {
        if (sign is "||" or "&&")
        {
            if (left.Type != typeof(bool) || right.Type != typeof(bool))
                throw Mismatch(sign, left, right, position);
            return sign == "||" ? Expression.OrElse(left, right) : Expression.AndAlso(left, right);
        }

        if (!IsNumber(left) || !IsNumber(right))
            throw Mismatch(sign, left, right, position);
        var type = CommonType(left, right)!;
        left = left.To(type);
        right = right.To(type);
        return sign switch
        {
            "+" => Expression.AddChecked(left, right),
            "-" => Expression.SubtractChecked(left, right),
            "*" => Expression.MultiplyChecked(left, right),
            "/" => Expression.Divide(left, right),
            _ => Expression.Modulo(left, right),
        };
    }

    public static Expression Unary(string sign, Expression value, int position) => (sign, value) switch
    {
        ("-", _) when IsNumber(value) => Expression.NegateChecked(value),
        ("!", { } flag) when flag.Type == typeof(bool) => Expression.Not(value),
        _ => throw ExpressionErrors.At(position, $"'{sign}' cannot be applied to {Describe(value)}"),
    };

    public static Expression Power(Expression value, Expression exponent, int position)
    {
        if (!IsNumber(value) || !IsNumber(exponent))
            throw Mismatch("^", value, exponent, position);
        var type = CommonType(value, exponent)!;
        var power = type == typeof(int) ? ExpressionMath.PowerOfInt32
            : type == typeof(long) ? ExpressionMath.PowerOfInt64
            : type == typeof(float) ? (Delegate)MathF.Pow : (Func<double, double, double>)Math.Pow;
        return Expression.Call(power.Method, value.To(type), exponent.To(type));
    }

    public static string Describe(Expression value) => IsText(value) ? "String" : value.Type.Name;

    private static ArgumentOutOfRangeException Mismatch(string sign, Expression left, Expression right, int position)
        => ExpressionErrors.At(position, $"'{sign}' cannot be applied to {Describe(left)} and {Describe(right)}");
}
