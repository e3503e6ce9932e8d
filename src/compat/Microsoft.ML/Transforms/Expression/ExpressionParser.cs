using System.Linq.Expressions;

namespace Microsoft.ML.Transforms;

/// <summary>A lambda such as <c>(x, y) => x * 2 + y</c>, compiled for parameters of known types.
/// A level of precedence is a method.</summary>
internal sealed class ExpressionParser
{
    // Far more than anybody writes; a hostile model must not exhaust the stack, nor the compiler's.
    private const int MaximumDepth = 100;
    private const int MaximumTokens = 10_000;
    private const int MaximumCompared = 100;

    private readonly List<ExpressionToken> _tokens;
    private readonly Dictionary<string, Expression> _values = [];
    private int _next;
    private int _depth;

    private ExpressionParser(string text)
    {
        _tokens = ExpressionLexer.Split(text);
        if (_tokens.Count > MaximumTokens)
            throw ExpressionErrors.At(_tokens[MaximumTokens].Position, $"it has more than {MaximumTokens} names, numbers and signs");
    }

    private ExpressionToken Current => _tokens[_next];

    public static Expression Parse(string text, Expression[] parameters)
    {
        var parser = new ExpressionParser(text);
        parser.ReadParameters(parameters);
        var body = parser.Conditional();
        return parser.Current.Kind == ExpressionTokenKind.End
            ? body
            : throw ExpressionErrors.At(parser.Current.Position, $"'{parser.Current.Text}' is not expected");
    }

    private void ReadParameters(Expression[] parameters)
    {
        var names = new List<string>();
        if (Accept("("))
        {
            do
                names.Add(Name());
            while (Accept(","));
            Expect(")");
        }
        else
        {
            names.Add(Name());
        }

        if (!Accept("=>"))
            Expect(":");
        if (names.Count != parameters.Length)
            throw ExpressionErrors.At(0, $"it has {names.Count} parameters, and {parameters.Length} input columns are given");
        for (var i = 0; i < names.Count; i++)
        {
            if (!_values.TryAdd(names[i], parameters[i]))
                throw ExpressionErrors.At(0, $"two parameters are called '{names[i]}'");
        }
    }

    private Expression Conditional()
    {
        if (++_depth > MaximumDepth)
            throw ExpressionErrors.At(Current.Position, $"it is nested more than {MaximumDepth} times");
        var value = Coalesce();
        var position = Current.Position;
        if (Accept("?"))
        {
            var first = Conditional();
            Expect(":");
            value = ExpressionOperators.Conditional(value, first, Conditional(), position);
        }

        _depth--;
        return value;
    }

    private Expression Coalesce()
    {
        var operands = new Stack<(Expression Value, int Position)>([(Or(), Current.Position)]);
        while (Accept("??"))
            operands.Push((Or(), Current.Position));
        var result = operands.Pop().Value;
        while (operands.TryPop(out var left))
            result = ExpressionOperators.Coalesce(left.Value, result, left.Position);
        return result;
    }

    private Expression Or() => LeftAssociative(And, "||");

    private Expression And() => LeftAssociative(Comparison, "&&");

    private Expression Comparison()
    {
        var operands = new List<Expression> { Sum() };
        var signs = new List<string>();
        var position = Current.Position;
        while (AcceptAny("==", "=", "!=", "<>", "<", "<=", ">", ">=") is { } sign)
        {
            signs.Add(sign);
            operands.Add(Sum());
            if (operands.Count > MaximumCompared)
                throw ExpressionErrors.At(position, $"it compares more than {MaximumCompared} values at once");
        }

        return signs.Count == 0 ? operands[0] : ExpressionComparison.Create(operands, signs, position);
    }

    private Expression Sum() => LeftAssociative(Product, "+", "-");

    private Expression Product() => LeftAssociative(Unary, "*", "/", "%");

    private Expression Unary()
    {
        var position = Current.Position;
        var signs = new Stack<string>();
        while (AcceptAny("-", "!") is { } sign)
            signs.Push(sign);
        var value = Power();
        while (signs.TryPop(out var sign))
            value = ExpressionOperators.Unary(sign, value, position);
        return value;
    }

    private Expression Power()
    {
        var value = Primary();
        var position = Current.Position;
        if (!Accept("^"))
            return value;
        if (++_depth > MaximumDepth)
            throw ExpressionErrors.At(position, $"it is nested more than {MaximumDepth} times");
        value = ExpressionOperators.Power(value, Unary(), position);
        _depth--;
        return value;
    }

    private Expression Primary()
    {
        var token = Current;
        _next++;
        switch (token.Kind)
        {
            case ExpressionTokenKind.Literal:
                return Expression.Constant(token.Value);
            case ExpressionTokenKind.Name when token.Text == "with" && Accept("("):
                return With();
            case ExpressionTokenKind.Name when Accept("("):
                return ExpressionFunctions.Call(token.Text, Arguments(), token.Position);
            case ExpressionTokenKind.Name:
                return _values.GetValueOrDefault(token.Text)
                    ?? throw ExpressionErrors.At(token.Position, $"there is no parameter or value '{token.Text}'");
            case ExpressionTokenKind.Sign when token.Text == "(":
                var value = Conditional();
                Expect(")");
                return value;
            case ExpressionTokenKind.End:
                throw ExpressionErrors.At(token.Position, "it ends where a value is expected");
            default:
                throw ExpressionErrors.At(token.Position, $"'{token.Text}' is not expected");
        }
    }

    private Expression With()
    {
        var variables = new List<ParameterExpression>();
        var steps = new List<Expression>();
        var hidden = new Dictionary<string, Expression?>();
        do
        {
            var name = Name();
            Expect("=");
            var value = Conditional();
            var variable = Expression.Variable(value.Type, name);
            hidden.TryAdd(name, _values.GetValueOrDefault(name));
            _values[name] = variable;
            variables.Add(variable);
            steps.Add(Expression.Assign(variable, value));
        }
        while (Accept(","));
        Expect(";");
        steps.Add(Conditional());
        Expect(")");
        foreach (var (name, value) in hidden)
        {
            if (value is null)
                _values.Remove(name);
            else
                _values[name] = value;
        }

        return Expression.Block(variables, steps);
    }

    private Expression[] Arguments()
    {
        var arguments = new List<Expression>();
        if (Accept(")"))
            return [];
        do
            arguments.Add(Conditional());
        while (Accept(","));
        Expect(")");
        return [.. arguments];
    }

    private Expression LeftAssociative(Func<Expression> operand, params string[] signs)
    {
        var value = operand();
        var position = Current.Position;
        while (AcceptAny(signs) is { } sign)
        {
            value = ExpressionOperators.Binary(sign, value, operand(), position);
            position = Current.Position;
        }

        return value;
    }

    private string Name()
    {
        var token = Current;
        if (token.Kind != ExpressionTokenKind.Name)
            throw ExpressionErrors.At(token.Position, "a name is expected");
        _next++;
        return token.Text;
    }

    private bool Accept(string sign) => AcceptAny(sign) is not null;

    private string? AcceptAny(params ReadOnlySpan<string> signs)
    {
        var token = Current;
        if (token.Kind != ExpressionTokenKind.Sign || !signs.Contains(token.Text))
            return null;
        _next++;
        return token.Text;
    }

    private void Expect(string sign)
    {
        if (!Accept(sign))
            throw ExpressionErrors.At(Current.Position, $"'{sign}' is expected");
    }
}
