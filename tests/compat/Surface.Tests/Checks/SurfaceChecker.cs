using System.Reflection;
using NeuralML.Compat.Surface.Ids;
using NeuralML.Compat.Surface.Listings;

namespace NeuralML.Compat.Surface.Checks;

/// <summary>Compares what an assembly shows with what the listing allows, and says in words where it shows more or other things.</summary>
internal sealed class SurfaceChecker(Listing listing)
{
    public IEnumerable<string> Violations(Assembly assembly) => VisibleSurface.TypesOf(assembly).SelectMany(Violations);

    public IEnumerable<string> Violations(Type type)
    {
        var id = XmlDocId.Of(type);
        if (!listing.Contains(id))
        {
            return [$"{id}: not listed"];
        }

        return TypeViolations(type, id).Concat(VisibleSurface.MembersOf(type).SelectMany(member => MemberViolations(type, member)));
    }

    private IEnumerable<string> TypeViolations(Type type, string id)
    {
        if (listing.Type(id) is not { } listed)
        {
            yield break;
        }

        var own = SignatureReader.Read(type);
        if (own.Kind != listed.Kind)
        {
            yield return $"{id}: kind '{own.Kind}', listed '{listed.Kind}'";
        }

        var allowed = listed.Bases.Concat(listing.BaseClasses(id)).ToHashSet();
        foreach (var reference in own.Bases.Where(reference => !allowed.Contains(reference)))
        {
            yield return $"{id}: base or interface '{reference}' is not listed";
        }
    }

    private IEnumerable<string> MemberViolations(Type type, MemberInfo member)
    {
        var id = XmlDocId.Of(member);
        var isOverride = SignatureReader.IsOverride(member);
        if (listing.Contains(id))
        {
            return listing.Member(id) is { } listed ? Differences(id, member, listed) : [];
        }

        // An override shows callers nothing that its base does not, and the base is checked where it is declared.
        if (isOverride)
        {
            return [];
        }

        if (member is not ConstructorInfo && FindOnBases(type, id) is var (baseId, inherited))
        {
            return inherited is null ? [] : Differences($"{id} (listed as {baseId})", member, inherited);
        }

        return [$"{id}: not listed"];
    }

    private static IEnumerable<string> Differences(string id, MemberInfo member, MemberSignature listed) =>
        SignatureReader.Read(member).DifferencesFrom(listed).Select(difference => $"{id}: {difference}");

    private (string Id, MemberSignature? Signature)? FindOnBases(Type type, string memberId)
    {
        var typeId = XmlDocId.Of(type);
        var nameAndParameters = memberId[(typeId.Length + 1)..];
        var bases = listing.Type(typeId) is null ? ReflectedBases(type) : listing.BaseClasses(typeId);
        return bases.Select(reference => listing.OnBase(memberId[0], reference, nameAndParameters))
            .FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<string> ReflectedBases(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return XmlDocId.Reference(ancestor);
        }
    }
}
