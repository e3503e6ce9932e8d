using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Cosines of random projections, whose inner products come near a kernel.</summary>
internal sealed class FourierFeatures
{
    private readonly float[][] _frequencies;

    // Null if the sine of each projection stands beside its cosine; then no phase is needed.
    private readonly float[]? _phases;

    private FourierFeatures(float[][] frequencies, float[]? phases)
    {
        _frequencies = frequencies;
        _phases = phases;
    }

    public int InputSize => _frequencies[0].Length;

    public int OutputSize => _phases is null ? 2 * _frequencies.Length : _frequencies.Length;

    public static FourierFeatures Create(
        int inputSize, int rank, bool useCosAndSinBases, Random random, Func<Random, float> nextFrequency)
        => new(
            Generate(rank, () => Generate(inputSize, () => nextFrequency(random))),
            useCosAndSinBases ? null : Generate(rank, () => random.NextSingle() * MathF.Tau));

    public static FourierFeatures Load(BinaryReader reader)
    {
        var frequencies = ProjectedColumns.ReadVectors(reader);
        var phases = reader.ReadBoolean() ? reader.ReadArray<float>() : null;
        return phases is null || phases.Length == frequencies.Length
            ? new FourierFeatures(frequencies, phases)
            : throw new FormatException($"The model is damaged: {phases.Length} phases for {frequencies.Length} frequencies");
    }

    public void Save(BinaryWriter writer)
    {
        ProjectedColumns.WriteVectors(writer, _frequencies);
        writer.Write(_phases is not null);
        if (_phases is not null)
            writer.WriteArray(_phases);
    }

    public void Map(ReadOnlySpan<float> input, ref VBuffer<float> target)
    {
        var editor = VBufferEditor.Create(ref target, OutputSize);
        var scale = MathF.Sqrt((_phases is null ? 1f : 2f) / _frequencies.Length);
        for (var i = 0; i < _frequencies.Length; i++)
        {
            var angle = TensorPrimitives.Dot(_frequencies[i], input);
            if (_phases is not null)
            {
                editor.Values[i] = scale * MathF.Cos(angle + _phases[i]);
                continue;
            }

            var (sine, cosine) = MathF.SinCos(angle);
            editor.Values[2 * i] = scale * cosine;
            editor.Values[(2 * i) + 1] = scale * sine;
        }

        target = editor.Commit();
    }

    private static T[] Generate<T>(int count, Func<T> next) => [.. Enumerable.Range(0, count).Select(_ => next())];
}
