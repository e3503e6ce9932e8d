using System.Globalization;
using System.Text;

namespace Microsoft.ML.Transforms;

/// <summary>Names, literals and signs of an expression.</summary>
internal sealed class ExpressionLexer(string text)
{
    // The longer ones first.
    private static readonly string[] Signs =
    [
        "=>", "??", "||", "&&", "==", "!=", "<>", "<=", ">=",
        "?", ":", "=", "<", ">", "+", "-", "*", "/", "%", "!", "^", "(", ")", ",", ";",
    ];

    private int _position;

    public static List<ExpressionToken> Split(string text)
    {
        var lexer = new ExpressionLexer(text);
        var tokens = new List<ExpressionToken>();
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind != ExpressionTokenKind.End);
        return tokens;
    }

    private char Current => Peek(0);

    private ExpressionToken Next()
    {
        while (char.IsWhiteSpace(Current))
            _position++;
        var start = _position;
        if (start == text.Length)
            return new ExpressionToken(ExpressionTokenKind.End, "", start);
        if (char.IsLetter(Current) || Current == '_')
            return Name(start);
        if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(Peek(1))))
            return Literal(start, ExpressionNumber.Read(text, ref _position));
        if (Current == '"')
            return Literal(start, Text(start));
        var sign = Array.Find(Signs, sign => string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0)
            ?? throw ExpressionErrors.At(start, $"'{Current}' has no meaning");
        _position += sign.Length;
        return new ExpressionToken(ExpressionTokenKind.Sign, sign, start);
    }

    private ExpressionToken Name(int start)
    {
        while (char.IsLetterOrDigit(Current) || Current == '_')
            _position++;
        var name = text[start.._position];
        return name switch
        {
            "true" or "false" => Literal(start, name == "true"),
            "or" => new ExpressionToken(ExpressionTokenKind.Sign, "||", start),
            "and" => new ExpressionToken(ExpressionTokenKind.Sign, "&&", start),
            "not" => new ExpressionToken(ExpressionTokenKind.Sign, "!", start),
            _ => new ExpressionToken(ExpressionTokenKind.Name, name, start),
        };
    }

    private ReadOnlyMemory<char> Text(int start)
    {
        var result = new StringBuilder();
        for (_position++; Current != '"'; _position++)
        {
            if (_position >= text.Length)
                throw ExpressionErrors.At(start, "the text has no closing quotation mark");
            if (Current != '\\')
            {
                result.Append(Current);
                continue;
            }

            _position++;
            result.Append(Current switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '0' => '\0',
                '\\' or '"' or '\'' => Current,
                'u' => Unicode(),
                _ => throw ExpressionErrors.At(_position - 1, "there is no such escape; use \\n, \\t, \\r, \\0, \\uABCD"),
            });
        }

        _position++;
        return result.ToString().AsMemory();
    }

    private char Unicode()
    {
        const int Digits = 4;
        if (_position + Digits >= text.Length
            || !ushort.TryParse(
                text.AsSpan(_position + 1, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw ExpressionErrors.At(_position, "\\u needs four hexadecimal digits");
        _position += Digits;
        return (char)code;
    }

    private char Peek(int offset) => _position + offset < text.Length ? text[_position + offset] : '\0';

    private ExpressionToken Literal(int start, object value) => new(ExpressionTokenKind.Literal, text[start.._position], start, value);
}
