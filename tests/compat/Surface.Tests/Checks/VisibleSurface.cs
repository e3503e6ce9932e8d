using System.Reflection;

namespace NeuralML.Compat.Surface.Checks;

/// <summary>What code outside of an assembly can see of it: public, and protected where a class can be derived from.</summary>
internal static class VisibleSurface
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static bool IsVisible(Type type)
    {
        if (type.HasElementType)
        {
            return IsVisible(type.GetElementType()!);
        }

        if (!type.IsNested || type.IsGenericParameter)
        {
            return type.IsGenericParameter || type.IsPublic;
        }

        var protectedToo = (type.IsNestedFamily || type.IsNestedFamORAssem) && !type.DeclaringType!.IsSealed;
        return (type.IsNestedPublic || protectedToo) && IsVisible(type.DeclaringType!);
    }

    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(IsVisible);

    /// <summary>Members a type declares itself, as the listings count them: no accessors, no nested types.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        ConstructorInfo constructor => !constructor.IsStatic && !IsDelegate(type) && IsVisible(constructor),
        MethodInfo method => IsVisible(method) && (IsDelegate(type) ? method.Name == "Invoke" : !IsAccessor(method)),
        PropertyInfo property => Accessors(property).Any(),
        EventInfo @event => IsVisible(@event.AddMethod!),
        FieldInfo field => IsVisible(field) && !(type.IsEnum && !field.IsStatic),
        _ => false,
    });

    public static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    /// <summary>The accessors that can be seen, get before set.</summary>
    public static IEnumerable<MethodInfo> Accessors(PropertyInfo property) =>
        new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsVisible);

    public static bool IsProtected(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(MethodBase method) =>
        method.IsPublic || (IsProtected(method) && !method.DeclaringType!.IsSealed);

    private static bool IsVisible(FieldInfo field) =>
        field.IsPublic || ((field.IsFamily || field.IsFamilyOrAssembly) && !field.DeclaringType!.IsSealed);

    // Operators have special names too, and they do count.
    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
