namespace Microsoft.ML.AutoML;

/// <summary>Which estimators follow each other (<c>*</c>) and which exclude each other (<c>+</c>): e0 * (e1 + e2).</summary>
internal sealed class Schema
{
    private const string Then = " * ";
    private const string Or = " + ";

    private readonly string _separator;
    private readonly Schema[] _parts;
    private readonly string _name;

    private Schema(string name, string separator, Schema[] parts) => (_name, _separator, _parts) = (name, separator, parts);

    /// <summary>The sequences to choose from, in the order of the choices; the first is the default.</summary>
    public IEnumerable<string> Terms => _parts.Length == 0
        ? [_name]
        : _separator == Or
            ? _parts.SelectMany(part => part.Terms)
            : _parts.Aggregate(
                Enumerable.Empty<string>(),
                (heads, part) => heads.Any() ? heads.SelectMany(head => part.Terms.Select(tail => head + Then + tail)) : part.Terms);

    public static Schema Of(string name) => new(name, "", []);

    public static Schema Choice(IEnumerable<Schema> parts) => Join(Or, parts);

    public static Schema Sequence(params IEnumerable<Schema> parts) => Join(Then, parts);

    /// <summary>The names of one sequence.</summary>
    public static string[] NamesOf(string term) => term.Split('*', StringSplitOptions.TrimEntries);

    public Schema Rename(Func<string, string> rename)
        => _parts.Length == 0 ? Of(rename(_name)) : new("", _separator, [.. _parts.Select(part => part.Rename(rename))]);

    public override string ToString() => _parts.Length == 0
        ? _name
        : string.Join(_separator, _parts.Select(part => _separator == Then && part._separator == Or ? $"({part})" : part.ToString()));

    private static Schema Join(string separator, IEnumerable<Schema> parts)
    {
        var flat = parts.SelectMany(part => part._separator == separator ? part._parts : [part]).ToArray();
        return flat.Length == 1 ? flat[0] : new("", separator, flat);
    }
}
