namespace NeuralML.Compat.Surface.Checks;

/// <summary>What the listing says of a member beside its id, or what reflection says of it in the same words.</summary>
internal sealed record MemberSignature
{
    public required string Type { get; init; }

    public string Accessors { get; init; } = "";

    /// <summary>"static", "static extension", "abstract", "virtual", "override", "readonly", "static const=1" or nothing.</summary>
    public string Modifiers { get; init; } = "";

    public string Constraints { get; init; } = "";

    /// <summary>"params System.String[] names" and the like.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>"name=value", in the order of the parameters.</summary>
    public IReadOnlyList<string> Defaults { get; init; } = [];

    public bool IsProtected { get; init; }

    public IEnumerable<string> DifferencesFrom(MemberSignature listed)
    {
        (string What, string Own, string Listed)[] pairs =
        [
            ("type", Type, listed.Type),
            ("accessors", Accessors, listed.Accessors),
            ("modifiers", Modifiers, listed.Modifiers),
            ("constraints", Constraints, listed.Constraints),
            ("parameters", string.Join(", ", Parameters), string.Join(", ", listed.Parameters)),
            ("default values", string.Join(' ', Defaults), string.Join(' ', listed.Defaults)),
            ("visibility", IsProtected ? "protected" : "public", listed.IsProtected ? "protected" : "public"),
        ];
        return pairs.Where(p => p.Own != p.Listed).Select(p => $"{p.What} '{p.Own}', listed '{p.Listed}'");
    }
}
