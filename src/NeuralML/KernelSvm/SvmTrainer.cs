using NeuralML.Features;
using NeuralML.KernelSvm.Approximation;
using NeuralML.KernelSvm.Kernels;
using NeuralML.KernelSvm.Model;

namespace NeuralML.KernelSvm;

/// <summary>Trains the machines that a label asks for.</summary>
/// <param name="options">How.</param>
/// <param name="label">What is predicted.</param>
/// <param name="seed">What decides where chance does.</param>
/// <param name="watch">Where progress goes.</param>
internal sealed class SvmTrainer(KernelSvmOptions options, LabelColumn label, int seed, FitWatch watch)
{
    /// <param name="table">The rows; their features are scaled in place.</param>
    public SvmModel Train(TrainingTable table)
    {
        SolverChoice.Check(options, table.RowCount);
        var standardization = options.Standardize ? Standardization.Fit(table) : null;
        standardization?.Apply(table.Features);
        var kernel = KernelChoice.Of(options, table);
        var exact = SolverChoice.IsExact(options, table.RowCount);
        // Dual coordinate descent has no machine of one class: it is trained on as many rows as can be.
        var isSampled = label.Task == PredictionTask.Anomaly && !exact;
        ISvmSolver solver = exact || isSampled
            ? new ExactSolver(options, kernel, table, watch)
            : NystroemSolver.Create(options, kernel, table, seed, watch);
        Say(table, kernel, exact, isSampled);
        var scale = label.Task == PredictionTask.Regression && options.Standardize ? LabelScale.Standard(table) : LabelScale.None;
        var machines = new MachineTrainer(options, solver, kernel, table, seed);
        var (fits, sigmoids, classes) = label.Task switch
        {
            PredictionTask.Binary => machines.TrainBinary(),
            PredictionTask.Multiclass => machines.TrainPairs(label),
            PredictionTask.Regression => machines.TrainRegression(scale),
            _ => machines.TrainOneClass(SampleRows(table.RowCount)),
        };
        var isExpansion = exact || isSampled;
        var model = ModelBuilder.Build(label, table, kernel, standardization, scale, fits, sigmoids, classes, isExpansion);
        watch.Info($"{model.Machines.Length} machines of {model.VectorCount} rows, objective {model.Machines.Sum(m => m.Objective)}.");
        return model;
    }

    private void Say(TrainingTable table, KernelFunction kernel, bool exact, bool isSampled)
    {
        var by = options.Solver == KernelSvmSolver.Automatic ? $" ({nameof(options.ExactRowLimit)} is {options.ExactRowLimit})" : "";
        var how = exact ? "exactly" : isSampled ? $"exactly on a sample of {options.ExactRowLimit}" : "with Nystroem's approximation";
        watch.Info(
            $"{table.RowCount} rows of {table.FeatureCount} features are trained on {how}{by}; {kernel.Kind}, gamma {kernel.Gamma}.");
    }

    private int[] SampleRows(int count)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        if (SolverChoice.IsExact(options, count) || count <= options.ExactRowLimit)
            return rows;
        new Random(seed).Shuffle(rows);
        rows = rows[..options.ExactRowLimit];
        Array.Sort(rows);
        return rows;
    }
}
