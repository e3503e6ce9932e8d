using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.SearchSpace;

namespace NeuralML.Tests.KernelSvm;

public sealed class OptionsTests
{
    private readonly MLContext _ml = new(seed: 1);

    public static TheoryData<string, Action<KernelSvmOptions>> OutOfRange => new()
    {
        { "Cost", options => options.Cost = 0 },
        { "Cost", options => options.Cost = double.NaN },
        { "Cost", options => options.Cost = double.PositiveInfinity },
        { "Gamma", options => options.Gamma = 0 },
        { "Gamma", options => options.Gamma = -1 },
        { "GammaRule", options => options.GammaRule = (GammaRule)9 },
        { "Kernel", options => options.Kernel = (SvmKernel)9 },
        { "Solver", options => options.Solver = (KernelSvmSolver)9 },
        { "Degree", options => options.Degree = 0 },
        { "Degree", options => options.Degree = 101 },
        { "Coefficient", options => options.Coefficient = double.NaN },
        { "Epsilon", options => options.Epsilon = -0.1 },
        { "Nu", options => options.Nu = 0 },
        { "Nu", options => options.Nu = 1.1 },
        { "ExactRowLimit", options => options.ExactRowLimit = 0 },
        { "Components", options => options.Components = 0 },
        { "MemoryLimit", options => options.MemoryLimit = 0 },
        { "Tolerance", options => options.Tolerance = 0 },
        { "NumberOfThreads", options => options.NumberOfThreads = 0 },
        { "LabelColumnName", options => options.LabelColumnName = "" },
        { "FeatureColumnName", options => options.FeatureColumnName = "" },
        { "ExampleWeightColumnName", options => options.ExampleWeightColumnName = "" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_value_out_of_its_range_is_refused_at_the_call_by_the_name_of_the_option(string name, Action<KernelSvmOptions> change)
    {
        var options = new KernelSvmOptions();
        change(options);

        Should.Throw<ArgumentOutOfRangeException>(() => _ml.KernelSvm(options)).ParamName.ShouldBe(name);
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.KernelSvmOneClass(options)).ParamName.ShouldBe(name);
    }

    [Fact]
    public void Options_that_change_after_the_call_do_not_reach_into_the_fit()
    {
        var options = SvmFast.Options("SameSign");
        options.CalibrateProbabilities = false;
        var estimator = _ml.KernelSvm(options);
        options.Kernel = SvmKernel.Linear;

        estimator.Fit(Row.Load(_ml, 50)).Model.Kernel.ShouldBe(SvmKernel.RadialBasis);
    }

    [Theory]
    [InlineData("Cost")]
    [InlineData("Gamma")]
    [InlineData("Epsilon")]
    public void A_range_to_search_is_within_what_the_option_may_be_and_logarithmic(string name)
    {
        var property = typeof(KernelSvmOptions).GetProperty(name)!;
        var range = property.GetCustomAttribute<RangeAttribute>()!;
        range.LogBase.ShouldBeTrue();
        foreach (var value in new[] { range.Min, range.Init, range.Max })
        {
            var options = new KernelSvmOptions();
            property.SetValue(options, value);
            _ml.KernelSvm(options).ShouldNotBeNull();
        }
    }

    [Fact]
    public void The_first_kernel_to_search_is_the_default()
        => typeof(KernelSvmOptions).GetProperty("Kernel")!.GetCustomAttribute<ChoiceAttribute>()!.Candidates[0]
            .ShouldBe(new KernelSvmOptions().Kernel.ToString());
}
