using System.Runtime.ExceptionServices;

namespace NeuralML.KernelSvm;

/// <summary>Does the same for several numbers, on several threads; the first that fails ends it with its own exception.</summary>
internal static class ParallelFits
{
    public static void Run(int count, int threads, Action<int> action)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, action);
        }
        catch (AggregateException several)
        {
            var inner = several.Flatten().InnerExceptions;
            ExceptionDispatchInfo.Throw(inner.FirstOrDefault(error => error is OperationCanceledException) ?? inner[0]);
        }
    }
}
