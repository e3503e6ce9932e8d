using NeuralML.Features;
using NeuralML.KernelSvm.Calibration;
using NeuralML.KernelSvm.Kernels;

namespace NeuralML.KernelSvm;

/// <summary>Trains the machines of a task side by side, with the probabilities that they come with.</summary>
internal sealed class MachineTrainer(
    KernelSvmOptions options, ISvmSolver solver, KernelFunction kernel, TrainingTable table, int seed)
{
    private const int MostClasses = 1000;

    private int[] AllRows => [.. Enumerable.Range(0, table.RowCount)];

    public (SvmFit[] Fits, SigmoidFit[]? Sigmoids, int[] Classes) TrainBinary()
    {
        var rows = AllRows;
        if (!options.CalibrateProbabilities)
            return ([Classify(rows, 1, seed, 1)], null, []);
        // The machine and those that it is judged by are trained side by side.
        var share = Math.Min(options.Threads, ProbabilityFolds.Count + 1);
        var folds = ProbabilityFolds.Split(rows, row => table.Labels[row], seed);
        var (fits, decisions) = (new SvmFit[1], new double[table.RowCount]);
        ParallelFits.Run(ProbabilityFolds.Count + 1, share, part =>
        {
            if (part == 0)
                fits[0] = Classify(rows, 1, seed, share);
            else
                Judge(rows, folds, part - 1, 1, share, decisions);
        });
        return (fits, [ToSigmoid(rows, decisions, 1)], []);
    }

    /// <exception cref="InvalidOperationException">There are too many classes.</exception>
    public (SvmFit[] Fits, SigmoidFit[]? Sigmoids, int[] Classes) TrainPairs(LabelColumn label)
    {
        int[] classes = [.. table.Labels[..table.RowCount].Distinct().Order().Select(value => (int)value)];
        if (classes.Length > MostClasses)
        {
            throw new InvalidOperationException(
                $"Label column '{label.Name}' has {classes.Length} classes; a machine for each pair is trained for {MostClasses} at most. "
                + "Use another trainer, or join classes.");
        }

        (int First, int Second)[] pairs =
            [.. classes.SelectMany((first, i) => classes.Skip(i + 1).Select(second => (first, second)))];
        var rowsOf = AllRows.ToLookup(row => (int)table.Labels[row]);
        var (fits, sigmoids) = (new SvmFit[pairs.Length], new SigmoidFit[pairs.Length]);
        var share = Math.Min(options.Threads, pairs.Length);
        ParallelFits.Run(pairs.Length, share, pair =>
        {
            var (first, second) = pairs[pair];
            int[] rows = [.. rowsOf[first], .. rowsOf[second]];
            fits[pair] = Classify(rows, first, seed + pair, share);
            if (options.CalibrateProbabilities)
                sigmoids[pair] = Calibrate(rows, first, seed + pair, share);
        });
        return (fits, options.CalibrateProbabilities ? sigmoids : null, classes);
    }

    public (SvmFit[] Fits, SigmoidFit[]? Sigmoids, int[] Classes) TrainRegression(LabelScale scale)
        => ([solver.Fit(AllRows, SvmProblems.Regress(scale.Scale(table.Labels), options.Cost, options.Epsilon, table), seed, 1)], null, []);

    public (SvmFit[] Fits, SigmoidFit[]? Sigmoids, int[] Classes) TrainOneClass(int[] rows)
        => ([solver.Fit(rows, SvmProblems.OneClass(rows, options.Nu, table), seed, 1)], null, []);

    private SvmFit Classify(int[] rows, int positive, int fitSeed, int share)
        => solver.Fit(rows, SvmProblems.Classify(rows, row => table.Labels[row] == positive, options.Cost, table), fitSeed, share);

    private SigmoidFit Calibrate(int[] rows, int positive, int fitSeed, int share)
    {
        var folds = ProbabilityFolds.Split(rows, row => table.Labels[row], fitSeed);
        var decisions = new double[rows.Length];
        for (var fold = 0; fold < ProbabilityFolds.Count; fold++)
            Judge(rows, folds, fold, positive, share, decisions);
        return ToSigmoid(rows, decisions, positive);
    }

    /// <summary>What a machine that was trained on the other rows says of those of a fold.</summary>
    private void Judge(int[] rows, int[] folds, int fold, int positive, int share, double[] decisions)
    {
        var held = Enumerable.Range(0, rows.Length).Where(i => folds[i] == fold).ToArray();
        var others = rows.Where((_, i) => folds[i] != fold).ToArray();
        var positives = others.Count(row => table.Labels[row] == positive);
        if (positives == 0 || positives == others.Length)
        {
            // A class of a single row: the others say nothing of it.
            foreach (var i in held)
                decisions[i] = positives == 0 ? -1 : 1;
            return;
        }

        var fit = Classify(others, positive, seed, share);
        var judged = Decisions.Of(fit, Array.ConvertAll(held, i => rows[i]), kernel, table);
        for (var i = 0; i < held.Length; i++)
            decisions[held[i]] = judged[i];
    }

    private SigmoidFit ToSigmoid(int[] rows, double[] decisions, int positive)
        => SigmoidFit.Of(
            decisions, Array.ConvertAll(rows, row => table.Labels[row] == positive),
            Array.ConvertAll(rows, row => (double)table.GetWeight(row)));
}
