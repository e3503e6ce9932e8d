using System.Runtime.InteropServices;
using NeuralML.Features;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Encoded rows as tensors, from which batches are gathered by index.</summary>
internal sealed class TensorData : IBatchSource
{
    private const int MostFeaturesAtOnce = 1 << 22;

    private readonly Tensor _features;
    private readonly TargetData _targets;

    /// <param name="table">The rows as they were read.</param>
    /// <param name="rows">Which of them.</param>
    /// <param name="encoding">What becomes of them.</param>
    public TensorData(TrainingTable table, int[] rows, RowEncoding encoding)
    {
        var encoder = encoding.Encoder;
        RowCount = rows.Length;
        _features = empty(rows.Length, encoder.Width, ScalarType.Float32);
        try
        {
            Fill(table, rows, encoder);
            _targets = new TargetData(table, rows, encoding.Label, encoding.TargetScaler, encoding.Weights);
        }
        catch
        {
            _features.Dispose();
            throw;
        }
    }

    public int RowCount { get; }

    TensorData IBatchSource.Sample => this;

    public IBatches Shuffle(int epoch, int batchSize, int seed)
        => new ShuffledBatches(this, batchSize, EpochRandom.Create(seed, epoch));

    /// <summary>A batch of the given rows, for the scope of the caller.</summary>
    public Batch Gather(Tensor rows)
        => new(_features.index_select(0, rows), _targets.Targets.index_select(0, rows), _targets.Weights?.index_select(0, rows));

    /// <summary>Rows in the order they stand, without a copy.</summary>
    public Batch Slice(int start, int count)
        => new(_features.narrow(0, start, count), _targets.Targets.narrow(0, start, count), _targets.Weights?.narrow(0, start, count));

    /// <summary>Evenly spread rows, <c>[rows, features]</c>, at most so many.</summary>
    public Tensor Sample(int most)
    {
        using var rows = arange(0, RowCount, Math.Max(1, RowCount / most), ScalarType.Int64);
        return _features.index_select(0, rows);
    }

    /// <summary>One input of all rows.</summary>
    public float[] GetInput(int index)
    {
        using var scope = NewDisposeScope();
        return MemoryMarshal.Cast<byte, float>(_features.narrow(1, index, 1).contiguous().bytes).ToArray();
    }

    public void Dispose()
    {
        _features.Dispose();
        _targets.Dispose();
    }

    private void Fill(TrainingTable table, int[] rows, FeatureEncoder encoder)
    {
        // In blocks, because a span over a tensor's bytes ends at 2 GiB.
        var block = Math.Max(1, MostFeaturesAtOnce / encoder.Width);
        for (var start = 0; start < rows.Length; start += block)
        {
            var count = Math.Min(block, rows.Length - start);
            using var view = _features.narrow(0, start, count);
            var target = MemoryMarshal.Cast<byte, float>(view.bytes);
            for (var i = 0; i < count; i++)
            {
                var row = rows[start + i];
                encoder.Encode(table.GetRow(row), table.GetCategories(row), target.Slice(i * encoder.Width, encoder.Width));
            }
        }
    }
}
