using System.Globalization;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Csv;

/// <summary>Gives each column a name of its own.</summary>
internal static class Header
{
    /// <summary>A column without a name is called after its place (Column3), the second of a name gets a number (price_2).</summary>
    public static string[] UniqueNames(IReadOnlyList<string> fields)
    {
        var names = fields.Select(ErrorText.OneLine).ToArray();
        var taken = names.Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Select(UniqueName)];

        string UniqueName(string given, int index)
        {
            var name = given.Length > 0 ? given : string.Create(CultureInfo.InvariantCulture, $"Column{index + 1}");
            if (given.Length > 0 ? seen.Add(name) : taken.Add(name))
                return name;
            for (var number = 2; ; number++)
            {
                var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
                if (taken.Add(numbered))
                    return numbered;
            }
        }
    }
}
