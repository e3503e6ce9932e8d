using NeuralML.Benchmarks;
using NeuralML.Benchmarks.Harness;

return new Runner(Catalog.Benchmarks, Console.Out, Console.Error).Run(args);
