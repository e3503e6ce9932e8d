using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NeuralML.Tests.Persistence;

public sealed class InternalMembersTests
{
    /// <summary>What of ML.NET's internals a third party needs in order to be saved in its zip, and what may be used of them.</summary>
    private static readonly string[] s_needed =
    [
        "ICancelable.get_IsCanceled",
        "LoadableClassAttribute..ctor",
        "ModelLoadContext.CheckAtModel",
        "ModelLoadContext.Reader",
        "ModelLoadContext.TryLoadBinaryStream",
        "ModelSaveContext.CheckAtModel",
        "ModelSaveContext.SaveBinaryStream",
        "ModelSaveContext.SetVersionInfo",
        "ModelSaveContext.Writer",
        "SchemaShape.Create",
        "VersionInfo..ctor",
    ];

    [Fact]
    public void No_other_internals_are_used_than_saving_needs()
    {
        var used = References().Where(member => !IsVisible(member)).Select(member => $"{member.DeclaringType!.Name}.{member.Name}");

        used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(s_needed);
    }

    /// <summary>All members of ML.NET and TorchSharp that the plugin refers to.</summary>
    private static List<MemberInfo> References()
    {
        var assembly = typeof(NeuralNetOptions).Assembly;
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var members = new List<MemberInfo>();
        // Any arguments do where a reference is to a member of a generic type or method.
        Type[] arguments = [.. Enumerable.Repeat(typeof(int), 8)];
        foreach (var handle in file.GetMetadataReader().MemberReferences)
        {
            if (Resolve(handle) is { DeclaringType: { } type } member && IsOfPackage(type.Assembly.GetName().Name!))
                members.Add(member);
        }

        members.Count.ShouldBeGreaterThan(100);
        return members;

        MemberInfo? Resolve(MemberReferenceHandle handle)
        {
            try
            {
                return assembly.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle), arguments, arguments);
            }
            catch (TypeLoadException)
            {
                // Of a generic type that does not take any argument: those are all the plugin's own.
                return null;
            }
        }
    }

    private static bool IsOfPackage(string assembly)
        => assembly.StartsWith("NeuralML.Compat.", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.ML", StringComparison.Ordinal)
            || assembly.StartsWith("TorchSharp", StringComparison.Ordinal);

    private static bool IsVisible(MemberInfo member) => IsVisible(member.DeclaringType!) && member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => true,
    };

    private static bool IsVisible(Type type)
        => type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!) : type.IsPublic;
}
