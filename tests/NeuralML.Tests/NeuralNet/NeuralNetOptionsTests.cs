using Microsoft.ML;

namespace NeuralML.Tests.NeuralNet;

public sealed class NeuralNetOptionsTests
{
    public static TheoryData<string, NeuralNetOptions> OutOfRange => new()
    {
        { nameof(NeuralNetOptions.LabelColumnName), new() { LabelColumnName = "" } },
        { nameof(NeuralNetOptions.FeatureColumnName), new() { FeatureColumnName = null! } },
        { nameof(NeuralNetOptions.NumericColumnNames), new() { NumericColumnNames = ["Age", ""] } },
        { nameof(NeuralNetOptions.NumericColumnNames), new() { NumericColumnNames = ["Age", "Age"] } },
        { nameof(NeuralNetOptions.NumericColumnNames), new() { NumericColumnNames = ["Features"] } },
        { nameof(NeuralNetOptions.CategoricalColumnNames), new() { CategoricalColumnNames = [null!] } },
        { nameof(NeuralNetOptions.CategoricalColumnNames), new() { CategoricalColumnNames = ["Label"] } },
        { nameof(NeuralNetOptions.CategoricalColumnNames), new() { NumericColumnNames = ["City"], CategoricalColumnNames = ["City"] } },
        { nameof(NeuralNetOptions.NumericScaling), new() { NumericScaling = (NumericScaling)9 } },
        { nameof(NeuralNetOptions.HiddenSizes), new() { HiddenSizes = [64, 0] } },
        { nameof(NeuralNetOptions.Architecture), new() { Architecture = (NeuralNetArchitecture)9 } },
        { nameof(NeuralNetOptions.HiddenSizes), new() { Architecture = NeuralNetArchitecture.TabM, HiddenSizes = [] } },
        { nameof(NeuralNetOptions.HiddenSizes), new() { Architecture = NeuralNetArchitecture.ResNet, HiddenSizes = [64, 32] } },
        { nameof(NeuralNetOptions.HiddenSizes), new() { Architecture = NeuralNetArchitecture.FtTransformer, HiddenSizes = [60] } },
        { nameof(NeuralNetOptions.NumericEmbedding), new() { NumericEmbedding = (NumericEmbedding)3 } },
        {
            nameof(NeuralNetOptions.NumericEmbedding),
            new() { Architecture = NeuralNetArchitecture.FtTransformer, NumericEmbedding = NumericEmbedding.Periodic }
        },
        { nameof(NeuralNetOptions.Dropout), new() { Dropout = 1 } },
        { nameof(NeuralNetOptions.Dropout), new() { Dropout = double.NaN } },
        { nameof(NeuralNetOptions.BatchSize), new() { BatchSize = 0 } },
        { nameof(NeuralNetOptions.MaximumEpochs), new() { MaximumEpochs = 0 } },
        { nameof(NeuralNetOptions.Patience), new() { Patience = 0 } },
        { nameof(NeuralNetOptions.LearningRate), new() { LearningRate = 0 } },
        { nameof(NeuralNetOptions.LearningRate), new() { LearningRate = double.PositiveInfinity } },
        { nameof(NeuralNetOptions.WeightDecay), new() { WeightDecay = -1 } },
        { nameof(NeuralNetOptions.ValidationFraction), new() { ValidationFraction = 1 } },
        { nameof(NeuralNetOptions.Optimizer), new() { Optimizer = (NeuralNetOptimizer)99 } },
        { nameof(NeuralNetOptions.LearningRateSchedule), new() { LearningRateSchedule = (LearningRateSchedule)(-1) } },
        { nameof(NeuralNetOptions.WarmupFraction), new() { WarmupFraction = 1 } },
        { nameof(NeuralNetOptions.GradientClipping), new() { GradientClipping = 0 } },
        { nameof(NeuralNetOptions.RegressionLoss), new() { RegressionLoss = (RegressionLoss)4 } },
        { nameof(NeuralNetOptions.LabelSmoothing), new() { LabelSmoothing = 1 } },
        { nameof(NeuralNetOptions.ClassWeighting), new() { ClassWeighting = (ClassWeighting)2 } },
        { nameof(NeuralNetOptions.LabelColumnName), new() { LabelColumnName = "Features" } },
        { nameof(NeuralNetOptions.ExampleWeightColumnName), new() { ExampleWeightColumnName = "" } },
        { nameof(NeuralNetOptions.ExampleWeightColumnName), new() { ExampleWeightColumnName = "Label" } },
        { nameof(NeuralNetOptions.FocalGamma), new() { FocalGamma = -1 } },
        { nameof(NeuralNetOptions.FocalGamma), new() { FocalGamma = double.NaN } },
        { nameof(NeuralNetOptions.ClassWeights), new() { ClassWeights = [1, 0] } },
        { nameof(NeuralNetOptions.ClassWeights), new() { ClassWeights = [1, double.PositiveInfinity] } },
        { nameof(NeuralNetOptions.ClassWeights), new() { ClassWeights = [1, 2], ClassWeighting = ClassWeighting.Balanced } },
        { nameof(NeuralNetOptions.Quantiles), new() { Quantiles = [] } },
        { nameof(NeuralNetOptions.Quantiles), new() { Quantiles = [0, 0.5] } },
        { nameof(NeuralNetOptions.Quantiles), new() { Quantiles = [0.5, 1] } },
        { nameof(NeuralNetOptions.Quantiles), new() { Quantiles = [double.NaN] } },
        { nameof(NeuralNetOptions.Quantiles), new() { Quantiles = [0.5, 0.05] } },
        { nameof(NeuralNetOptions.Quantiles), new() { Quantiles = [0.5, 0.5] } },
        { nameof(NeuralNetOptions.Quantiles), new() { Quantiles = [0.5], RegressionLoss = RegressionLoss.Huber } },
        { nameof(NeuralNetOptions.CustomLoss), new() { CustomLoss = (_, target) => target, FocalGamma = 2 } },
        { nameof(NeuralNetOptions.DropoutSchedule), new() { DropoutSchedule = (RegularizationSchedule)2 } },
        { nameof(NeuralNetOptions.WeightDecaySchedule), new() { WeightDecaySchedule = (RegularizationSchedule)2 } },
        { nameof(NeuralNetOptions.EarlyStoppingMetric), new() { EarlyStoppingMetric = (ValidationMetric)99 } },
        { nameof(NeuralNetOptions.TimeBudget), new() { TimeBudget = TimeSpan.Zero } },
        { nameof(NeuralNetOptions.WeightAveraging), new() { WeightAveraging = 1 } },
        { nameof(NeuralNetOptions.L1Regularization), new() { L1Regularization = -1 } },
        { nameof(NeuralNetOptions.CheckpointFolder), new() { CheckpointFolder = "" } },
        { nameof(NeuralNetOptions.CheckpointEveryEpochs), new() { CheckpointEveryEpochs = 0 } },
        { nameof(NeuralNetOptions.Callbacks), new() { Callbacks = [null!] } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void An_option_out_of_range_is_named_before_any_data_is_read(string name, NeuralNetOptions options)
    {
        var error = Should.Throw<ArgumentOutOfRangeException>(() => new MLContext().NeuralNet(options));
        error.ParamName.ShouldBe(name);
        error.Message.ShouldContain(name);
    }

    [Fact]
    public void Options_that_are_changed_later_do_not_reach_an_estimator()
    {
        var ml = new MLContext(1);
        var options = Fast.Options("SameSign", epochs: 1);
        var estimator = ml.NeuralNet(options);
        options.LabelColumnName = "Nope";

        Should.NotThrow(() => estimator.Fit(Row.Load(ml, 20)).Dispose());
    }
}
