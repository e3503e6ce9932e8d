using System.Reflection;
using System.Text;

namespace NeuralML.Compat.Surface.Ids;

/// <summary>Builds XML documentation ids ("M:Namespace.Type.Member(System.Int32)") from reflection.</summary>
internal static class XmlDocId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Definition(type),
        FieldInfo field => "F:" + OwnerAndName(field),
        EventInfo @event => "E:" + OwnerAndName(@event),
        PropertyInfo property => "P:" + OwnerAndName(property) + Parameters(property.GetIndexParameters()),
        MethodBase method => "M:" + OwnerAndName(method) + Arity(method) + Parameters(method.GetParameters()) + ConversionResult(method),
        _ => throw new ArgumentException($"A {member.MemberType} has no documentation id.", nameof(member)),
    };

    /// <summary>A type as it stands inside an id: generic arguments in braces, `0 and ``0 for parameters, @ for by-reference.</summary>
    public static string Reference(Type type)
    {
        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (type.IsByRef)
        {
            return Reference(type.GetElementType()!) + "@";
        }

        if (type.IsPointer)
        {
            return Reference(type.GetElementType()!) + "*";
        }

        if (type.IsArray)
        {
            return Reference(type.GetElementType()!) + Brackets(type.GetArrayRank());
        }

        return type.IsGenericType ? Constructed(type) : Definition(type);
    }

    private static string Definition(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    // Reflection keeps the arguments of nested generic types in one list; an id writes them beside the type that declares them.
    private static string Constructed(Type type)
    {
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var text = new StringBuilder();
        foreach (var part in Definition(type).Split('.'))
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            text.Append(text.Length == 0 ? "" : ".").Append(tick < 0 ? part : part[..tick]);
            if (tick >= 0)
            {
                var own = Enumerable.Range(0, int.Parse(part[(tick + 1)..])).Select(_ => Reference(arguments.Dequeue()));
                text.Append('{').AppendJoin(',', own).Append('}');
            }
        }

        return text.ToString();
    }

    private static string OwnerAndName(MemberInfo member) =>
        Definition(member.DeclaringType!) + "." + member.Name.Replace('.', '#');

    private static string Arity(MethodBase method) =>
        method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : "(" + string.Join(',', parameters.Select(p => Reference(p.ParameterType))) + ")";

    private static string ConversionResult(MethodBase method) =>
        method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } operation ? "~" + Reference(operation.ReturnType) : "";

    private static string Brackets(int rank) =>
        rank == 1 ? "[]" : "[" + string.Join(',', Enumerable.Repeat("0:", rank)) + "]";
}
