namespace NeuralML;

/// <summary>How alike a <see cref="KernelSvmEstimator"/> takes two rows x and z to be.</summary>
public enum SvmKernel
{
    /// <summary>exp(-gamma |x - z|²).</summary>
    RadialBasis,

    /// <summary>x · z.</summary>
    Linear,

    /// <summary>(gamma x · z + coefficient)^degree.</summary>
    Polynomial,

    /// <summary>tanh(gamma x · z + coefficient); not positive definite, so that what is found need not be the best there is.</summary>
    Sigmoid,
}
