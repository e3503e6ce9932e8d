using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class ExampleWeightTests
{
    private readonly MLContext _ml = new(seed: 1);

    private NeuralNetTransformer Fit(List<MultiRow> rows, NeuralNetOptions options)
        => _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows));

    private static NeuralNetOptions Options(string label, int epochs = 15)
    {
        var options = Fast.Options(label, epochs);
        (options.ExampleWeightColumnName, options.HiddenSizes, options.Seed) = ("Weight", [], 2);
        return options;
    }

    [Fact]
    public void The_weighted_mean_is_learned_whatever_the_unit_of_the_weights()
    {
        // Three in four rows are 0, the others 8; weighed, they are as many.
        var rows = MultiRow.Draw(1000);
        for (var i = 0; i < rows.Count; i++)
            (rows[i].Numbers, rows[i].Weight) = ([i % 4 == 0 ? 8 : 0, 0, 0], i % 4 == 0 ? 3e-3f : 1e-3f);
        var options = Options("Numbers");
        Mean().ShouldBe(4, 0.6);
        options.ExampleWeightColumnName = null;
        Mean().ShouldBe(2, 0.6);

        double Mean()
        {
            using var model = Fit(rows, options);
            return Scores.OfClasses(model.Transform(MultiRow.Load(_ml, 100))).Average(scores => scores[0]);
        }
    }

    [Fact]
    public void Weights_and_several_numbers_are_learned_from_data_that_streams()
    {
        // As above, in three times the rows that fit.
        var rows = MultiRow.Draw(6000);
        for (var i = 0; i < rows.Count; i++)
            (rows[i].Numbers, rows[i].Weight) = ([i % 4 == 0 ? 8 : 0, 1000 * rows[i].Features[0], 0], i % 4 == 0 ? 3 : 1);
        var options = Options("Numbers", epochs: 4);
        options.MemoryLimit = 2000 * sizeof(float) * 12;
        using var model = Fit(rows, options);

        var test = MultiRow.Draw(100, seed: 2);
        var scores = Scores.OfClasses(model.Transform(_ml.Data.LoadFromEnumerable(test)));

        scores.Average(score => score[0]).ShouldBe(4, 0.6);
        test.Zip(scores).Average(pair => Math.Abs((1000 * pair.First.Features[0]) - pair.Second[1])).ShouldBeLessThan(100);
    }

    [Fact]
    public void A_row_that_weighs_nothing_is_not_there()
    {
        var rows = MultiRow.Draw(100);
        for (var i = 0; i < 50; i++)
            rows.Insert(2 * i, new MultiRow { Features = [float.PositiveInfinity, 1e9f], Numbers = [-1e9f, 5, 5], Weight = 0 });
        using var model = Fit(rows, Options("Numbers", epochs: 2));
        using var without = Fit(MultiRow.Draw(100), Options("Numbers", epochs: 2));

        var test = MultiRow.Load(_ml, 20);
        Scores.OfClasses(model.Transform(test)).ShouldBe(Scores.OfClasses(without.Transform(test)));
    }

    [Fact]
    public void Weights_that_are_all_the_same_change_nothing()
    {
        var rows = MultiRow.Draw(100);
        var options = Options("Flags", epochs: 3);
        options.ExampleWeightColumnName = null;
        using var without = Fit(rows, options);
        rows.ForEach(row => row.Weight = 123);
        using var model = Fit(rows, Options("Flags", epochs: 3));

        var test = MultiRow.Load(_ml, 20);
        foreach (var (weighted, plain) in Scores.OfClasses(model.Transform(test)).Zip(Scores.OfClasses(without.Transform(test))))
            weighted.ShouldBe(plain, 1e-3);
    }

    [Fact]
    public void The_validation_loss_is_weighted_too()
    {
        // Without learning, the squared error is large in the few rows that are far from the mean.
        var heavy = ValidationLoss(1000);
        var light = ValidationLoss(0.001f);

        heavy.ShouldBeGreaterThan(light + 1);

        double ValidationLoss(float weight)
        {
            var rows = MultiRow.Draw(400);
            foreach (var row in rows)
                {
                var far = row.Flags is [true, true, _];
                (row.Numbers, row.Weight) = (far ? [30, 30, 30] : [-1, 0, 1], far ? weight : 1);
            }

            var line = "";
            _ml.Log += (_, message) =>
                line = message.RawMessage.StartsWith("Epoch 1 ", StringComparison.Ordinal) ? message.RawMessage : line;
            var options = Options("Numbers", epochs: 1);
            options.LearningRate = 1e-9;
            Fit(rows, options).Dispose();
            return double.Parse(
                line.Split("validation loss ")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void Weights_that_are_given_for_classes_find_a_rare_one()
    {
        var random = new Random(5);
        var rows = Row.Draw(1000);
        rows.ForEach(row => row.SameSign = row.Features[0] > 0 && random.NextDouble() < 0.1);
        var data = _ml.Data.LoadFromEnumerable(rows);
        var options = Fast.Options("SameSign", epochs: 20);

        Found().ShouldBe(0);
        options.ClassWeights = [1, 20];
        Found().ShouldBeGreaterThan(0.9);

        double Found()
        {
            using var model = _ml.NeuralNet(options).Fit(data);
            return _ml.BinaryClassification.Evaluate(model.Transform(data), "SameSign").PositiveRecall;
        }
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_weight_that_is_none_is_named_with_its_row(float weight)
    {
        var rows = MultiRow.Draw(20);
        rows[13].Weight = weight;

        var message = Should.Throw<InvalidOperationException>(() => Fit(rows, Options("Numbers"))).Message;

        message.ShouldContain("Example weight column 'Weight'");
        message.ShouldContain("row 13");
    }

    [Fact]
    public void Weights_that_are_all_zero_are_refused()
    {
        var rows = MultiRow.Draw(20);
        rows.ForEach(row => row.Weight = 0);

        Should.Throw<InvalidOperationException>(() => Fit(rows, Options("Numbers")))
            .Message.ShouldContain("weight 0 in example weight column 'Weight'");
    }
}
