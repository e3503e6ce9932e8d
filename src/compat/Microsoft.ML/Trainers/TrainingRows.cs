using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Training data in contiguous memory, without the rows that miss a feature, the label or the weight.</summary>
internal sealed class TrainingRows
{
    // Of rows with fewer values than one slot in four only those are kept: texts have a hundred of a hundred thousand slots.
    private const int SparseBelow = 4;

    private readonly DataViewSchema.Column _feature;
    private readonly List<float> _values = [];
    private readonly List<int> _slots = [];

    // Where the values and the slots of each row end.
    private readonly List<(int Values, int Slots)> _ends = [];
    private readonly List<float> _labels = [];
    private readonly List<float> _weights = [];

    private TrainingRows(DataViewSchema.Column feature)
    {
        _feature = feature;
        FeatureCount = feature.Type.GetVectorSize();
    }

    public int Count => _labels.Count;

    public int FeatureCount { get; }

    public FeatureRow Features(int row)
    {
        var (values, slots) = row == 0 ? default : _ends[row - 1];
        var (valuesEnd, slotsEnd) = _ends[row];
        return new FeatureRow(CollectionsMarshal.AsSpan(_values)[values..valuesEnd], CollectionsMarshal.AsSpan(_slots)[slots..slotsEnd]);
    }

    public ReadOnlySpan<float> Labels => CollectionsMarshal.AsSpan(_labels);

    /// <summary>A number, 1 or 0 for a Boolean, the 0-based value of a key.</summary>
    public float Label(int row) => _labels[row];

    public float Weight(int row) => _weights.Count == 0 ? 1 : _weights[row];

    /// <summary>Without a label column, all labels are 0.</summary>
    public static TrainingRows Read(IDataView data, string featureColumn, string? labelColumn, string? weightColumn, IChannel channel)
    {
        var schema = data.Schema;
        DataViewSchema.Column? label = labelColumn is null ? null : schema[labelColumn];
        DataViewSchema.Column? weight = weightColumn is null ? null : schema[weightColumn];
        var feature = schema[featureColumn];
        using var cursor = data.GetRowCursor(new[] { feature, label, weight }.OfType<DataViewSchema.Column>());

        var rows = new TrainingRows(feature);
        rows.Fill(
            cursor,
            data.GetRowCount(),
            label is null ? (ref float value) => value = 0 : LabelReader.Create(cursor, label.Value),
            weight is null ? null : cursor.GetGetter<float>(weight.Value),
            channel);
        if (weightColumn is not null)
            rows.CheckWeights(weightColumn);
        return rows;
    }

    private void CheckWeights(string column)
    {
        var weights = CollectionsMarshal.AsSpan(_weights);
        if (!weights.IsEmpty && TensorPrimitives.Min<float>(weights) < 0)
            throw new InvalidOperationException($"Column '{column}' has negative weights: all must be 0 or above");
        if (!weights.IsEmpty && TensorPrimitives.Max<float>(weights) == 0)
            throw new InvalidOperationException($"Column '{column}' has no positive weight: there is nothing to train on");
    }

    private void Fill(
        DataViewRowCursor cursor, long? rowCount, ValueGetter<float> getLabel, ValueGetter<float>? getWeight, IChannel channel)
    {
        var getFeatures = cursor.GetGetter<VBuffer<float>>(_feature);
        VBuffer<float> buffer = default;
        float label = 0, weight = 1;
        int badFeatures = 0, badLabels = 0, badWeights = 0;
        while (cursor.MoveNext())
        {
            getLabel(ref label);
            getWeight?.Invoke(ref weight);
            getFeatures(ref buffer);
            if (!float.IsFinite(label))
                badLabels++;
            else if (!float.IsFinite(weight))
                badWeights++;
            else if (buffer.GetValues() is { IsEmpty: false } values && !TensorPrimitives.IsFiniteAll(values))
                badFeatures++;
            else
                Keep(buffer, label, getWeight is null ? null : weight, rowCount);
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

    private void Keep(in VBuffer<float> features, float label, float? weight, long? rowCount)
    {
        if (features.Length != FeatureCount)
        {
            throw new InvalidOperationException($"Column '{_feature.Name}': expected {FeatureCount} slots, but got {features.Length}");
        }

        if (features.IsDense || features.GetValues().Length > FeatureCount / SparseBelow)
        {
            CollectionsMarshal.SetCount(_values, checked(_values.Count + FeatureCount));
            features.CopyTo(CollectionsMarshal.AsSpan(_values)[^FeatureCount..]);
        }
        else
        {
            _values.AddRange(features.GetValues());
            _slots.AddRange(features.GetIndices());
        }

        _ends.Add((_values.Count, _slots.Count));
        _labels.Add(label);
        if (weight is { } given)
            _weights.Add(given);
        // Others will be like the first.
        if (Count == 1 && rowCount is { } count)
            _values.EnsureCapacity((int)Math.Min(count * _values.Count, Array.MaxLength));
    }
}
