using System.Text.Json.Nodes;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace NeuralML.Compat.Tests;

public class OptionGoldenTests
{
    private static readonly Dictionary<string, OptionBase> Cases = new()
    {
        ["option: int"] = new UniformIntOption(0, 100),
        ["option: int with default"] = new UniformIntOption(4, 64, false, 20),
        ["option: int log"] = new UniformIntOption(4, 32768, true, 4),
        ["option: int log, default inside"] = new UniformIntOption(2, 128, true, 20),
        ["option: int negative range"] = new UniformIntOption(-10, 10, false, 0),
        ["option: float"] = new UniformSingleOption(0.5f, 2.5f, false, 1f),
        ["option: float log"] = new UniformSingleOption(0.03125f, 32768f, true, 1f),
        ["option: double"] = new UniformDoubleOption(-1.5, 3.25),
        ["option: double log"] = new UniformDoubleOption(2e-10, 1, true, 0.1),
        ["option: choice of texts"] = new ChoiceOption("a", "b", "c"),
        ["option: choice with default"] = new ChoiceOption(["a", "b", "c"], "c"),
        ["option: choice of ints"] = new ChoiceOption([1, 2, 5, 9], 5),
        ["option: choice of bools"] = new ChoiceOption([true, false], false),
        ["option: choice of one"] = new ChoiceOption("only"),
    };

    public static TheoryData<string> Names => Replay.Names(Cases.Keys);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void An_option_maps_features_to_values_and_back(string name)
    {
        var option = Cases[name];
        double[] points = [.. Replay.Case(name)["input"]!["features"]!.AsArray().Select(Golden.Number)];
        new JsonObject { ["option"] = Shown.Option(option), ["samples"] = Shown.Samples(option, points) }.ShouldMatchCase(name);
    }

    [SkippableFact]
    public void Illegal_arguments_are_not_checked() => new JsonObject
    {
        ["new UniformIntOption(10, 1)"] = Shown.Outcome(() => WithSamples(new UniformIntOption(10, 1), 0, 0.5, 1)),
        ["new UniformIntOption(5, 5)"] = Shown.Outcome(() => WithSamples(new UniformIntOption(5, 5), 0, 0.5, 1)),
        ["new UniformDoubleOption(0, 1, true)"] = Shown.Outcome(() =>
        {
            var option = new UniformDoubleOption(0, 1, true);
            var sample = Record.Exception(() => option.SampleFromFeatureSpace([0.5]).ToString()) is ArgumentException ? "NaN" : "a number";
            return new JsonObject { ["option"] = Shown.Option(option), ["sample05"] = sample };
        }),
        ["new UniformIntOption(0, 10, false, 20)"] = Shown.Outcome(() => new UniformIntOption(0, 10, false, 20)),
        ["new UniformDoubleOption(0, 10, false, -5)"] = Shown.Outcome(() => new UniformDoubleOption(0, 10, false, -5)),
        ["new ChoiceOption(\"a\", \"a\", \"b\")"] = Shown.Outcome(() => WithSamples(new ChoiceOption("a", "a", "b"), 0, 0.5, 0.9)),
        ["new ChoiceOption()"] = Shown.Outcome(() => new ChoiceOption()),
        ["new ChoiceOption(new object[] { \"a\", \"b\" }, \"z\")"] = Shown.Outcome(() => new ChoiceOption(["a", "b"], "z")),
    }.ShouldMatchCase("option: illegal arguments are not checked (release build)");

    [SkippableFact]
    public void Input_out_of_range_extrapolates()
    {
        var whole = new UniformIntOption(0, 100);
        var log = new UniformDoubleOption(1, 100, true);
        var choice = new ChoiceOption("a", "b", "c");
        new JsonObject
        {
            ["new UniformIntOption(0, 100).SampleFromFeatureSpace({ 1.5 })"] = Sample(whole, 1.5),
            ["new UniformIntOption(0, 100).SampleFromFeatureSpace({ -0.5 })"] = Sample(whole, -0.5),
            ["new UniformIntOption(0, 100).SampleFromFeatureSpace({ NaN })"] = Sample(whole, double.NaN),
            ["new UniformIntOption(0, 100).SampleFromFeatureSpace({ })"] = Sample(whole),
            ["new UniformIntOption(0, 100).SampleFromFeatureSpace({ 0.2, 0.8 })"] = Sample(whole, 0.2, 0.8),
            ["new UniformIntOption(0, 100).MappingToFeatureSpace(150)"] = Map(whole, Parameter.FromInt(150)),
            ["new UniformIntOption(0, 100).MappingToFeatureSpace(3.7)"] = Map(whole, Parameter.FromDouble(3.7)),
            ["new UniformIntOption(0, 100).MappingToFeatureSpace(3.0)"] = Map(whole, Parameter.FromDouble(3.0)),
            ["new UniformIntOption(0, 100).MappingToFeatureSpace(\"x\")"] = Map(whole, Parameter.FromString("x")),
            ["new UniformDoubleOption(1, 100, true).SampleFromFeatureSpace({ 2 })"] = Sample(log, 2),
            ["new UniformDoubleOption(1, 100, true).MappingToFeatureSpace(1000)"] = Map(log, Parameter.FromInt(1000)),
            ["new ChoiceOption(a, b, c).SampleFromFeatureSpace({ 1.5 })"] = Sample(choice, 1.5),
            ["new ChoiceOption(a, b, c).SampleFromFeatureSpace({ -0.5 })"] = Sample(choice, -0.5),
            ["new ChoiceOption(a, b, c).MappingToFeatureSpace(\"z\")"] = Map(choice, Parameter.FromString("z")),
        }.ShouldMatchCase("option: out of range input");
    }

    private static JsonObject WithSamples(OptionBase option, params double[] points)
        => new() { ["option"] = Shown.Option(option), ["samples"] = Shown.Samples(option, points) };

    private static JsonObject Sample(OptionBase option, params double[] features)
        => Shown.Outcome(() => option.SampleFromFeatureSpace(features));

    private static JsonObject Map(OptionBase option, Parameter value) => Shown.Outcome(() => option.MappingToFeatureSpace(value));
}
