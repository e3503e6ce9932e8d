using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

/// <summary>Makes a class of the members that a golden case lists, e.g. <c>[LoadColumn(0)] public float X { get; set; }</c>.</summary>
internal static partial class RowClass
{
    private static readonly ModuleBuilder Module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("RowClasses"), AssemblyBuilderAccess.Run).DefineDynamicModule("RowClasses");

    private static int _count;

    public static Type Create(IEnumerable<string> members)
    {
        var type = Module.DefineType($"Row{Interlocked.Increment(ref _count)}", TypeAttributes.Public);
        foreach (var member in members)
            Define(type, member);
        return type.CreateType();
    }

    private static void Define(TypeBuilder type, string member)
    {
        var match = Member().Match(member);
        match.Success.ShouldBeTrue(member);
        var valueType = ValueType(match.Groups["type"].Value);
        var name = match.Groups["name"].Value;
        var attributes = Attribute().Matches(match.Groups["attributes"].Value).Select(CreateAttribute);
        if (match.Groups["property"].Length == 0)
        {
            var field = type.DefineField(name, valueType, FieldAttributes.Public);
            foreach (var attribute in attributes)
                field.SetCustomAttribute(attribute);
            return;
        }
        var property = DefineProperty(type, name, valueType);
        foreach (var attribute in attributes)
            property.SetCustomAttribute(attribute);
    }

    private static PropertyBuilder DefineProperty(TypeBuilder type, string name, Type valueType)
    {
        const MethodAttributes accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;
        var field = type.DefineField("_" + name, valueType, FieldAttributes.Private);
        var property = type.DefineProperty(name, PropertyAttributes.None, valueType, null);

        var getter = type.DefineMethod("get_" + name, accessor, valueType, []);
        var code = getter.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, field);
        code.Emit(OpCodes.Ret);
        property.SetGetMethod(getter);

        var setter = type.DefineMethod("set_" + name, accessor, null, [valueType]);
        code = setter.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Stfld, field);
        code.Emit(OpCodes.Ret);
        property.SetSetMethod(setter);
        return property;
    }

    private static CustomAttributeBuilder CreateAttribute(Match match)
    {
        var text = match.Groups["arguments"].Value;
        var numbers = Number().Matches(text).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
        return match.Groups["name"].Value switch
        {
            "LoadColumn" when text.StartsWith("new", StringComparison.Ordinal) => Build<LoadColumnAttribute>(numbers),
            "LoadColumn" => Build<LoadColumnAttribute>([.. numbers.Cast<object>()]),
            "VectorType" => Build<VectorTypeAttribute>([.. numbers.Cast<object>()]),
            "KeyType" => Build<KeyTypeAttribute>((ulong)numbers[0]),
            "ColumnName" => Build<ColumnNameAttribute>(text.Trim('"')),
            "NoColumn" => Build<NoColumnAttribute>(),
            var other => throw new NotSupportedException(other),
        };
    }

    private static CustomAttributeBuilder Build<TAttribute>(params object[] arguments)
        => new(typeof(TAttribute).GetConstructor(Array.ConvertAll(arguments, argument => argument.GetType()))!, arguments);

    private static Type ValueType(string name) => name switch
    {
        "float" => typeof(float),
        "double" => typeof(double),
        "bool" => typeof(bool),
        "string" => typeof(string),
        "sbyte" => typeof(sbyte),
        "byte" => typeof(byte),
        "short" => typeof(short),
        "int" => typeof(int),
        "uint" => typeof(uint),
        "long" => typeof(long),
        "float[]" => typeof(float[]),
        "DateTime" => typeof(DateTime),
        "TimeSpan" => typeof(TimeSpan),
        _ => throw new NotSupportedException(name),
    };

    [GeneratedRegex(@"^(?<attributes>(\[.*\] )*)public (?<type>\S+) (?<name>\w+)(;| (?<property>\{.*\}))$")]
    private static partial Regex Member();

    [GeneratedRegex(@"\[(?<name>[A-Z]\w+)\((?<arguments>.*?)\)\] ")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
