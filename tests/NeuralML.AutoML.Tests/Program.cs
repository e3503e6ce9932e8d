using NeuralML.AutoML.Tests.Store;

namespace NeuralML.AutoML.Tests;

/// <summary>What this assembly does as a process of its own, started by a test.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => StoreWorker.Run(arguments[0], arguments[1]);
}
