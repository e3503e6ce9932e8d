using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.KernelSvm;

public sealed class LearningTests
{
    private readonly MLContext _ml = new(seed: 1);

    private (KernelSvmTransformer Model, IDataView Scored) Fit(KernelSvmOptions options, int rows = 500)
    {
        var (train, test) = SvmFast.Load(_ml, rows);
        var model = _ml.KernelSvm(options).Fit(train);
        return (model, model.Transform(test));
    }

    [Theory]
    [InlineData(KernelSvmSolver.Exact)]
    [InlineData(KernelSvmSolver.Nystroem)]
    public void Two_classes_that_no_line_parts_get_probabilities(KernelSvmSolver solver)
    {
        var options = SvmFast.Options("SameSign");
        options.Solver = solver;
        var (model, scored) = Fit(options);

        var metrics = _ml.BinaryClassification.Evaluate(scored, "SameSign");
        metrics.Accuracy.ShouldBeGreaterThan(0.95);
        metrics.LogLoss.ShouldBeLessThan(0.25);
        model.Model.Solver.ShouldBe(solver);
        model.Model.IsCalibrated.ShouldBeTrue();
        Scores.Of(scored, "Probability").ShouldAllBe(probability => probability >= 0 && probability <= 1);
    }

    [Theory]
    [InlineData(KernelSvmSolver.Exact, true)]
    [InlineData(KernelSvmSolver.Exact, false)]
    [InlineData(KernelSvmSolver.Nystroem, true)]
    [InlineData(KernelSvmSolver.Nystroem, false)]
    public void Three_classes_get_scores_that_add_up_to_one(KernelSvmSolver solver, bool calibrate)
    {
        var options = SvmFast.Options("Ring");
        (options.Solver, options.CalibrateProbabilities) = (solver, calibrate);
        var (model, scored) = Fit(options);

        _ml.MulticlassClassification.Evaluate(scored, "Ring").MicroAccuracy.ShouldBeGreaterThan(0.93);
        Scores.OfClasses(scored).ShouldAllBe(scores => Math.Abs(scores.Sum() - 1) < 1e-4 && scores.All(score => score >= 0));
        model.Model.Objectives.Count.ShouldBe(3);
    }

    [Fact]
    public void Probabilities_of_classes_are_worth_more_than_votes()
    {
        var options = SvmFast.Options("Ring");
        var calibrated = _ml.MulticlassClassification.Evaluate(Fit(options).Scored, "Ring").LogLoss;
        options.CalibrateProbabilities = false;

        calibrated.ShouldBeLessThan(0.7 * _ml.MulticlassClassification.Evaluate(Fit(options).Scored, "Ring").LogLoss);
    }

    [Theory]
    [InlineData(KernelSvmSolver.Exact)]
    [InlineData(KernelSvmSolver.Nystroem)]
    public void Numbers_are_predicted_in_their_unit(KernelSvmSolver solver)
    {
        var options = SvmFast.Options("Parabola");
        options.Solver = solver;

        _ml.Regression.Evaluate(Fit(options).Scored, "Parabola").RSquared.ShouldBeGreaterThan(0.98);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    public void Nu_is_about_the_share_of_training_rows_taken_for_anomalies(double nu)
    {
        var (train, _) = SvmFast.Load(_ml, 400);

        var scored = _ml.KernelSvmOneClass(nu: nu).Fit(train).Transform(train);

        scored.GetColumn<bool>("PredictedLabel").Average(label => label ? 1.0 : 0).ShouldBe(nu, 0.03);
    }

    [Fact]
    public void A_machine_of_one_class_ranks_far_rows_first_in_the_evaluation_of_detectors()
    {
        var usual = Row.Draw(300).Select(row => new Odd { Features = row.Features });
        var far = Row.Draw(20, seed: 5).Select(row => new Odd { Features = [4 + row.Features[0], row.Features[1]], Label = true });
        var model = _ml.KernelSvmOneClass().Fit(_ml.Data.LoadFromEnumerable(usual));

        var scored = model.Transform(_ml.Data.LoadFromEnumerable(usual.Concat(far)));

        _ml.AnomalyDetection.Evaluate(scored).AreaUnderRocCurve.ShouldBeGreaterThan(0.99);
        scored.GetColumn<bool>("PredictedLabel").TakeLast(20).ShouldAllBe(label => label);
    }

    [Fact]
    public void A_machine_of_one_class_on_more_rows_than_the_limit_learns_from_a_sample()
    {
        var messages = new List<string>();
        _ml.Log += (_, log) => messages.Add(log.Message);
        var (train, _) = SvmFast.Load(_ml, 400);

        var model = _ml.KernelSvmOneClass(new KernelSvmOptions { ExactRowLimit = 100 }).Fit(train);

        model.Model.SupportVectorCount.ShouldBeLessThan(100);
        messages.ShouldContain(message => message.Contains("a sample of 100", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500, KernelSvmSolver.Exact, "exactly")]
    [InlineData(499, KernelSvmSolver.Nystroem, "Nystroem")]
    public void The_number_of_rows_chooses_the_solver_and_the_log_says_so(int limit, KernelSvmSolver expected, string said)
    {
        var messages = new List<string>();
        _ml.Log += (_, log) => messages.Add(log.Message);
        var options = SvmFast.Options("SameSign");
        options.ExactRowLimit = limit;

        Fit(options).Model.Model.Solver.ShouldBe(expected);

        messages.ShouldContain(message => message.Contains(said, StringComparison.Ordinal)
            && message.Contains("ExactRowLimit", StringComparison.Ordinal));
    }

    [Fact]
    public void What_Nystroem_approximates_with_is_limited_by_memory()
    {
        var options = SvmFast.Options("SameSign");
        (options.Solver, options.MemoryLimit) = (KernelSvmSolver.Nystroem, 500 * sizeof(float) * 20);

        Fit(options).Model.Model.SupportVectorCount.ShouldBeInRange(1, 20);
    }

    [Fact]
    public void Without_probabilities_the_score_is_the_decision_value()
    {
        var options = SvmFast.Options("SameSign");
        options.CalibrateProbabilities = false;
        var (model, scored) = Fit(options);

        scored.GetColumn<bool>("PredictedLabel").ShouldBe(Scores.Of(scored).Select(score => score > 0));
        var far = model.Transform(_ml.Data.LoadFromEnumerable([new Row { Features = [1000, 1000] }]));
        Scores.Of(far).ShouldBe([(float)model.Model.Biases[0]], "no row is like it");
    }

    [Theory]
    [InlineData(SvmKernel.Polynomial, 0.95)]
    [InlineData(SvmKernel.RadialBasis, 0.95)]
    [InlineData(SvmKernel.Linear, 0.4)]
    [InlineData(SvmKernel.Sigmoid, 0.4)]
    public void Kernels_bend_or_do_not(SvmKernel kernel, double accuracy)
    {
        var options = SvmFast.Options("SameSign");
        (options.Kernel, options.Degree, options.CalibrateProbabilities) = (kernel, 2, false);

        _ml.BinaryClassification.EvaluateNonCalibrated(Fit(options).Scored, "SameSign").Accuracy
            .ShouldBeInRange(accuracy, accuracy > 0.5 ? 1 : 0.75);
    }

    private sealed class Odd
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
