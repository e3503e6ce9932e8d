using Microsoft.ML;

namespace NeuralML.Tests.KernelSvm;

public sealed class DeterminismTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData("SameSign", KernelSvmSolver.Exact)]
    [InlineData("Ring", KernelSvmSolver.Exact)]
    [InlineData("Parabola", KernelSvmSolver.Exact)]
    [InlineData("SameSign", KernelSvmSolver.Nystroem)]
    public void The_number_of_threads_does_not_change_a_bit(string label, KernelSvmSolver solver)
    {
        var (train, test) = SvmFast.Load(_ml, 300);
        float[][] Fit(int threads)
        {
            var options = SvmFast.Options(label);
            (options.NumberOfThreads, options.Solver) = (threads, solver);
            var scored = _ml.KernelSvm(options).Fit(train).Transform(test);
            return label == "Ring" ? Scores.OfClasses(scored) : [Scores.Of(scored)];
        }

        Fit(3).ShouldBe(Fit(1));
    }

    [Fact]
    public void Rows_of_the_kernel_matrix_that_several_threads_compute_are_the_same()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 600).Select(i => new SvmRow
        {
            Features = [.. Enumerable.Range(0, 1000).Select(_ => random.NextSingle())], Flag = i % 3 == 0,
        }).ToList();
        var data = SvmRow.Load(_ml, rows);
        float[] Fit(int threads)
        {
            var options = SvmFast.Options("Flag");
            (options.NumberOfThreads, options.CalibrateProbabilities) = (threads, false);
            return Scores.Of(_ml.KernelSvm(options).Fit(data).Transform(data));
        }

        Fit(2).ShouldBe(Fit(1));
    }

    [Fact]
    public void Fitting_again_gives_the_same_model_and_so_does_another_context_of_the_seed()
    {
        static float[] Fit(KernelSvmEstimator estimator, MLContext ml)
        {
            var (train, test) = SvmFast.Load(ml, 200);
            return Scores.Of(estimator.Fit(train).Transform(test));
        }

        var (first, second) = (new MLContext(seed: 4), new MLContext(seed: 4));
        var estimator = first.KernelSvm("SameSign");

        var scores = Fit(estimator, first);

        Fit(estimator, first).ShouldBe(scores);
        Fit(second.KernelSvm("SameSign"), second).ShouldBe(scores);
    }

    [Fact]
    public void A_cache_of_two_rows_finds_what_a_large_one_does()
    {
        var (train, test) = SvmFast.Load(_ml, 300);
        float[] Fit(long bytes)
        {
            var options = SvmFast.Options("SameSign");
            (options.MemoryLimit, options.CalibrateProbabilities) = (bytes, false);
            return Scores.Of(_ml.KernelSvm(options).Fit(train).Transform(test));
        }

        Fit(1).ShouldBe(Fit(1 << 30));
    }
}
