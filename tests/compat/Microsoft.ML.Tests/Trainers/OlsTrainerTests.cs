using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class OlsTrainerTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void An_exactly_solvable_system_is_solved()
    {
        float[][] rows = [[0, 0], [1, 0], [0, 1], [2, 3], [-1, 4]];
        var model = Fit(new InMemoryTable().WithFeatures(rows).WithLabel(rows.Select(row => 1 + (2 * row[0]) - (3 * row[1]))));
        model.Bias.ShouldBe(1, 1e-5f);
        model.Weights[0].ShouldBe(2, 1e-5f);
        model.Weights[1].ShouldBe(-3, 1e-5f);
        model.RSquared.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Statistics_of_a_line_are_those_of_the_textbook()
    {
        // y = 2.2 + 0.6 x; residual variance 0.8, standard error of the slope sqrt(0.8 / 10).
        var model = Fit(new InMemoryTable().WithFeatures([[1], [2], [3], [4], [5]]).WithLabel([2, 4, 5, 4, 5]));
        model.HasStatistics.ShouldBeTrue();
        model.Weights[0].ShouldBe(0.6f, 1e-5f);
        model.RSquared.ShouldBe(0.6, 1e-6);
        model.RSquaredAdjusted.ShouldBe(1 - (0.4 * 4 / 3), 1e-6);
        model.StandardErrors![1].ShouldBe(Math.Sqrt(0.08), 1e-6);
        model.TValues![1].ShouldBe(0.6 / Math.Sqrt(0.08), 1e-6);
        model.PValues![1].ShouldBe(0.124027, 1e-5);
    }

    [Fact]
    public void Dependent_features_share_the_weight_and_have_no_statistics()
    {
        var options = new OlsTrainer.Options { L2Regularization = 0 };
        var model = Fit(new InMemoryTable().WithFeatures([[1, 1], [2, 2], [3, 3], [4, 4]]).WithLabel([2, 4, 6, 8]), options);
        model.HasStatistics.ShouldBeFalse();
        model.Weights[0].ShouldBe(1, 1e-4f);
        model.Weights[1].ShouldBe(1, 1e-4f);
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        var options = new OlsTrainer.Options { ExampleWeightColumnName = "Weight", L2Regularization = 0 };
        var weighted = new InMemoryTable().WithFeatures([[1], [2], [4]]).WithLabel([1, 5, 2])
            .With("Weight", Microsoft.ML.Data.NumberDataViewType.Single, [1f, 2f, 1f]);
        var repeated = new InMemoryTable().WithFeatures([[1], [2], [2], [4]]).WithLabel([1, 5, 5, 2]);
        var model = Fit(weighted, options);
        model.Weights[0].ShouldBe(Fit(repeated).Weights[0], 1e-5f);
        model.Bias.ShouldBe(Fit(repeated).Bias, 1e-5f);
    }

    private OlsModelParameters Fit(InMemoryTable data, OlsTrainer.Options? options = null)
        => _context.Regression.Trainers.Ols(options ?? new OlsTrainer.Options()).Fit(data).Model;
}
