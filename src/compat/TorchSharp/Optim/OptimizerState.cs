using System.Runtime.CompilerServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of one parameter: the count of its updates and up to three tensors of its shape.</summary>
public abstract class OptimizerState
{
    internal const int Slots = 3;

    private readonly Parameter _parameter;
    private double _product = 1;
    private Tensor? _unused;

    private protected OptimizerState(Parameter parameter) => _parameter = parameter;

    internal abstract ref long Step { get; }

    /// <summary>A running product; only NAdam has one to remember.</summary>
    internal virtual ref double Product => ref _product;

    /// <summary>The tensor at a place; null until the first update that needs it.</summary>
    internal virtual ref Tensor? this[int slot] => ref _unused;

    public void LoadStateDict(OptimizerState source)
    {
        if (source.GetType() != GetType())
            throw new ArgumentException($"The state is {source.GetType().FullName}, not {GetType().FullName}.", nameof(source));
        if (!source._parameter.shape.AsSpan().SequenceEqual(_parameter.shape) || source._parameter.dtype != _parameter.dtype)
            throw new ArgumentException("The state is that of a parameter of another shape or type.", nameof(source));
        if (ReferenceEquals(source, this))
            return;
        Step = source.Step;
        Product = source.Product;
        for (var i = 0; i < Slots; i++)
        {
            this[i]?.Dispose();
            this[i] = source[i]?.clone().DetachFromDisposeScope();
        }
    }

    public void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(Step);
        writer.Write(Product);
        for (var i = 0; i < Slots; i++)
        {
            writer.Write(this[i] is not null);
            if (this[i] is { } tensor)
                writer.Write(tensor.bytes);
        }
    }

    public void LoadStateDict(BinaryReader reader)
    {
        Step = reader.ReadInt64();
        Product = reader.ReadDouble();
        if (Step < 0)
            throw new FormatException($"A parameter cannot have been updated {Step} times.");
        for (var i = 0; i < Slots; i++)
        {
            this[i]?.Dispose();
            this[i] = null;
            if (!reader.ReadBoolean())
                continue;
            if (Unsafe.AreSame(ref this[i], ref _unused))
                throw new FormatException("The state holds more than this optimizer remembers.");
            Fill(i, 0);
            var rest = this[i]!.bytes;
            while (!rest.IsEmpty)
            {
                var read = reader.Read(rest);
                rest = read > 0 ? rest[read..] : throw new EndOfStreamException();
            }
        }
    }

    internal void Fill(int slot, double value) =>
        this[slot] = Ops.full.Call(_parameter.shape, value, _parameter.dtype).DetachFromDisposeScope();

    internal void Free()
    {
        for (var i = 0; i < Slots; i++)
            this[i]?.Dispose();
    }
}
