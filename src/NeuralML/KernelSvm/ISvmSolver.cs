using NeuralML.KernelSvm.Smo;

namespace NeuralML.KernelSvm;

/// <summary>Trains one machine on some rows of a table. Safe for several threads.</summary>
internal interface ISvmSolver
{
    /// <param name="rows">The rows.</param>
    /// <param name="problem">What to solve for them.</param>
    /// <param name="seed">What decides where chance does.</param>
    /// <param name="share">How many such fits run at the same time.</param>
    SvmFit Fit(int[] rows, SmoProblem problem, int seed, int share);
}
