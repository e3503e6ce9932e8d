using System.Globalization;
using NeuralML.Benchmarks;
using NeuralML.Benchmarks.Harness;
using NeuralML.Benchmarks.Persistence;
using NeuralML.Benchmarks.Sweeps;
using NeuralML.Benchmarks.TrainingSteps;

// Started by a benchmark that measures a process of its own.
if (args is [StreamMemory.WorkerArgument, var rows])
    return StreamMemory.Fit(int.Parse(rows, CultureInfo.InvariantCulture));
if (args is [SaveLoad.WorkerArgument, var path])
    return SaveLoad.LoadFirst(path);
if (args is [SweepProcess.WorkerArgument, var sweep])
    return SharedSweep.Parse(sweep).Run();

return new Runner(Catalog.Benchmarks, Console.Out, Console.Error).Run(args);
