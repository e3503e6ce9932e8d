using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests.Models;

public class PredictionRoundTripTests
{
    private static readonly float[][] Features = [.. Enumerable.Range(0, 40).Select(i => (float[])[i % 7, i % 5 - (i / 10f)])];

    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void A_binary_model_comes_back_with_its_calibrator()
    {
        var data = new InMemoryTable().WithFeatures(Features).WithLabel(Features.Select(row => row[0] + row[1] > 2));
        var model = _mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);

        var loaded = CheckRoundTrip(model, data)
            .ShouldBeOfType<BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>>();

        loaded.Model.SubModel.Weights.ShouldBe(model.Model.SubModel.Weights);
        loaded.Model.Calibrator.Slope.ShouldBe(model.Model.Calibrator.Slope);
    }

    [Fact]
    public void Every_calibrator_comes_back_in_a_transformer_of_its_own()
    {
        var scores = Features.Select(row => row[0] - row[1]).ToArray();
        var data = new InMemoryTable().With("Score", NumberDataViewType.Single, scores).WithLabel(scores.Select((s, i) => s > i % 5));
        var calibrators = _mlContext.BinaryClassification.Calibrators;

        CheckRoundTrip(calibrators.Platt().Fit(data), data).ShouldBeOfType<PlattCalibratorTransformer>();
        CheckRoundTrip(calibrators.Naive().Fit(data), data).ShouldBeOfType<NaiveCalibratorTransformer>();
        CheckRoundTrip(calibrators.Isotonic().Fit(data), data).ShouldBeOfType<IsotonicCalibratorTransformer>();
    }

    [Fact]
    public void A_changed_threshold_comes_back()
    {
        var data = new InMemoryTable().WithFeatures(Features).WithLabel(Features.Select(row => row[0] + row[1] > 2));
        var model = _mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        var strict = _mlContext.BinaryClassification.ChangeModelThreshold(model, 3f);

        CheckRoundTrip(strict, data);

        var labels = strict.Transform(data).GetColumn<bool>("PredictedLabel");
        labels.Count(label => label).ShouldBeLessThan(model.Transform(data).GetColumn<bool>("PredictedLabel").Count(label => label));
    }

    [Fact]
    public void A_prior_comes_back_and_needs_no_features()
    {
        var data = new InMemoryTable().WithLabel([true, false, true, true]);
        var model = _mlContext.BinaryClassification.Trainers.Prior().Fit(data);

        var loaded = CheckRoundTrip(model, data).ShouldBeOfType<BinaryPredictionTransformer<PriorModelParameters>>();

        loaded.Transform(data).Read<float>("Probability").ShouldAllBe(probability => probability == 0.75f);
    }

    [Fact]
    public void A_multiclass_model_comes_back_with_the_names_of_its_classes()
    {
        var names = Features.Select(row => $"class {row[0] % 3}".AsMemory());
        var data = new InMemoryTable().WithFeatures(Features).With("Label", TextDataViewType.Instance, names);
        var keyed = _mlContext.Transforms.Conversion.MapValueToKey("Label").Fit(data).Transform(data);

        CheckRoundTrip(_mlContext.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(keyed), keyed)
            .ShouldBeOfType<MulticlassPredictionTransformer<MaximumEntropyModelParameters>>();
    }

    [Fact]
    public void A_multiclass_model_of_nameless_classes_comes_back()
    {
        var data = new InMemoryTable().WithFeatures(Features).WithKeyLabel(4, Features.Select(row => (uint)(row[0] % 3) + 1));
        CheckRoundTrip(_mlContext.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data), data);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_least_squares_model_comes_back_with_its_statistics(bool calculateStatistics)
    {
        var data = new InMemoryTable().WithFeatures(Features).WithLabel(Features.Select((row, i) => row[0] - row[1] + (i % 3)));
        var model = _mlContext.Regression.Trainers.Ols(new OlsTrainer.Options { CalculateStatistics = calculateStatistics }).Fit(data);

        var loaded = CheckRoundTrip(model, data).ShouldBeOfType<RegressionPredictionTransformer<OlsModelParameters>>();

        loaded.Model.HasStatistics.ShouldBe(calculateStatistics);
        loaded.Model.RSquared.ShouldBe(model.Model.RSquared);
        loaded.Model.PValues.ShouldBe(model.Model.PValues);
    }

    [Fact]
    public void A_loaded_chain_keeps_the_scopes_of_its_transformers()
    {
        var data = new InMemoryTable().WithFeatures(Features).WithLabel(Features.Select(row => row[0]));
        var model = _mlContext.Transforms.CopyColumns("Copy", "Label").Append(_mlContext.Transforms.CopyColumns("Other", "Copy"))
            .Fit(data).Append<ITransformer>(_mlContext.Transforms.DropColumns("Label").Fit(data), TransformerScope.Training);

        var loaded = (TransformerChain<ITransformer>)CheckRoundTrip(model, data);

        loaded.GetModelFor(TransformerScope.Scoring).Count().ShouldBe(2);
        loaded.Count().ShouldBe(3);
    }

    [Fact]
    public void A_loaded_model_can_be_saved_again()
    {
        var data = new InMemoryTable().WithFeatures(Features).WithLabel(Features.Select(row => row[0] > 3));
        var model = _mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        CheckRoundTrip(CheckRoundTrip(model, data), data);
    }

    [Fact]
    public void A_model_saved_without_a_schema_is_loaded_without_one()
    {
        var data = new InMemoryTable().WithFeatures(Features);
        var model = _mlContext.Transforms.CopyColumns("Copy", "Features").Fit(data);

        ModelRoundTrip.Load(ModelRoundTrip.Save(model, null), out var schema);

        schema.ShouldBeNull();
    }

    private static ITransformer CheckRoundTrip(ITransformer model, IDataView data)
    {
        var loaded = ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out var schema);
        ModelRoundTrip.Describe(schema).ShouldBe(ModelRoundTrip.Describe(data.Schema));
        var expected = model.Transform(data);
        var actual = loaded.Transform(data);
        ModelRoundTrip.Describe(actual.Schema).ShouldBe(ModelRoundTrip.Describe(expected.Schema));
        foreach (var column in expected.Schema)
        {
            if (column.Type.RawType == typeof(VBuffer<float>))
                actual.ReadVectors(column.Name).ShouldBe(expected.ReadVectors(column.Name));
            else if (column.Type.RawType == typeof(float))
                actual.Read<float>(column.Name).ShouldBe(expected.Read<float>(column.Name));
        }

        return loaded;
    }
}
