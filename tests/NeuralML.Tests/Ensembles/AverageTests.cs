using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Ensembles;

public sealed class AverageTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    private readonly MLContext _ml = pipelines.ML;
    private readonly IDataView _test = Trip.Load(pipelines.ML, 500, seed: 2);

    private static double Sigmoid(float score) => (float)(1 / (1 + Math.Exp(-score)));

    /// <summary>Shares of the classes, as all learners are compared by.</summary>
    private static double[] Normalized(float[] scores)
    {
        var isLogits = scores.Any(score => score < 0);
        var shares = Array.ConvertAll(scores, score => isLogits ? Math.Exp(score - scores.Max()) : score);
        return Array.ConvertAll(shares, share => share / shares.Sum());
    }

    private float[] Read(ITransformer model, string column) => Scores.Of(model.Transform(_test), column);

    [Fact]
    public void Probabilities_of_two_classes_are_averaged_and_scores_without_one_are_logits()
    {
        var scored = pipelines.Binary.Transform(_test);
        var (first, second) = (Read(pipelines.Logistic, "Probability"), Read(pipelines.Perceptron, "Score"));
        var (third, fourth) = (Read(pipelines.Dropping, "Probability"), Read(pipelines.Network, "Probability"));
        var (scores, probabilities) = (Scores.Of(scored), Scores.Of(scored, "Probability"));
        var labels = scored.GetColumn<bool>("PredictedLabel").ToArray();

        for (var i = 0; i < scores.Length; i++)
        {
            var expected = (0.4 * first[i]) + (0.3 * Sigmoid(second[i])) + (0.1 * third[i]) + (0.2 * fourth[i]);
            ((double)probabilities[i]).ShouldBe(expected, 2e-7);
            if (expected is > 0.01 and < 0.99)
                ((double)scores[i]).ShouldBe(Math.Log(expected / (1 - expected)), 1e-4);
            labels[i].ShouldBe(expected > 0.5);
        }

        labels.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Probabilities_of_several_classes_are_averaged_and_negative_scores_are_logits()
    {
        var scored = pipelines.Multiclass.Transform(_test);
        var members = new[] { pipelines.Entropy, pipelines.Margins, pipelines.ClassNetwork };
        var read = members.Select(member => Scores.OfClasses(member.Transform(_test))).ToArray();
        read[1].ShouldContain(row => row.Any(score => score < 0));
        var scores = Scores.OfClasses(scored);
        var labels = scored.GetColumn<uint>("PredictedLabel").ToArray();

        for (var i = 0; i < scores.Length; i++)
        {
            var shares = read.Select(rows => Normalized(rows[i])).ToArray();
            var expected = Enumerable.Range(0, 3)
                .Select(k => (0.5 * shares[0][k]) + (0.2 * shares[1][k]) + (0.3 * shares[2][k])).ToArray();
            for (var k = 0; k < 3; k++)
                ((double)scores[i][k]).ShouldBe(expected[k], 2e-7);
            labels[i].ShouldBe((uint)Array.IndexOf(scores[i], scores[i].Max()) + 1);
        }
    }

    [Fact]
    public void Numbers_are_averaged()
    {
        var scores = Scores.Of(pipelines.Regression.Transform(_test));
        var (first, second) = (Read(pipelines.Linear, "Score"), Read(pipelines.NumberNetwork, "Score"));

        for (var i = 0; i < scores.Length; i++)
            scores[i].ShouldBe((float)((0.25 * first[i]) + (0.75 * second[i])));
    }

    [Fact]
    public void An_ensemble_of_one_scores_to_the_bit_as_its_member_and_so_in_the_same_batches()
        => Scores.Of(pipelines.Create("Number", (pipelines.NumberNetwork, 1)).Transform(Trip.Load(_ml, 5000, seed: 3)))
            .ShouldBe(Scores.Of(pipelines.NumberNetwork.Transform(Trip.Load(_ml, 5000, seed: 3))));

    [Fact]
    public void A_member_of_no_weight_changes_nothing()
        => Scores.Of(pipelines.Create("Number", (pipelines.Linear, 1), (pipelines.NumberNetwork, 0)).Transform(_test))
            .ShouldBe(Read(pipelines.Linear, "Score"));

    [Fact]
    public void A_certain_probability_has_a_finite_score()
    {
        var scores = new List<float>();
        foreach (var probability in new[] { 0f, 0.5f, 1f })
        {
            var data = _ml.Data.LoadFromEnumerable([new Certain { Certainty = probability }]);
            var copied = _ml.Transforms.CopyColumns("Probability", "Certainty")
                .Append(_ml.Transforms.CopyColumns("Score", "Certainty")).Fit(data);
            var scored = new EnsembleTransformer([new EnsembleMember(copied, 1, "")], pipelines.Label("Flag"), data.Schema).Transform(data);
            Scores.Of(scored, "Probability").ShouldHaveSingleItem().ShouldBe(probability);
            scores.AddRange(Scores.Of(scored));
        }

        scores.ShouldAllBe(score => float.IsFinite(score));
        scores.ShouldBeInOrder();
        scores[1].ShouldBe(0f);
    }

    [Fact]
    public void Predictions_are_evaluated_as_those_of_one_model_and_are_good()
    {
        var binary = _ml.BinaryClassification.Evaluate(pipelines.Binary.Transform(_test), "Flag");
        var classes = _ml.MulticlassClassification.Evaluate(pipelines.Multiclass.Transform(_test), "Class");
        var numbers = _ml.Regression.Evaluate(pipelines.Regression.Transform(_test), "Number");

        binary.AreaUnderRocCurve.ShouldBeGreaterThan(0.9);
        binary.LogLoss.ShouldBeLessThan(0.9);
        classes.MicroAccuracy.ShouldBeGreaterThan(0.6);
        classes.ConfusionMatrix.GetFormattedConfusionTable().ShouldContain("middle");
        numbers.RSquared.ShouldBeGreaterThan(0.2);
    }

    private sealed class Certain
    {
        public float Certainty { get; set; }
    }
}
