using System.CommandLine;
using System.CommandLine.Parsing;

namespace NeuralML.Cli.Terminal;

/// <summary>Options whose values have names; more than one name may stand for a value.</summary>
internal static class NamedOption
{
    public static Option<T?> Create<T>(string name, string description, IReadOnlyDictionary<string, T> values)
        where T : struct
        => new(name)
        {
            Description = $"{description} One of: {Names(values)}.",
            HelpName = "name",
            CustomParser = result => Find(result, name, result.Tokens[0].Value, values),
        };

    /// <summary>Takes several values, separated by commas.</summary>
    public static Option<T[]?> CreateList<T>(string name, string description, IReadOnlyDictionary<string, T> values)
        where T : struct
        => new(name)
        {
            Description = $"{description} Of: {Names(values)}.",
            HelpName = "names",
            CustomParser = result =>
            [
                .. result.Tokens
                    .SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Select(text => Find(result, name, text, values) ?? default)
                    .Distinct(),
            ],
        };

    private static T? Find<T>(ArgumentResult result, string name, string text, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        if (values.TryGetValue(text, out var value))
            return value;
        result.AddError($"{name} '{text}' is none of: {Names(values)}.");
        return null;
    }

    // The first name of each value is the one to show.
    private static string Names<T>(IReadOnlyDictionary<string, T> values)
        => string.Join(", ", values.DistinctBy(pair => pair.Value).Select(pair => pair.Key));
}
