using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class CalibratorTests
{
    private readonly MLContext _ml = new(seed: 1);

    private IEstimator<ITransformer> Calibrator(string name)
    {
        var calibrators = _ml.BinaryClassification.Calibrators;
        return name switch
        {
            "Platt" => calibrators.Platt("SameSign"),
            "Isotonic" => calibrators.Isotonic("SameSign"),
            _ => calibrators.Naive("SameSign"),
        };
    }

    [Theory]
    [InlineData("Platt")]
    [InlineData("Isotonic")]
    [InlineData("Naive")]
    public void A_calibrator_makes_probabilities_of_the_logits_in_the_place_of_those_of_the_network(string name)
    {
        using var model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 30)).Append(Calibrator(name)).Fit(Row.Load(_ml, 600));
        var test = Row.Load(_ml, 300, seed: 2);

        var scored = model.Transform(test);

        scored.Schema.Count(column => column.Name == "Probability").ShouldBe(2);
        scored.Schema.Single(column => column is { Name: "Probability", IsHidden: false }).Type.ShouldBe(NumberDataViewType.Single);
        var metrics = _ml.BinaryClassification.Evaluate(scored, "SameSign");
        metrics.AreaUnderRocCurve.ShouldBeGreaterThan(0.95);
        var labels = test.GetColumn<bool>("SameSign");
        Scores.Of(scored, "Probability").Zip(labels).Average(row => Math.Abs(row.First - (row.Second ? 1 : 0))).ShouldBeLessThan(0.15f);
        Scores.Of(Reloaded.Of(model, test.Schema).Transform(test), "Probability").ShouldBe(Scores.Of(scored, "Probability"));
    }
}
