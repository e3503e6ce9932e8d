using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.KernelSvm;

public sealed class BadInputTests
{
    private readonly MLContext _ml = new(seed: 1);

    private IDataView Rows(int count, Func<int, SvmRow> create) => SvmRow.Load(_ml, [.. Enumerable.Range(0, count).Select(create)]);

    private static SvmRow Changed(SvmRow row, float[] features) => new() { Features = features, Flag = row.Flag, Number = row.Number };

    [Fact]
    public void Columns_that_do_not_vary_change_nothing()
    {
        var rows = SvmRow.Train();
        var more = Array.ConvertAll(rows, row => Changed(row, [.. row.Features, 7, -1e20f]));
        var options = SvmFast.Options("Flag");
        options.Gamma = 0.2;

        var expected = Scores.Of(_ml.KernelSvm(options).Fit(SvmRow.Load(_ml, rows)).Transform(SvmRow.Load(_ml, rows)));
        var scores = Scores.Of(_ml.KernelSvm(options).Fit(SvmRow.Load(_ml, more)).Transform(SvmRow.Load(_ml, more)));

        for (var i = 0; i < scores.Length; i++)
            scores[i].ShouldBe(expected[i], 1e-3f);
    }

    [Theory]
    [InlineData(KernelSvmSolver.Exact, SvmKernel.RadialBasis)]
    [InlineData(KernelSvmSolver.Nystroem, SvmKernel.RadialBasis)]
    [InlineData(KernelSvmSolver.Exact, SvmKernel.Linear)]
    [InlineData(KernelSvmSolver.Nystroem, SvmKernel.Linear)]
    [InlineData(KernelSvmSolver.Nystroem, SvmKernel.Sigmoid)]
    public void Rows_that_are_all_the_same_get_the_same_finite_score(KernelSvmSolver solver, SvmKernel kernel)
    {
        var data = Rows(40, i => new SvmRow { Features = [1, 2], Flag = i % 4 == 0, Kind = (uint)i % 3, Number = i % 2 });
        foreach (var label in new[] { "Flag", "Number" })
        {
            var options = SvmFast.Options(label);
            (options.Solver, options.Kernel) = (solver, kernel);
            var scores = Scores.Of(_ml.KernelSvm(options).Fit(data).Transform(data));
            scores.ShouldAllBe(score => float.IsFinite(score) && score == scores[0]);
        }

        var ofClasses = Scores.OfClasses(_ml.KernelSvm(SvmFast.Options("Kind")).Fit(data).Transform(data));
        ofClasses.ShouldAllBe(scores => scores.All(float.IsFinite));
        Scores.Of(_ml.KernelSvmOneClass().Fit(data).Transform(data)).ShouldAllBe(score => float.IsFinite(score));
    }

    [Fact]
    public void A_label_that_does_not_vary_is_predicted()
    {
        var data = Rows(30, i => new SvmRow { Features = [i, 1], Number = 5 });

        Scores.Of(_ml.KernelSvm("Number").Fit(data).Transform(data)).ShouldAllBe(score => Math.Abs(score - 5) < 0.2f);
    }

    [Fact]
    public void One_class_is_refused()
        => Should.Throw<InvalidOperationException>(
                () => _ml.KernelSvm("Flag").Fit(Rows(10, i => new SvmRow { Features = [i], Flag = true })))
            .Message.ShouldContain("same class");

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_feature_that_is_no_finite_number_is_refused_by_name_in_training_and_scored_NaN(float value)
    {
        var data = Rows(10, i => new SvmRow { Features = [i, i == 4 ? value : 0], Flag = i % 2 == 0, Number = i });

        Should.Throw<InvalidOperationException>(() => _ml.KernelSvm("Flag").Fit(data)).Message.ShouldContain("'Features'");
        var model = _ml.KernelSvm("Number").Fit(Rows(10, i => new SvmRow { Features = [i, 0], Number = i }));
        var scores = Scores.Of(model.Transform(data));
        scores[4].ShouldBe(float.NaN);
        scores.Count(float.IsFinite).ShouldBe(9);
    }

    [Fact]
    public void Classes_are_told_apart_where_one_has_a_single_row_and_one_none()
    {
        var data = Rows(30, i => new SvmRow { Features = [i, -i], Digit = i == 0 ? 7u : i % 2 == 0 ? 2u : 4u });

        var scores = Scores.OfClasses(_ml.KernelSvm("Digit").Fit(data).Transform(data));

        scores.ShouldAllBe(row => row.Length == 10 && row.All(float.IsFinite) && row[0] == 0);
    }

    [Theory]
    [InlineData(SvmKernel.Linear)]
    [InlineData(SvmKernel.Polynomial)]
    [InlineData(SvmKernel.RadialBasis)]
    public void Features_that_are_too_large_for_the_kernel_are_refused_with_what_to_do(SvmKernel kernel)
    {
        var options = SvmFast.Options("Flag");
        (options.Kernel, options.Standardize) = (kernel, false);

        Should.Throw<InvalidOperationException>(
                () => _ml.KernelSvm(options).Fit(Rows(20, i => new SvmRow { Features = [i * 1e20f], Flag = i > 9 })))
            .Message.ShouldContain("Standardize");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_million_rows_are_refused_exactly_with_the_memory_and_the_alternative(bool known)
    {
        const int Count = 2_000_000;
        var row = new Wide { Features = [1] };
        var rows = Enumerable.Repeat(row, Count);
        var data = _ml.Data.LoadFromEnumerable(known ? rows.ToList() : rows.Where(_ => true));
        var options = new KernelSvmOptions { LabelColumnName = "Number", Solver = KernelSvmSolver.Exact };

        var message = Should.Throw<InvalidOperationException>(() => _ml.KernelSvm(options).Fit(data)).Message;

        message.ShouldContain("16,000 GB");
        message.ShouldContain("Nystroem");
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var data = Rows(10, i => new SvmRow { Features = [i], Flag = i > 5 });

        Should.Throw<ArgumentOutOfRangeException>(() => _ml.KernelSvm("Nothing").Fit(data)).Message.ShouldContain("'Nothing'");
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.KernelSvmOneClass("Nothing").Fit(data)).Message.ShouldContain("'Nothing'");
    }

    private sealed class Wide
    {
        [VectorType(1)]
        public float[] Features { get; set; } = [];

        public float Number { get; set; }
    }
}
