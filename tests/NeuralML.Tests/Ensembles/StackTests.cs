using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Persistence;

namespace NeuralML.Tests.Ensembles;

public sealed class StackTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    private readonly MLContext _ml = pipelines.ML;

    private static double Logit(double probability) => Math.Log(probability) - Math.Log(1 - probability);

    [Fact]
    public void Logits_of_two_classes_are_weighed()
    {
        var data = _ml.Data.LoadFromEnumerable([new Given { First = 0.75f, Second = 0.125f }, new Given { First = 0.25f, Second = 0.5f }]);

        var scored = Stack("Flag", [-0.25], data, 1.5, 0.5).Transform(data);

        double[] expected = [-0.25 + (1.5 * Logit(0.75)) + (0.5 * Logit(0.125)), -0.25 + (1.5 * Logit(0.25))];
        Scores.Of(scored).ShouldBe(Array.ConvertAll(expected, score => (float)score), 1e-6);
        Scores.Of(scored, "Probability").ShouldBe(Array.ConvertAll(expected, score => (float)(1 / (1 + Math.Exp(-score)))), 1e-6);
        scored.GetColumn<bool>("PredictedLabel").ShouldBe([true, false]);
    }

    [Fact]
    public void Logarithms_of_the_probabilities_of_several_classes_are_weighed()
    {
        var data = _ml.Data.LoadFromEnumerable(
            [new Given { Shares = [0.5f, 0.25f, 0.25f], Others = [0.125f, 0.125f, 0.75f] }]);

        var scored = Stack("Class", [0, 0.5, -1], data, 2, 1).Transform(data);

        double[] shares = [0.25 * 0.125, 0.0625 * 0.125 * Math.Exp(0.5), 0.0625 * 0.75 * Math.Exp(-1)];
        Scores.OfClasses(scored)[0].ShouldBe(Array.ConvertAll(shares, share => (float)(share / shares.Sum())), 1e-6);
        scored.GetColumn<uint>("PredictedLabel").ShouldBe([1u]);
    }

    [Fact]
    public void Numbers_are_weighed()
    {
        var data = _ml.Data.LoadFromEnumerable([new Given { First = 3, Second = -2 }]);

        Scores.Of(Stack("Number", [10], data, 1.5, 0.25).Transform(data)).ShouldBe([14f]);
    }

    [Fact]
    public void What_is_certain_stays_finite()
    {
        var data = _ml.Data.LoadFromEnumerable(
            [
                new Given { First = 0, Second = 0, Shares = [1, 0, 0], Others = [1, 0, 0] },
                new Given { First = 1, Second = 1, Shares = [0, 1, 0], Others = [0, 0, 1] },
            ]);

        var scores = Scores.Of(Stack("Flag", [0], data, 1, 2).Transform(data));
        var classes = Scores.OfClasses(Stack("Class", [0, 0, 0], data, 1, 2).Transform(data));

        scores[1].ShouldBe((float)(3 * Math.Log(1e6)), 1e-4f);
        scores[0].ShouldBe(-scores[1], 1e-4f);
        classes[0].Sum().ShouldBe(1, 1e-6f);
        classes[0][0].ShouldBe(1, 1e-6f);
        classes[1].ShouldBe([0, 0, 1], 1e-5);
    }

    [Fact]
    public void What_a_member_does_not_know_the_others_do_not_make_up()
    {
        var data = _ml.Data.LoadFromEnumerable([new Given { Shares = [float.NaN, 0.5f, 0.5f], Others = [1, 0, 0] }]);
        var stack = Stack("Class", [0, 0, 0], data, 0.5, 0.5);
        var average = new EnsembleTransformer(stack.Members, stack.Label, data.Schema);

        foreach (var ensemble in new[] { stack, average })
        {
            Scores.OfClasses(ensemble.Transform(data))[0].ShouldAllBe(score => float.IsNaN(score));
            ensemble.Transform(data).GetColumn<uint>("PredictedLabel").ShouldBe([0u]);
        }
    }

    [Theory]
    [InlineData("Flag")]
    [InlineData("Class")]
    [InlineData("Number")]
    public void Single_rows_are_predicted_to_the_bit_as_many_are(string label)
    {
        var stack = pipelines.StackOf(label);
        var trips = Trip.Draw(60, seed: 4);
        var batch = stack.Transform(_ml.Data.LoadFromEnumerable(trips));

        if (label == "Class")
        {
            Predict<ClassPrediction>(stack, trips).SelectMany(row => row.Score)
                .ShouldBe(Scores.OfClasses(batch).SelectMany(row => row));
            return;
        }

        Predict<NumberPrediction>(stack, trips).Select(row => row.Score).ShouldBe(Scores.Of(batch));
    }

    [Theory]
    [InlineData("Flag")]
    [InlineData("Class")]
    [InlineData("Number")]
    public void A_loaded_stack_scores_to_the_bit_as_the_saved_one(string label)
    {
        var stack = pipelines.StackOf(label);

        using var loaded = (EnsembleTransformer)ModelFile.Load(ModelFile.Save(stack, pipelines.Data.Schema));

        Values(loaded).ShouldBe(Values(stack));
        loaded.IsStacked.ShouldBeTrue();
        loaded.Biases.ShouldBe(stack.Biases);
        loaded.Members.Select(member => member.Weight).ShouldBe(stack.Members.Select(member => member.Weight));
    }

    [Fact]
    public void A_file_without_biases_holds_an_average()
    {
        var file = ModelZipFile.Open(ModelFile.Save(pipelines.Create("Number", (pipelines.Linear, 1))));

        file.Config.ShouldNotContain("biases");
        using var loaded = (EnsembleTransformer)ModelFile.Load(file.ToArray());
        (loaded.IsStacked, loaded.Biases.Count).ShouldBe((false, 0));
    }

    [Fact]
    public void Biases_and_weights_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentException>(() => pipelines.Stack("Number", [], (pipelines.Linear, 1))).Message.ShouldContain("'Number'");
        Should.Throw<ArgumentException>(() => pipelines.Stack("Class", [0], (pipelines.Entropy, 1))).Message.ShouldContain("3 biases");
        Should.Throw<ArgumentException>(() => pipelines.Stack("Number", [double.NaN], (pipelines.Linear, 1)));
        Should.Throw<ArgumentException>(() => pipelines.Stack("Number", [0], (pipelines.Linear, -1))).Message.ShouldContain("'member 0'");
    }

    private float[] Values(EnsembleTransformer model) => model.GetOutputSchema(pipelines.Data.Schema)["Score"].Type is VectorDataViewType
        ? [.. Scores.OfClasses(model.Transform(pipelines.Data)).SelectMany(row => row)]
        : Scores.Of(model.Transform(pipelines.Data));

    private List<T> Predict<T>(EnsembleTransformer ensemble, List<Trip> trips)
        where T : class, new()
    {
        using var engine = _ml.Model.CreatePredictionEngine<Trip, T>(ensemble, new PredictionEngineOptions { OwnsTransformer = false });
        return trips.ConvertAll(engine.Predict);
    }

    /// <summary>A stack of two members that predict what stands in the data.</summary>
    private EnsembleTransformer Stack(string label, double[] biases, IDataView data, double first, double second)
    {
        string[] columns = label == "Class" ? ["Shares", "Others"] : ["First", "Second"];
        ITransformer[] models = Array.ConvertAll(columns, column => Copy(column, label == "Flag", data));
        return new([new(models[0], first, "first"), new(models[1], second, "second")], pipelines.Label(label), data.Schema, biases);
    }

    private ITransformer Copy(string column, bool asProbability, IDataView data) => asProbability
        ? _ml.Transforms.CopyColumns("Probability", column).Append(_ml.Transforms.CopyColumns("Score", column)).Fit(data)
        : _ml.Transforms.CopyColumns("Score", column).Fit(data);

    private sealed class Given
    {
        public float First { get; set; }

        public float Second { get; set; }

        [VectorType(3)]
        public float[] Shares { get; set; } = [0, 0, 0];

        [VectorType(3)]
        public float[] Others { get; set; } = [0, 0, 0];
    }

    private sealed class ClassPrediction
    {
        public float[] Score { get; set; } = [];
    }

    private sealed class NumberPrediction
    {
        public float Score { get; set; }
    }
}
