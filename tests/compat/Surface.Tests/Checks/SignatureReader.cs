using System.Reflection;
using System.Runtime.CompilerServices;
using NeuralML.Compat.Surface.Ids;

namespace NeuralML.Compat.Surface.Checks;

/// <summary>Describes types and members found by reflection in the words of the listings.</summary>
internal static class SignatureReader
{
    public static TypeSignature Read(Type type)
    {
        var kind = KindOf(type);
        if (kind is "enum" or "delegate")
        {
            return new(kind, []);
        }

        var ancestor = type.BaseType is { } t && t != typeof(object) && t != typeof(ValueType) ? new[] { t } : [];
        var interfaces = type.GetInterfaces().Where(VisibleSurface.IsVisible);
        return new(kind, [.. ancestor.Concat(interfaces).Select(XmlDocId.Reference)]);
    }

    public static MemberSignature Read(MemberInfo member) => member switch
    {
        FieldInfo field => new()
        {
            Type = XmlDocId.Reference(field.FieldType),
            Modifiers = ModifiersOf(field),
            IsProtected = !field.IsPublic,
        },
        EventInfo @event => new() { Type = XmlDocId.Reference(@event.EventHandlerType!), IsProtected = !@event.AddMethod!.IsPublic },
        PropertyInfo property => Read(property),
        ConstructorInfo constructor => Read(constructor, "ctor"),
        MethodInfo method => Read(method, XmlDocId.Reference(method.ReturnType)) with
        {
            Modifiers = ModifiersOf(method),
            Constraints = ConstraintsOf(method),
        },
        _ => throw new ArgumentException($"{member} is not a member of a type's surface.", nameof(member)),
    };

    public static bool IsOverride(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetBaseDefinition().DeclaringType != method.DeclaringType,
        PropertyInfo property => VisibleSurface.Accessors(property).Any(IsOverride),
        _ => false,
    };

    private static MemberSignature Read(MethodBase method, string type) => new()
    {
        Type = type,
        Parameters = [.. method.GetParameters().Select(ParameterText)],
        Defaults = [.. method.GetParameters().Where(p => p.HasDefaultValue).Select(p => $"{p.Name}={DefaultValueText.Of(p)}")],
        IsProtected = VisibleSurface.IsProtected(method),
    };

    private static MemberSignature Read(PropertyInfo property)
    {
        var accessors = VisibleSurface.Accessors(property).ToList();
        var anyPublic = accessors.Exists(accessor => accessor.IsPublic);
        var words = accessors.Select(accessor => (anyPublic && !accessor.IsPublic ? "protected " : "") + AccessorName(accessor) + ";");
        return new()
        {
            Type = XmlDocId.Reference(property.PropertyType),
            Accessors = "{ " + string.Join(' ', words) + " }",
            Modifiers = ModifiersOf(accessors[0]),
            IsProtected = !anyPublic,
        };
    }

    private static string AccessorName(MethodInfo accessor)
    {
        var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return accessor.ReturnType != typeof(void) ? "get" : isInit ? "init" : "set";
    }

    private static string KindOf(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (VisibleSurface.IsDelegate(type))
        {
            return "delegate";
        }

        if (type.IsInterface || type.IsValueType)
        {
            return type.IsInterface ? "interface" : "struct";
        }

        return (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            _ => "class",
        };
    }

    private static string ModifiersOf(FieldInfo field)
    {
        var constant = field.IsLiteral ? " const=" + DefaultValueText.Of(field.GetRawConstantValue()) : field.IsInitOnly ? " readonly" : "";
        return ((field.IsStatic ? "static" : "") + constant).Trim();
    }

    // A method that merely implements an interface is virtual and final for the runtime; in C# it has no modifier.
    private static string ModifiersOf(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return method.IsDefined(typeof(ExtensionAttribute), false) ? "static extension" : "static";
        }

        // The listings show a sealed override as a plain method.
        return method.IsAbstract ? "abstract"
            : IsOverride(method) ? (method.IsFinal ? "" : "override")
            : method.IsVirtual && !method.IsFinal ? "virtual" : "";
    }

    private static string ConstraintsOf(MethodInfo method) =>
        string.Join(' ', method.GetGenericArguments().Where(a => a.IsGenericParameter).Select(ConstraintText).Where(t => t.Length > 0));

    private static string ConstraintText(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> words = [];
        words.AddRange(flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : isStruct ? ["struct"] : []);
        words.AddRange(parameter.GetGenericParameterConstraints().Where(t => t != typeof(ValueType)).Select(XmlDocId.Reference));
        words.AddRange(flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : []);
        return words.Count == 0 ? "" : $"where {parameter.Name}:{string.Join(',', words)}";
    }

    private static string ParameterText(ParameterInfo parameter)
    {
        var type = XmlDocId.Reference(parameter.ParameterType);
        var direction = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute), false);
        return $"{direction}{(isParams ? "params " : "")}{type.TrimEnd('@')} {parameter.Name}";
    }
}
