using System.Globalization;
using NeuralML.Benchmarks;
using NeuralML.Benchmarks.Harness;
using NeuralML.Benchmarks.TrainingSteps;

// Started by a benchmark that measures a process of its own.
if (args is [StreamMemory.WorkerArgument, var rows])
    return StreamMemory.Fit(int.Parse(rows, CultureInfo.InvariantCulture));

return new Runner(Catalog.Benchmarks, Console.Out, Console.Error).Run(args);
