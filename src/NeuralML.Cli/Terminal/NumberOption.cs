using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace NeuralML.Cli.Terminal;

/// <summary>Options that are numbers of a range.</summary>
internal static class NumberOption
{
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="range">What it must be, in words.</param>
    /// <param name="isValid">Whether it is.</param>
    public static Option<T?> Create<T>(string name, string description, string range, Func<T, bool> isValid)
        where T : struct, INumber<T>
        => new(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && isValid(value))
                    return value;
                result.AddError($"{name} is '{text}'; it must be {range}.");
                return null;
            },
        };
}
