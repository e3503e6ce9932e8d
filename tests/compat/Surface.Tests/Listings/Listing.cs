using NeuralML.Compat.Surface.Checks;
using NeuralML.Compat.Surface.Ids;

namespace NeuralML.Compat.Surface.Listings;

/// <summary>The listed public API of one product: ids, each with the text after its tab (none where only ids are listed).</summary>
internal sealed class Listing
{
    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);

    public Listing(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 1 && line[1] == ':'))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            _lines[tab < 0 ? line : line[..tab]] = tab < 0 ? "" : line[(tab + 1)..];
        }
    }

    public int Count => _lines.Count;

    public IEnumerable<string> Ids => _lines.Keys;

    public static Listing Load(IEnumerable<string> files) => new(files.SelectMany(File.ReadLines));

    public bool Contains(string id) => _lines.ContainsKey(id);

    public TypeSignature? Type(string id) =>
        _lines.GetValueOrDefault(id) is { Length: > 0 } text ? SignatureParser.Type(text) : null;

    public MemberSignature? Member(string id) =>
        _lines.GetValueOrDefault(id) is { Length: > 0 } text ? SignatureParser.Member(text) : null;

    /// <summary>The listed base classes of a type, near ones first, written with the type parameters of that type.</summary>
    public IEnumerable<string> BaseClasses(string typeId)
    {
        foreach (var reference in Type(typeId)?.Bases ?? [])
        {
            var (definition, arguments) = TypeText.Open(reference);
            if (Type("T:" + definition) is { Kind: not "interface" })
            {
                yield return reference;
                foreach (var further in BaseClasses("T:" + definition))
                {
                    yield return TypeText.Substitute(further, arguments);
                }
            }
        }
    }

    /// <summary>Looks a member up on a base class: "M:" + "Base{System.Int32}" + "Add(System.Int32)" finds M:Base`1.Add(`0).</summary>
    public (string Id, MemberSignature? Signature)? OnBase(char kind, string baseReference, string nameAndParameters)
    {
        var (definition, arguments) = TypeText.Open(baseReference);
        var prefix = $"{kind}:{definition}.";
        foreach (var (id, text) in _lines)
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal)
                && TypeText.Substitute(id[prefix.Length..], arguments) == nameAndParameters)
            {
                return (id, text.Length == 0 ? null : SignatureParser.Member(TypeText.Substitute(text, arguments)));
            }
        }

        return null;
    }
}
