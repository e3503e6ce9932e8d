using System.Runtime.InteropServices;
using NeuralML.Features;
using NeuralML.KernelSvm;
using NeuralML.KernelSvm.Calibration;
using NeuralML.KernelSvm.Kernels;
using NeuralML.KernelSvm.Model;
using NeuralML.Persistence.Tabular;

namespace NeuralML.Persistence.KernelSvm;

/// <summary>A fitted <see cref="KernelSvmTransformer"/> in a model file.</summary>
/// <param name="Label">What it predicts.</param>
/// <param name="Features">The column that it reads.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Solver">How it was found.</param>
/// <param name="IsStandardized">Whether features are scaled.</param>
/// <param name="IsCalibrated">Whether there are probabilities.</param>
internal sealed record KernelSvmConfig(
    LabelConfig Label, NumericColumn Features, KernelFunction Kernel, KernelSvmSolver Solver, bool IsStandardized, bool IsCalibrated)
{
    private const string LabelPart = "label";
    private const string StandardizationPart = "standardization";
    private const int HighestDegree = 100;
    private const int MostClasses = 100_000;

    public static KernelSvmConfig Write(KernelSvmTransformer transformer, StateWriter state)
    {
        var model = transformer.SvmModel;
        model.Standardization?.Write(state.Part(StandardizationPart));
        state.Add("vectors", model.Vectors);
        state.Add("classes", model.Classes);
        Add(state, "scale", [model.Scale.Mean, model.Scale.Factor]);
        state.Add(
            "ranges",
            [.. model.Machines.SelectMany(machine => new[] { machine.Start, machine.Count, machine.OtherStart, machine.OtherCount })]);
        Add(state, "coefficients", [.. model.Machines.SelectMany(machine => machine.Coefficients)]);
        Add(state, "biases", [.. model.Machines.Select(machine => machine.Bias)]);
        Add(state, "objectives", [.. model.Machines.Select(machine => machine.Objective)]);
        if (model.Sigmoids is { } sigmoids)
            Add(state, "sigmoids", [.. sigmoids.SelectMany(sigmoid => new[] { sigmoid.Slope, sigmoid.Offset })]);
        return new KernelSvmConfig(
            LabelConfig.Write(transformer.Label, state.Part(LabelPart)), transformer.Features.Numeric[0], model.Kernel, model.Solver,
            model.Standardization is not null, model.IsCalibrated);
    }

    /// <exception cref="FormatException">The file holds no such model.</exception>
    public static KernelSvmTransformer Read(SavedModel saved)
    {
        var (config, state) = (ConfigJson.Read<KernelSvmConfig>(saved.Config), saved.State);
        var label = config.Label.Read(state.Part(LabelPart));
        config.Check(label, state);
        var model = config.ReadModel(label, state);
        state.CheckComplete();
        return new KernelSvmTransformer(model, new FeatureColumns([config.Features], []), label);
    }

    private void Check(LabelColumn label, StateReader state)
    {
        var task = label.Task is PredictionTask.Binary or PredictionTask.Multiclass or PredictionTask.Regression or PredictionTask.Anomaly;
        var kernel = Enum.IsDefined(Kernel.Kind) && double.IsFinite(Kernel.Gamma) && Kernel.Gamma > 0
            && double.IsFinite(Kernel.Coefficient) && Kernel.Degree is >= 1 and <= HighestDegree;
        var rest = Features is { IsVector: true, Count: >= 1 } && !string.IsNullOrEmpty(Features.Name)
            && Solver is KernelSvmSolver.Exact or KernelSvmSolver.Nystroem && (!IsCalibrated || label.Task.IsClassification())
            && !label.IsCount;
        // A scorer takes memory for the classes: no more than the file is of.
        var size = label.Task != PredictionTask.Multiclass || label.ClassCount <= MostClasses;
        if (!(task && kernel && rest && size))
            throw state.Damaged("", $"is a model that there cannot be: {this}");
    }

    private SvmModel ReadModel(LabelColumn label, StateReader state)
    {
        var width = Features.Count;
        var vectors = state.Floats("vectors");
        if (vectors.Length % width != 0 || !Array.TrueForAll(vectors, float.IsFinite))
            throw state.Damaged("vectors", $"has {vectors.Length} numbers, or some that are not finite");
        var classes = label.Task == PredictionTask.Multiclass ? state.Indices("classes", label.ClassCount) : state.Ints("classes", 0);
        for (var i = 1; i < classes.Length; i++)
        {
            if (classes[i] <= classes[i - 1])
                throw state.Damaged("classes", "are not in rising order");
        }

        var machines = label.Task == PredictionTask.Multiclass ? (long)classes.Length * (classes.Length - 1) / 2 : 1;
        var scale = Doubles(state, "scale", 2);
        return new SvmModel
        {
            Task = label.Task,
            Kernel = Kernel,
            Solver = Solver,
            Width = width,
            Vectors = vectors,
            Machines = ReadMachines(state, machines, vectors.Length / width),
            Sigmoids = IsCalibrated ? ReadSigmoids(state, (int)machines) : null,
            Classes = classes,
            OutputCount = label.OutputCount,
            Standardization = IsStandardized ? Standardization.Read(width, state.Part(StandardizationPart)) : null,
            Scale = new LabelScale(scale[0], scale[1]),
        };
    }

    private static SvmMachine[] ReadMachines(StateReader state, long count, int vectors)
    {
        var ranges = state.Ints("ranges");
        if (count < 1 || ranges.Length != 4 * count)
            throw state.Damaged("ranges", $"has {ranges.Length} numbers for {count} machines");
        var (biases, objectives) = (Doubles(state, "biases", (int)count), Doubles(state, "objectives", (int)count));
        var coefficients = Doubles(state, "coefficients", null);
        var machines = new SvmMachine[count];
        var start = 0L;
        for (var i = 0; i < machines.Length; i++)
        {
            var (first, length, other, otherLength) = (ranges[4 * i], ranges[(4 * i) + 1], ranges[(4 * i) + 2], ranges[(4 * i) + 3]);
            CheckRange(first, length);
            CheckRange(other, otherLength);
            var end = start + length + otherLength;
            if (end > coefficients.Length)
                throw state.Damaged("coefficients", "are fewer than the machines have");
            machines[i] = new SvmMachine(first, length, other, otherLength, coefficients[(int)start..(int)end], biases[i], objectives[i]);
            start = end;
        }

        return start == coefficients.Length ? machines : throw state.Damaged("coefficients", "are more than the machines have");

        void CheckRange(int from, int length)
        {
            if (from < 0 || length < 0 || from > vectors - length)
                throw state.Damaged("ranges", $"has {length} vectors from {from} of {vectors}");
        }
    }

    private static SigmoidFit[] ReadSigmoids(StateReader state, int count)
    {
        var values = Doubles(state, "sigmoids", 2 * count);
        return [.. Enumerable.Range(0, count).Select(i => new SigmoidFit(values[2 * i], values[(2 * i) + 1]))];
    }

    private static void Add(StateWriter state, string name, double[] values)
        => state.Add(name, MemoryMarshal.Cast<double, ulong>(values));

    private static double[] Doubles(StateReader state, string name, int? length)
    {
        var values = MemoryMarshal.Cast<ulong, double>(state.Numbers(name, length)).ToArray();
        return Array.TrueForAll(values, double.IsFinite) ? values : throw state.Damaged(name, "has numbers that are not finite");
    }
}
