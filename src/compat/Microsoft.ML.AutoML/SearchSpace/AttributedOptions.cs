using System.Reflection;
using Microsoft.ML.SearchSpace.Option;

namespace Microsoft.ML.SearchSpace;

/// <summary>The options that the attributes of a class stand for: fields first, then properties.</summary>
internal static class AttributedOptions
{
    public static IEnumerable<(string Name, OptionBase Option)> Of(Type type, Func<string, Type, SearchSpace> createNested)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => ((MemberInfo)field, field.FieldType));
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => ((MemberInfo)property, property.PropertyType));
        foreach (var (member, memberType) in fields.Concat(properties))
        {
            if (FromAttributes(member) is { } option)
                yield return (member.Name, option);
            else if (member.IsDefined(typeof(NestOptionAttribute)))
                yield return (member.Name, createNested(member.Name, memberType));
        }
    }

    // A choice wins over a range.
    private static OptionBase? FromAttributes(MemberInfo member)
    {
        if (member.GetCustomAttribute<BooleanChoiceAttribute>() is { } flag)
            return new ChoiceOption([true, false], flag.DefaultValue);
        if (member.GetCustomAttribute<ChoiceAttribute>() is { } choice)
            return choice.DefaultValue is { } preset ? new ChoiceOption(choice.Candidates, preset) : new ChoiceOption(choice.Candidates);
        return member.GetCustomAttribute<RangeAttribute>() is { } range ? FromRange(range) : null;
    }

    private static UniformNumericOption FromRange(RangeAttribute range) => range.Min switch
    {
        int min => new UniformIntOption(min, (int)range.Max, range.LogBase, (int?)range.Init),
        float min => new UniformSingleOption(min, (float)range.Max, range.LogBase, (float?)range.Init),
        _ => new UniformDoubleOption((double)range.Min, (double)range.Max, range.LogBase, (double?)range.Init),
    };
}
