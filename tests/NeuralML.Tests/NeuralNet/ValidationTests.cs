using Microsoft.ML;

namespace NeuralML.Tests.NeuralNet;

public sealed class ValidationTests
{
    private readonly MLContext _ml = new(1);

    private static NeuralNetOptions Options(int epochs = 3)
    {
        var options = Fast.Options("Value", epochs);
        options.ValidationFraction = 0.25;
        options.NumericColumnNames = ["Number"];
        return options;
    }

    [Fact]
    public void The_latest_rows_judge_where_that_is_asked()
    {
        var options = Options();
        options.Validation = ValidationRows.Latest;
        using var model = _ml.NeuralNet(options).Fit(Load(Visits(40)));

        model.HeldOut!.Rows.ShouldBe(Enumerable.Range(30, 10).Select(row => (long)row));
    }

    [Fact]
    public void Rows_of_a_group_are_not_divided()
    {
        var visits = Visits(200);
        var options = Options();
        options.SamplingKeyColumnName = "Customer";
        using var model = _ml.NeuralNet(options).Fit(Load(visits));

        var judging = model.HeldOut!.Rows.Select(row => visits[(int)row].Customer).ToHashSet();
        var training = Enumerable.Range(0, 200).Select(row => (long)row).Except(model.HeldOut.Rows).Select(row => visits[(int)row].Customer);
        judging.Intersect(training).ShouldBeEmpty();
        model.HeldOut.Rows.Count.ShouldBeInRange(50, 70);
    }

    [Fact]
    public void Each_row_is_predicted_by_networks_that_have_not_seen_its_group()
    {
        var options = Options();
        (options.SamplingKeyColumnName, options.Folds, options.ValidationFraction) = ("Customer", 4, null);
        using var model = _ml.NeuralNet(options).Fit(Load(Visits(200)));

        model.HeldOut!.Rows.Order().ShouldBe(Enumerable.Range(0, 200).Select(row => (long)row));
        model.Histories.Count.ShouldBe(4);
    }

    [Fact]
    public void More_folds_than_groups_are_refused()
    {
        var options = Options();
        (options.SamplingKeyColumnName, options.Folds) = ("Customer", 50);

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(Load(Visits(60)))).Message
            .ShouldContain("SamplingKeyColumnName");
    }

    [Fact]
    public void A_group_column_that_is_missing_or_a_number_is_refused_by_its_name()
    {
        var options = Options();
        options.SamplingKeyColumnName = "Nope";
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(options).Fit(Load(Visits(10)))).Message.ShouldContain("'Nope'");
        options.SamplingKeyColumnName = "Number";
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(options).Fit(Load(Visits(10)))).Message.ShouldContain("'Number'");
    }

    [Fact]
    public void Given_rows_judge_and_all_others_train()
    {
        var options = Options(epochs: 40);
        options.ValidationFraction = null;
        using var model = _ml.NeuralNet(options).Fit(Load(Visits(100)), Load(Visits(30, seed: 4)));

        model.HeldOut!.Rows.ShouldBe(Enumerable.Range(100, 30).Select(row => (long)row));
        // They are the same scores as of data to predict.
        var scores = Scores.Of(model.Transform(Load(Visits(30, seed: 4))));
        for (var row = 0; row < scores.Length; row++)
            model.HeldOut.Scores[row].ShouldBe(scores[row], 1e-3f);
    }

    [Fact]
    public void Given_rows_and_folds_exclude_each_other()
    {
        var options = Options();
        options.Folds = 3;

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(Load(Visits(20)), Load(Visits(20)))).Message
            .ShouldContain("Folds");
    }

    [Fact]
    public void Given_rows_with_another_kind_of_label_are_refused()
    {
        var other = _ml.Transforms.Conversion.MapValueToKey("Value").Fit(Load(Visits(20))).Transform(Load(Visits(20)));

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(Options()).Fit(Load(Visits(20)), other)).Message.ShouldContain("'Value'");
    }

    [Fact]
    public void Out_of_fold_predictions_judge_a_model_as_new_data_does()
    {
        var options = Fast.Options("SameSign", epochs: 40);
        options.Folds = 5;
        var rows = Row.Draw(500);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 500));

        var heldOut = model.HeldOut!;
        var right = Enumerable.Range(0, heldOut.Rows.Count).Average(i => (heldOut.Scores[i] > 0) == rows[(int)heldOut.Rows[i]].SameSign ? 1.0 : 0);
        var fresh = _ml.BinaryClassification.Evaluate(model.Transform(Row.Load(_ml, 2000, seed: 8)), "SameSign").Accuracy;
        heldOut.Rows.Order().ShouldBe(Enumerable.Range(0, 500).Select(row => (long)row));
        right.ShouldBe(fresh, 0.05);
    }

    [Fact]
    public void Latest_rows_and_folds_exclude_each_other()
        => Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(new NeuralNetOptions { Validation = ValidationRows.Latest, Folds = 2 }))
            .Message.ShouldContain("Folds");

    private IDataView Load(IEnumerable<Purchase> rows) => _ml.Data.LoadFromEnumerable(rows);

    private static List<Purchase> Visits(int count, int seed = 3)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new Purchase
        {
            Customer = $"customer {random.Next(12)}",
            Number = random.NextSingle(),
            Value = random.NextSingle(),
        })];
    }

    private sealed class Purchase
    {
        public string Customer { get; set; } = "";

        public float Number { get; set; }

        public float Value { get; set; }
    }
}
