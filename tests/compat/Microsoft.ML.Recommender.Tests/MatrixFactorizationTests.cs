using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.Recommender;

namespace NeuralML.Compat.Tests;

public class MatrixFactorizationTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Values_left_out_are_predicted()
    {
        var model = Fit(new() { NumberOfIterations = 200, Lambda = 0.01, ApproximationRank = 4 }, known: true);
        var metrics = _context.Recommendation().Evaluate(model.Transform(Load(Table(known: false))));
        metrics.RSquared.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void The_score_is_the_product_of_the_factors()
    {
        var model = Fit(new(), known: true);
        var parameters = model.Model;
        (parameters.NumberOfRows, parameters.NumberOfColumns, parameters.ApproximationRank).ShouldBe((40, 30, 8));
        var score = model.Transform(Load([new UserRating { User = 7, Item = 3 }])).GetColumn<float>("Score").Single();
        var expected = Enumerable.Range(0, 8)
            .Sum(i => parameters.LeftFactorMatrix[(7 * 8) + i] * parameters.RightFactorMatrix[(3 * 8) + i]);
        score.ShouldBe(expected, 1e-4f);
    }

    [Fact]
    public void Nothing_is_known_of_an_index_that_training_did_not_meet()
    {
        // User 39 rates nothing, key 40 is none.
        var scores = Fit(new(), known: true)
            .Transform(Load([new UserRating { User = 39, Item = 1 }, new UserRating { User = 40, Item = 1 }])).GetColumn<float>("Score");
        scores.ShouldAllBe(score => float.IsNaN(score));
    }

    [Fact]
    public void One_class_ranks_what_a_group_likes_above_the_rest()
    {
        // Users of one group choose items of that group, each of them two in three.
        var choices = Enumerable.Range(0, 36).SelectMany(user => Enumerable.Range(0, 30)
            .Where(item => item % 3 == user % 3 && (item + user) % 9 != 0)
            .Select(item => new UserRating { User = (uint)user, Item = (uint)item, Label = 1 })).ToArray();
        var options = Options(new() { LossFunction = MatrixFactorizationTrainer.LossFunctionType.SquareLossOneClass, Alpha = 0.01, C = 0 });
        var model = _context.Recommendation().Trainers.MatrixFactorization(options).Fit(Load(choices));
        var scores = model.Transform(Load(Enumerable.Range(0, 30).Select(item => new UserRating { User = 6, Item = (uint)item })))
            .GetColumn<float>("Score").ToArray();
        // 6 + 3 is left out above, but is of the group.
        scores[3].ShouldBeGreaterThan(scores.Where((_, item) => item % 3 != 0).Max());
    }

    [Fact]
    public void Factors_are_not_negative_when_told_so()
    {
        var model = Fit(new() { NonNegative = true }, known: true).Model;
        model.LeftFactorMatrix.Where(float.IsFinite).ShouldAllBe(factor => factor >= 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model()
    {
        float[] First() => [.. new MLContext(seed: 5).Recommendation().Trainers.MatrixFactorization("Label", "Item", "User")
            .Fit(Load(Table(known: true))).Model.RightFactorMatrix];
        First().ShouldBe(First());
    }

    [Fact]
    public void A_model_comes_back_from_its_file()
    {
        var model = Fit(new(), known: true);
        var data = Load(Table(known: false));
        using var stream = new MemoryStream();
        _context.Model.Save(model, data.Schema, stream);
        stream.Position = 0;
        var loaded = new MLContext().Model.Load(stream, out _).ShouldBeOfType<MatrixFactorizationPredictionTransformer>();
        loaded.Transform(data).GetColumn<float>("Score").ShouldBe(model.Transform(data).GetColumn<float>("Score"));
    }

    [Fact]
    public void Folds_are_evaluated()
        => _context.Recommendation()
            .CrossValidate(Load(Table(known: true)), _context.Recommendation().Trainers.MatrixFactorization("Label", "Item", "User"), 3)
            .Count.ShouldBe(3);

    [Theory]
    [InlineData("Nope", "User", "Could not find matrixColumnIndex column 'Nope'")]
    [InlineData("Item", "Label", "Schema mismatch for matrixRowIndex column 'Label': expected Key<UInt32>, got Single")]
    public void A_mistake_names_the_column(string item, string user, string message)
        => Should.Throw<ArgumentOutOfRangeException>(() => _context.Recommendation().Trainers
                .MatrixFactorization("Label", item, user).Fit(Load(Table(known: true))))
            .Message.ShouldContain(message);

    [Fact]
    public void Data_without_values_are_refused()
        => Should.Throw<InvalidOperationException>(
            () => _context.Recommendation().Trainers.MatrixFactorization("Label", "Item", "User").Fit(Load([])));

    private MatrixFactorizationPredictionTransformer Fit(MatrixFactorizationTrainer.Options options, bool known)
        => _context.Recommendation().Trainers.MatrixFactorization(Options(options)).Fit(Load(Table(known)));

    private static MatrixFactorizationTrainer.Options Options(MatrixFactorizationTrainer.Options options)
    {
        (options.LabelColumnName, options.MatrixColumnIndexColumnName, options.MatrixRowIndexColumnName) = ("Label", "Item", "User");
        return options;
    }

    private IDataView Load(IEnumerable<UserRating> rows) => _context.Data.LoadFromEnumerable(rows);

    /// <summary>A matrix of rank 3 around 3; one value in six is left out of what is known.</summary>
    private static IEnumerable<UserRating> Table(bool known)
        => from user in Enumerable.Range(0, 39)
           from item in Enumerable.Range(0, 30)
           where ((7 * user) + item) % 6 == 0 != known
           select new UserRating
           {
               User = (uint)user,
               Item = (uint)item,
               Label = 3 + (MathF.Sin(user) * MathF.Cos(item)) + (MathF.Sin(2 * user) * MathF.Sin(3 * item)),
           };
}
