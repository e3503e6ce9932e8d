using System.Runtime.Intrinsics;

namespace NeuralML.KernelSvm.Kernels;

/// <summary>What a kernel is a function of, summed over the features of two rows.</summary>
internal interface IMeasure
{
    static abstract Vector256<float> Add(Vector256<float> sum, Vector256<float> x, Vector256<float> y);
}
