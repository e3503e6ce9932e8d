namespace NeuralML;

/// <summary>How a <see cref="KernelSvmEstimator"/> finds its model.</summary>
public enum KernelSvmSolver
{
    /// <summary>Exact up to <see cref="KernelSvmOptions.ExactRowLimit"/> rows, Nystroem beyond; the log says which.</summary>
    Automatic,

    /// <summary>
    /// Sequential minimal optimization over all rows, with second-order working sets (Fan, Chen, Lin 2005), shrinking and a cache of kernel
    /// rows (Chang, Lin 2011). Time grows with the square of the rows at least.
    /// </summary>
    Exact,

    /// <summary>
    /// The kernel is approximated by that of some rows (Williams, Seeger 2001), and a linear machine trained on it by dual coordinate
    /// descent (Hsieh et al. 2008). Time grows with the rows.
    /// </summary>
    Nystroem,
}
