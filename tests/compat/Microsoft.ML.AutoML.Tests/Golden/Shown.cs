using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace NeuralML.Compat.Tests;

/// <summary>Options, spaces, parameters and exceptions in the shapes of the golden file.</summary>
internal static class Shown
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonNode? Value(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        OptionBase option => Option(option),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), Options),
    };

    public static JsonObject Outcome(Func<object?> call)
    {
        try
        {
            return new JsonObject { ["exception"] = null, ["result"] = Value(call()) };
        }
        catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException)
        {
            return Error(thrown);
        }
    }

    public static JsonObject Error(Exception thrown)
    {
        var shown = new JsonObject { ["exception"] = thrown.GetType().FullName, ["message"] = thrown.Message };
        if (thrown is ArgumentException { ParamName: { } parameter })
            shown["paramName"] = parameter;
        if (thrown.InnerException is { } inner)
            shown["inner"] = Error(inner);
        return shown;
    }

    public static JsonObject Option(OptionBase option) => option switch
    {
        SearchSpace space => Space(space),
        ChoiceOption choice => Common(choice, new() { ["type"] = "ChoiceOption", ["choices"] = Value(choice.Choices) }),
        UniformNumericOption range => Common(
            range,
            new()
            {
                ["type"] = range.GetType().Name,
                ["min"] = Value(range.Min),
                ["max"] = Value(range.Max),
                ["logBase"] = range.LogBase,
            }),
        _ => throw new ArgumentException($"unknown option {option}", nameof(option)),
    };

    public static JsonObject Space(SearchSpace space) => Common(
        space,
        new()
        {
            ["type"] = space.GetType().IsGenericType ? "SearchSpace<T>" : "SearchSpace",
            ["keys"] = Value(space.Keys),
            ["options"] = new JsonObject(space.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Option(pair.Value)))),
        });

    /// <summary>A sample at every point, where a point is the same number in all dimensions.</summary>
    public static JsonArray Samples(OptionBase option, params double[] points) => [.. points.Select(point =>
    {
        var sample = option.SampleFromFeatureSpace([.. Enumerable.Repeat(point, option.FeatureSpaceDim)]);
        return (JsonNode)new JsonObject
        {
            ["at"] = point,
            ["sample"] = Value(sample),
            ["parameterType"] = sample.ParameterType.ToString(),
            ["mappedBack"] = Value(option.MappingToFeatureSpace(sample)),
        };
    })];

    private static JsonObject Common(OptionBase option, JsonObject shown)
    {
        shown["defaultFeature"] = Value(option.Default);
        shown["featureSpaceDim"] = option.FeatureSpaceDim;
        shown["step"] = Value(option.Step);
        return shown;
    }

    
}
