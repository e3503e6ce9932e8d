using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Persistence;

/// <summary>Tensors of libtorch as those of a file.</summary>
internal static class StoredTensors
{
    /// <exception cref="NotSupportedException">It is of a type that model files do not have.</exception>
    public static TensorType TypeOf(Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Byte => TensorType.U8,
        ScalarType.Int32 => TensorType.I32,
        ScalarType.Int64 => TensorType.I64,
        ScalarType.Float32 => TensorType.F32,
        ScalarType.Float64 => TensorType.F64,
        var type => throw new NotSupportedException(
            $"A network with parameters or buffers of {type} cannot be saved: make them of {ScalarType.Float32}."),
    };

    /// <exception cref="NotSupportedException">It is of a type that model files do not have.</exception>
    public static StoredTensor Write(Tensor source)
    {
        using var dense = source.contiguous();
        return new StoredTensor(TypeOf(source), source.shape, dense.bytes.ToArray());
    }
}
