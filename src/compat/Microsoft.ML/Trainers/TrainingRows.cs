using System.Numerics.Tensors;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Training data in contiguous memory, without the rows that miss a feature, the label or the weight.</summary>
internal sealed class TrainingRows
{
    private float[] _features = [];
    private float[] _labels = [];
    private float[]? _weights;

    private TrainingRows(int featureCount) => FeatureCount = featureCount;

    public int Count { get; private set; }

    public int FeatureCount { get; }

    public ReadOnlySpan<float> Features(int row) => _features.AsSpan(row * FeatureCount, FeatureCount);

    /// <summary>A number, 1 or 0 for a Boolean, the 0-based value of a key.</summary>
    public float Label(int row) => _labels[row];

    public float Weight(int row) => _weights is null ? 1 : _weights[row];

    public static TrainingRows Read(IDataView data, string featureColumn, string labelColumn, string? weightColumn, IChannel channel)
    {
        var schema = data.Schema;
        DataViewSchema.Column? weight = weightColumn is null ? null : schema[weightColumn];
        var feature = schema[featureColumn];
        var label = schema[labelColumn];
        using var cursor = data.GetRowCursor(weight is null ? [feature, label] : [feature, label, weight.Value]);

        var rows = new TrainingRows(feature.Type.GetVectorSize());
        rows.Reserve((int)Math.Min(data.GetRowCount() ?? 1024, Array.MaxLength / Math.Max(1, rows.FeatureCount)), weight is not null);
        rows.Fill(
            cursor,
            cursor.GetGetter<VBuffer<float>>(feature),
            LabelReader.Create(cursor, label),
            weight is null ? null : cursor.GetGetter<float>(weight.Value),
            channel);
        return rows;
    }

    private void Fill(
        DataViewRowCursor cursor,
        ValueGetter<VBuffer<float>> getFeatures,
        ValueGetter<float> getLabel,
        ValueGetter<float>? getWeight,
        IChannel channel)
    {
        VBuffer<float> buffer = default;
        float label = 0, weight = 1;
        int badFeatures = 0, badLabels = 0, badWeights = 0;
        while (cursor.MoveNext())
        {
            if (Count == _labels.Length)
                Reserve(checked(2 * Math.Max(Count, 512)), getWeight is not null);
            getLabel(ref label);
            getWeight?.Invoke(ref weight);
            getFeatures(ref buffer);
            var target = _features.AsSpan(Count * FeatureCount, FeatureCount);
            buffer.CopyTo(target);
            if (!float.IsFinite(label))
                badLabels++;
            else if (!float.IsFinite(weight))
                badWeights++;
            else if (!TensorPrimitives.IsFiniteAll(target))
                badFeatures++;
            else
                Keep(label, weight);
        }

        Warn(channel, badFeatures, "features");
        Warn(channel, badLabels, "label");
        Warn(channel, badWeights, "weight");
    }

    private static void Warn(IChannel channel, int count, string what)
    {
        if (count > 0)
            channel.Warning(MessageSensitivity.None, "Skipped {0} instances with missing {1} during training", count, what);
    }

    private void Keep(float label, float weight)
    {
        _labels[Count] = label;
        if (_weights is not null)
            _weights[Count] = weight;
        Count++;
    }

    private void Reserve(int count, bool weighted)
    {
        Array.Resize(ref _features, checked(count * FeatureCount));
        Array.Resize(ref _labels, count);
        if (weighted)
            Array.Resize(ref _weights, count);
    }
}
