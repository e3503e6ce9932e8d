using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training.Checkpoints;

/// <summary>Tensors one behind the other, each as its length in bytes and its numbers; the reader knows their shapes.</summary>
internal static class TensorFormat
{
    public static void Write(BinaryWriter writer, IReadOnlyList<Tensor> tensors)
    {
        using var scope = NewDisposeScope();
        writer.Write(tensors.Count);
        foreach (var tensor in tensors)
        {
            var bytes = tensor.contiguous().bytes;
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    /// <exception cref="FormatException">The tensors are of another number or size.</exception>
    public static void Read(BinaryReader reader, IReadOnlyList<Tensor> tensors)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        if (reader.ReadInt32() != tensors.Count)
            throw new FormatException("its network has other weights");
        foreach (var tensor in tensors)
        {
            var read = empty(tensor.shape, tensor.dtype);
            var bytes = read.bytes;
            if (reader.ReadInt32() != bytes.Length)
                throw new FormatException("a weight of its network has another size");
            reader.BaseStream.ReadExactly(bytes);
            tensor.copy_(read);
        }
    }
}
