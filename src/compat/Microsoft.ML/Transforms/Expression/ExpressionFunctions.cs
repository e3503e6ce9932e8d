using System.Linq.Expressions;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The functions by name. Those of reals compute in double precision and give the type of their operands.</summary>
internal static class ExpressionFunctions
{
    private static readonly Dictionary<string, Func<double, double>> OfReal = new()
    {
        ["sqrt"] = Math.Sqrt, ["trunc"] = Math.Truncate, ["truncate"] = Math.Truncate, ["floor"] = Math.Floor,
        ["ceil"] = Math.Ceiling, ["ceiling"] = Math.Ceiling, ["round"] = Math.Round, ["exp"] = Math.Exp,
        ["ln"] = Math.Log, ["log"] = Math.Log,
        ["deg"] = ExpressionMath.ToDegrees, ["degrees"] = ExpressionMath.ToDegrees,
        ["rad"] = ExpressionMath.ToRadians, ["radians"] = ExpressionMath.ToRadians,
        ["sin"] = Math.Sin, ["cos"] = Math.Cos, ["tan"] = Math.Tan,
        ["sind"] = ExpressionMath.SinOfDegrees, ["cosd"] = ExpressionMath.CosOfDegrees, ["tand"] = ExpressionMath.TanOfDegrees,
        ["sinh"] = Math.Sinh, ["cosh"] = Math.Cosh, ["tanh"] = Math.Tanh,
        ["asin"] = Math.Asin, ["acos"] = Math.Acos, ["atan"] = Math.Atan,
    };

    private static readonly Dictionary<string, Func<double, double, double>> OfTwoReals = new()
    {
        ["log"] = Math.Log, ["atan2"] = Math.Atan2, ["atanyx"] = Math.Atan2,
    };

    private static readonly Dictionary<string, Delegate> OfTexts = new()
    {
        ["len"] = ExpressionTexts.Length, ["lower"] = ExpressionTexts.Lower, ["upper"] = ExpressionTexts.Upper,
        ["left"] = ExpressionTexts.Left, ["right"] = ExpressionTexts.Right, ["mid"] = ExpressionTexts.Middle,
    };

    private static readonly Dictionary<string, Type> Conversions = new()
    {
        ["bool"] = typeof(bool), ["int"] = typeof(int), ["long"] = typeof(long), ["single"] = typeof(float), ["float"] = typeof(float),
        ["double"] = typeof(double), ["text"] = typeof(ReadOnlyMemory<char>),
    };

    public static Expression Call(string name, Expression[] arguments, int position)
        => TryCall(name, arguments) ?? throw ExpressionErrors.At(
            position, $"there is no function {name}({string.Join(", ", arguments.Select(ExpressionOperators.Describe))})");

    private static Expression? TryCall(string name, Expression[] arguments) => (name, arguments) switch
    {
        ("isna", [var value]) => IsMissing(value),
        ("na", [var value]) when ExpressionOperators.IsReal(value) => Expression.Constant(double.NaN).To(value.Type),
        ("default", [var value]) => Expression.Default(value.Type),
        ("abs", [var value]) when ExpressionOperators.IsNumber(value) => Static(typeof(Math), nameof(Math.Abs), value),
        ("sign", [var value]) when ExpressionOperators.IsNumber(value)
            => Static(typeof(ExpressionMath), nameof(ExpressionMath.Sign), value),
        ("min", [var left, var right]) => OfTwoNumbers(nameof(Math.Min), left, right),
        ("max", [var left, var right]) => OfTwoNumbers(nameof(Math.Max), left, right),
        ("concat", _) when Array.TrueForAll(arguments, ExpressionOperators.IsText) => Expression.Call(
            ((Delegate)ExpressionTexts.Concatenate).Method, Expression.NewArrayInit(typeof(ReadOnlyMemory<char>), arguments)),
        (_, [var value]) when Conversions.TryGetValue(name, out var type) => Convert(value, type),
        (_, [var value]) when OfReal.TryGetValue(name, out var function) => OfReals(function.Method, value),
        (_, [var left, var right]) when OfTwoReals.TryGetValue(name, out var function) => OfReals(function.Method, left, right),
        _ => OfTexts.TryGetValue(name, out var function) ? OfText(function.Method, arguments) : null,
    };

    private static Expression IsMissing(Expression value)
        => ExpressionOperators.IsReal(value)
            ? Expression.Call(value.Type, nameof(double.IsNaN), null, value)
            : Expression.Constant(false);

    private static Expression? OfTwoNumbers(string name, Expression left, Expression right)
        => ExpressionOperators.IsNumber(left) && ExpressionOperators.IsNumber(right)
            && ExpressionOperators.CommonType(left, right) is { } type ? Static(typeof(Math), name, left.To(type), right.To(type)) : null;

    private static Expression? OfReals(MethodInfo function, params Expression[] arguments)
    {
        if (!Array.TrueForAll(arguments, ExpressionOperators.IsNumber) || !Array.Exists(arguments, ExpressionOperators.IsReal))
            return null;
        var result = Expression.Call(function, arguments.Select(value => value.To(typeof(double))));
        return result.To(ExpressionOperators.CommonType(arguments)!);
    }

    private static Expression? OfText(MethodInfo function, Expression[] arguments)
        => function.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(arguments.Select(value => value.Type))
            ? Expression.Call(function, arguments)
            : null;

    private static Expression? Convert(Expression value, Type type)
    {
        if (value.Type == type)
            return value;
        if (type == typeof(bool) && !ExpressionOperators.IsText(value))
            return null;
        // Towards zero; what is too large for the integer, or missing, throws.
        if (ExpressionOperators.IsNumber(value) && (type == typeof(int) || type == typeof(long)))
            return Expression.ConvertChecked(value, type);
        var converter = (Delegate)Generic.Invoke(ValueConverter.Find<int, int>, [value.Type, type])!;
        return Expression.Invoke(Expression.Constant(converter), value);
    }

    private static MethodCallExpression Static(Type owner, string name, params Expression[] arguments)
        => Expression.Call(owner, name, null, arguments);
}
