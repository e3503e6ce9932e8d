using System.Text.RegularExpressions;

namespace NeuralML.Cli.Terminal;

/// <summary>Makes a line for people of what an exception says.</summary>
internal static partial class ErrorText
{
    public static string Of(Exception exception)
    {
        var text = exception.Message;
        // Of an argument's exception the parameter's name and value, which .NET adds, mean nothing here.
        if (exception is ArgumentException)
            text = Parameter().Replace(text, "");
        return OneLine(text);
    }

    public static string OneLine(string text) => Breaks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s*\(Parameter '[^']*'\)(\s*Actual value was .*)?", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\s*[\r\n]+\s*", RegexOptions.None, 1000)]
    private static partial Regex Breaks();
}
