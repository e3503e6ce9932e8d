using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Compat.Tests.Models;

namespace NeuralML.Compat.Tests.Transforms.Projection;

public class PrincipalComponentTests
{
    private const int Size = 6;

    private static readonly float[][] Rows = CreateRows();

    private readonly MLContext _mlContext = new(seed: 1);

    [Theory]
    [InlineData(6, 0, true)]
    [InlineData(3, 20, true)]
    [InlineData(3, 20, false)]
    [InlineData(2, 2, true)]
    [InlineData(2, 2, false)]
    public void The_components_are_the_leading_eigenvectors_of_the_covariance(int rank, int overSampling, bool ensureZeroMean)
    {
        var (values, vectors) = Eigen(Rows, ensureZeroMean);

        var components = Components(Rows, rank, overSampling, ensureZeroMean);

        for (var i = 0; i < rank; i++)
        {
            Math.Abs(components[i] * vectors[i]).ShouldBe(1, 1e-4, $"component {i}");
            for (var j = 0; j <= i; j++)
                (components[i] * components[j]).ShouldBe(i == j ? 1 : 0, 1e-5, $"components {i} and {j}");
        }

        var projected = Project(Rows, rank, overSampling, ensureZeroMean);
        for (var i = 0; i < rank; i++)
            projected.Average(row => (double)row[i] * row[i]).ShouldBe(values[i], 1e-3 * values[i], $"the spread along component {i}");
    }

    [Fact]
    public void Two_correlated_numbers_have_the_components_that_the_closed_form_gives()
    {
        // Variances 5/2 and 5/2 with the covariance 3/2: eigenvalues 4 and 1 along the diagonals.
        float[][] rows = [[2, 2], [-2, -2], [1, -1], [-1, 1]];

        var projected = Project(rows, rank: 2, overSampling: 0);

        projected.Average(row => row[0] * row[0]).ShouldBe(4, 1e-5);
        projected.Average(row => row[1] * row[1]).ShouldBe(1, 1e-5);
        projected[0][0].ShouldBe(2 * MathF.Sqrt(2), 1e-5f);
        projected[0][1].ShouldBe(0, 1e-5f);
    }

    [Fact]
    public void With_a_mean_of_zero_ensured_the_projections_have_one()
    {
        float[] Means(bool ensureZeroMean)
        {
            var projected = Project(Rows, Size, ensureZeroMean: ensureZeroMean);
            return [.. Enumerable.Range(0, Size).Select(i => projected.Average(row => row[i]))];
        }

        Means(ensureZeroMean: true).ShouldAllBe(mean => Math.Abs(mean) < 1e-4f);
        // The mean's own length, that of (1, 1, 1, 1, 1, 1) or near it, is kept.
        Means(ensureZeroMean: false).Sum(mean => mean * mean).ShouldBe(Size, 3f);
    }

    [Fact]
    public void Whole_weights_count_as_repeated_rows()
    {
        float[] weights = [.. Rows.Select((_, i) => (float)(i % 4))];
        float[][] repeated = [.. Rows.SelectMany((row, i) => Enumerable.Repeat(row, (int)weights[i]))];
        var table = new InMemoryTable().WithFeatures(Rows).With("Weight", NumberDataViewType.Single, weights);

        var weighted = _mlContext.Transforms.ProjectToPrincipalComponents("Out", "Features", "Weight", rank: 3, seed: 3).Fit(table);
        var plain = _mlContext.Transforms.ProjectToPrincipalComponents("Out", "Features", rank: 3, seed: 3)
            .Fit(new InMemoryTable().WithFeatures(repeated));

        var expected = plain.Transform(table).GetColumn<float[]>("Out").ToArray();
        var actual = weighted.Transform(table).GetColumn<float[]>("Out").ToArray();
        for (var i = 0; i < expected.Length; i++)
            actual[i].ShouldBe(expected[i], 1e-3);
        Math.Abs(actual[0][0] - Project(Rows, rank: 3)[0][0]).ShouldBeGreaterThan(1e-3f);
    }

    [Fact]
    public void A_constant_column_has_no_part_in_the_components()
    {
        float[][] rows = [.. Rows.Select(row => (float[])[.. row, 7])];
        foreach (var component in Components(rows, rank: 4, overSampling: 10, ensureZeroMean: true))
            component[Size].ShouldBe(0, 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Data_of_fewer_directions_than_the_rank_still_has_orthonormal_components(int overSampling)
    {
        float[][] rows = [.. Rows.Select(row => (float[])[row[0], 2 * row[0], -row[0], 1])];

        var components = Components(rows, rank: 3, overSampling, ensureZeroMean: true);

        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j <= i; j++)
                (components[i] * components[j]).ShouldBe(i == j ? 1 : 0, 1e-5, $"components {i} and {j}");
        }

        Project(rows, rank: 3, overSampling).ShouldAllBe(row => Math.Abs(row[1]) < 1e-3 && Math.Abs(row[2]) < 1e-3);
    }

    [Fact]
    public void Rows_with_missing_values_are_left_out_of_the_fit_and_give_missing_values()
    {
        var table = new InMemoryTable().WithFeatures([.. Rows, [float.NaN, 1, 1, 1, 1, 1], [1, float.PositiveInfinity, 1, 1, 1, 1]]);

        var projected = _mlContext.Transforms.ProjectToPrincipalComponents("Out", "Features", rank: 2, seed: 3).Fit(table)
            .Transform(table).GetColumn<float[]>("Out").ToArray();

        projected[..Rows.Length].ShouldBe(Project(Rows, rank: 2));
        projected[Rows.Length].ShouldAllBe(value => float.IsNaN(value));
    }

    [Fact]
    public void Data_without_a_row_to_learn_from_is_refused_with_the_name_of_the_column()
        => Should.Throw<InvalidOperationException>(() => Project([[float.NaN, 1]], rank: 1)).Message.ShouldContain("'Features'");

    [Fact]
    public void The_same_seed_gives_the_same_components()
        => Project(Rows, rank: 2, overSampling: 1).ShouldBe(Project(Rows, rank: 2, overSampling: 1));

    [Fact]
    public void A_rank_above_the_size_of_the_column_is_refused()
    {
        var exception = Should.Throw<ArgumentOutOfRangeException>(() => Project(Rows, rank: Size + 1));
        exception.ParamName.ShouldBe("rank");
        exception.Message.ShouldContain("'Features'");
    }

    [Theory]
    [InlineData(0, 0, "rank")]
    [InlineData(-1, 0, "rank")]
    [InlineData(1, -1, "overSampling")]
    public void Bad_options_are_refused_by_name(int rank, int overSampling, string name)
        => Should.Throw<ArgumentOutOfRangeException>(() => Project(Rows, rank, overSampling)).ParamName.ShouldBe(name);

    [Fact]
    public void A_weight_column_that_is_missing_or_no_number_is_refused_by_name()
    {
        var table = new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(_ => true));
        foreach (var name in new[] { "Absent", "Label" })
        {
            Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.ProjectToPrincipalComponents("Out", "Features", name, rank: 1).Fit(table))
                .Message.ShouldContain($"weight column '{name}'");
        }
    }

    [Fact]
    public void A_loaded_projection_gives_what_the_saved_one_gives()
    {
        var data = new InMemoryTable().WithFeatures(Rows);
        var model = _mlContext.Transforms.ProjectToPrincipalComponents("Out", "Features", rank: 3).Fit(data);

        var loaded = ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out _);

        ModelRoundTrip.Describe(loaded.Transform(data)).ShouldBe(ModelRoundTrip.Describe(model.Transform(data)));
        Should.Throw<ArgumentOutOfRangeException>(() => loaded.Transform(new InMemoryTable().WithFeatures([[1, 2]])))
            .Message.ShouldContain("'Features'");
    }

    private float[][] Project(float[][] rows, int rank, int overSampling = 20, bool ensureZeroMean = true, float[][]? shown = null)
        => [.. _mlContext.Transforms
            .ProjectToPrincipalComponents("Out", "Features", null, rank, overSampling, ensureZeroMean, seed: 3)
            .Fit(new InMemoryTable().WithFeatures(rows))
            .Transform(new InMemoryTable().WithFeatures(shown ?? rows)).GetColumn<float[]>("Out")];

    /// <summary>What the unit vectors project to, less what the origin does.</summary>
    private Vector<double>[] Components(float[][] rows, int rank, int overSampling, bool ensureZeroMean)
    {
        var size = rows[0].Length;
        float[][] shown = [new float[size], .. Matrix<float>.Build.DenseIdentity(size).ToRowArrays()];
        var projected = Project(rows, rank, overSampling, ensureZeroMean, shown);
        return [.. Enumerable.Range(0, rank).Select(component => Vector<double>.Build.Dense(
            size, i => projected[i + 1][component] - projected[0][component]))];
    }

    private static (double[] Values, Vector<double>[] Vectors) Eigen(float[][] rows, bool ensureZeroMean)
    {
        var data = Matrix<double>.Build.Dense(rows.Length, rows[0].Length, (i, j) => rows[i][j]);
        if (ensureZeroMean)
        {
            var mean = data.ColumnSums() / rows.Length;
            data = Matrix<double>.Build.Dense(rows.Length, rows[0].Length, (i, j) => data[i, j] - mean[j]);
        }

        var evd = (data.TransposeThisAndMultiply(data) / rows.Length).Evd(Symmetricity.Symmetric);
        return ([.. evd.EigenValues.Select(value => value.Real).Reverse()], [.. evd.EigenVectors.EnumerateColumns().Reverse()]);
    }

    /// <summary>A spread of its own in each direction, and all directions turned into each other.</summary>
    private static float[][] CreateRows()
    {
        var random = new Random(5);
        var turn = Matrix<double>.Build.Dense(Size, Size, (_, _) => random.NextDouble() - 0.5).QR().Q;
        return [.. Enumerable.Range(0, 200).Select(_ =>
        {
            var point = Vector<double>.Build.Dense(Size, i => (random.NextDouble() - 0.5) * Math.Pow(2, 4 - i));
            return ((turn * point) + 1).Select(value => (float)value).ToArray();
        })];
    }
}
