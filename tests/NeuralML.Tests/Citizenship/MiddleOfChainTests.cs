using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class MiddleOfChainTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void The_score_and_the_probability_of_a_network_are_features_of_a_trainer_behind_it()
    {
        var pipeline = _ml.NeuralNet(Fast.Options("SameSign", epochs: 30))
            .Append(_ml.Transforms.Concatenate("Stacked", "Score", "Probability", "Features"))
            .Append(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression("SameSign", "Stacked"));
        var test = Row.Load(_ml, 300, seed: 2);
        using var model = pipeline.Fit(Row.Load(_ml, 600));

        var scored = model.Transform(test);

        _ml.BinaryClassification.Evaluate(scored, "SameSign").AreaUnderRocCurve
            .ShouldBeGreaterThan(0.95, "no linear model of the features alone is better than chance");
        model.LastTransformer.Model.SubModel.Weights.Count.ShouldBe(4);
        Scores.Of(Reloaded.Of(model, test.Schema).Transform(test)).ShouldBe(Scores.Of(scored));
    }

    [Fact]
    public void A_network_learns_from_the_scores_of_a_trainer_before_it()
    {
        var pipeline = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression("SameSign")
            .Append(_ml.Transforms.Concatenate("Stacked", "Score", "Probability", "Features"))
            .Append(_ml.NeuralNet(new NeuralNetOptions
            {
                LabelColumnName = "SameSign", FeatureColumnName = "Stacked", Architecture = NeuralNetArchitecture.Mlp,
                HiddenSizes = [32], LearningRate = 0.01, MaximumEpochs = 40, BatchSize = 32,
            }));
        using var model = pipeline.Fit(Row.Load(_ml, 600));

        var scored = model.Transform(Row.Load(_ml, 300, seed: 2));

        _ml.BinaryClassification.Evaluate(scored, "SameSign").AreaUnderRocCurve.ShouldBeGreaterThan(0.95);
        var setId = 0u;
        scored.Schema["Score"].Annotations.GetValue("ScoreColumnSetId", ref setId);
        setId.ShouldBe(2u);
    }

    [Fact]
    public void A_predicted_class_is_mapped_back_to_its_name()
    {
        using var model = _ml.NeuralNet(Fast.Options("Ring", epochs: 30))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Name", "PredictedLabel"))
            .Fit(Row.Load(_ml, 600));

        var names = model.Transform(Row.Load(_ml, 200, seed: 2)).GetColumn<string>("Name");

        var truth = Row.Draw(200, seed: 2).Select(row => row.Ring);
        names.Zip(truth).Count(pair => pair.First == pair.Second).ShouldBeGreaterThan(160);
    }
}
