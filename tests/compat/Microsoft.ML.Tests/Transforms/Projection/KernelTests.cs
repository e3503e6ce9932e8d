using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NeuralML.Compat.Tests.Models;

namespace NeuralML.Compat.Tests.Transforms.Projection;

public class KernelTests
{
    private const int Rank = 4000;

    // The standard error of an average of 4000 cosines is below 0.016; this is five of them.
    private const double MonteCarloError = 0.08;

    private static readonly float[][] Rows = [[0, 0], [1, 0], [0, 2], [1, 1], [-2, 1]];

    private readonly MLContext _mlContext = new(seed: 1);

    [Theory]
    [InlineData(0.5f, true)]
    [InlineData(1f, true)]
    [InlineData(1f, false)]
    [InlineData(3f, false)]
    public void Inner_products_of_the_features_come_near_the_gaussian_kernel(float gamma, bool useCosAndSinBases)
        => ShouldComeNear(
            new GaussianKernel(gamma),
            useCosAndSinBases,
            (x, y) => Math.Pow(TensorPrimitives.Distance(x, y), 2),
            distance => Math.Exp(-gamma * distance));

    [Theory]
    [InlineData(0.5f, true)]
    [InlineData(1f, true)]
    [InlineData(1f, false)]
    [InlineData(3f, false)]
    public void Inner_products_of_the_features_come_near_the_laplacian_kernel(float a, bool useCosAndSinBases)
        => ShouldComeNear(
            new LaplacianKernel(a),
            useCosAndSinBases,
            (x, y) => Math.Abs(x[0] - y[0]) + Math.Abs(x[1] - y[1]),
            distance => Math.Exp(-a * distance));

    [Theory]
    [InlineData(true, 2 * Rank)]
    [InlineData(false, Rank)]
    public void The_features_are_as_many_as_the_rank_or_twice_as_many_with_sines(bool useCosAndSinBases, int size)
    {
        var data = new InMemoryTable().WithFeatures(Rows);
        var estimator = _mlContext.Transforms.ApproximatedKernelMap("Out", "Features", Rank, useCosAndSinBases);

        estimator.Fit(data).GetOutputSchema(data.Schema)["Out"].Type.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, size));
    }

    [Fact]
    public void The_same_seed_gives_the_same_features_and_another_seed_others()
    {
        var first = Map(new GaussianKernel(), useCosAndSinBases: false);
        Map(new GaussianKernel(), useCosAndSinBases: false).ShouldBe(first);
        Map(new GaussianKernel(), useCosAndSinBases: false, seed: 8).ShouldNotBe(first);
    }

    [Fact]
    public void Without_a_seed_that_of_the_context_decides()
    {
        static float[][] Run(int seed)
        {
            var data = new InMemoryTable().WithFeatures(Rows);
            return [.. new MLContext(seed).Transforms.ApproximatedKernelMap("Out", "Features", 5).Fit(data).Transform(data)
                .GetColumn<float[]>("Out")];
        }

        Run(1).ShouldBe(Run(1));
        Run(1).ShouldNotBe(Run(2));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_coefficient_that_is_not_positive_is_refused(float value)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new GaussianKernel(value)).ParamName.ShouldBe("gamma");
        Should.Throw<ArgumentOutOfRangeException>(() => new LaplacianKernel(value)).ParamName.ShouldBe("a");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_rank_that_is_not_positive_is_refused(int rank)
        => Should.Throw<ArgumentOutOfRangeException>(() => _mlContext.Transforms.ApproximatedKernelMap("Out", "In", rank))
            .ParamName.ShouldBe("rank");

    [Fact]
    public void Columns_that_are_missing_or_of_another_type_are_refused_by_name()
    {
        var data = new InMemoryTable().With("Number", NumberDataViewType.Single, [1f]);
        Should.Throw<ArgumentOutOfRangeException>(() => _mlContext.Transforms.ApproximatedKernelMap("Out", "Absent").Fit(data))
            .Message.ShouldContain("'Absent'");
        Should.Throw<ArgumentOutOfRangeException>(() => _mlContext.Transforms.ApproximatedKernelMap("Out", "Number").Fit(data))
            .Message.ShouldContain("'Number': expected known-size vector of Single, got Single");
    }

    [Fact]
    public void Rows_that_are_all_the_same_map_to_the_same_features_of_length_one()
    {
        var data = new InMemoryTable().WithFeatures([[3, 3], [3, 3]]);
        var mapped = _mlContext.Transforms.ApproximatedKernelMap("Out", "Features", 50, useCosAndSinBases: true).Fit(data)
            .Transform(data).GetColumn<float[]>("Out").ToArray();
        mapped[0].ShouldBe(mapped[1]);
        TensorPrimitives.Norm<float>(mapped[0]).ShouldBe(1, 1e-5);
    }

    [Fact]
    public void Rows_with_missing_values_do_not_change_the_features_of_others()
    {
        var features = _mlContext.Transforms.ApproximatedKernelMap("Out", "Features", 10, seed: 7);
        var whole = new InMemoryTable().WithFeatures(Rows);
        var model = features.Fit(new InMemoryTable().WithFeatures([.. Rows, [float.NaN, 100]]));

        model.Transform(whole).GetColumn<float[]>("Out").ShouldBe(features.Fit(whole).Transform(whole).GetColumn<float[]>("Out"));
        model.Transform(new InMemoryTable().WithFeatures([[float.NaN, 1]])).GetColumn<float[]>("Out").Single()
            .ShouldAllBe(value => float.IsNaN(value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_loaded_map_gives_what_the_saved_one_gives(bool useCosAndSinBases)
    {
        var data = new InMemoryTable().WithFeatures(Rows);
        var model = _mlContext.Transforms.ApproximatedKernelMap("Out", "Features", 20, useCosAndSinBases, new LaplacianKernel()).Fit(data);

        var loaded = ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out _);

        ModelRoundTrip.Describe(loaded.Transform(data)).ShouldBe(ModelRoundTrip.Describe(model.Transform(data)));
    }

    private void ShouldComeNear(
        KernelBase kernel, bool useCosAndSinBases, Func<float[], float[], double> getDistance, Func<double, double> getKernel)
    {
        var mapped = Map(kernel, useCosAndSinBases);
        var distances = Rows.SelectMany((x, i) => Rows[..i].Select(y => getDistance(x, y))).ToArray();

        for (var i = 0; i < Rows.Length; i++)
        {
            for (var j = 0; j < Rows.Length; j++)
            {
                var expected = getKernel(getDistance(Rows[i], Rows[j]) / distances.Average());
                ((double)TensorPrimitives.Dot<float>(mapped[i], mapped[j])).ShouldBe(expected, MonteCarloError, $"rows {i} and {j}");
            }
        }
    }

    private float[][] Map(KernelBase kernel, bool useCosAndSinBases, int seed = 7)
    {
        var data = new InMemoryTable().WithFeatures(Rows);
        return [.. _mlContext.Transforms.ApproximatedKernelMap("Out", "Features", Rank, useCosAndSinBases, kernel, seed)
            .Fit(data).Transform(data).GetColumn<float[]>("Out")];
    }
}
