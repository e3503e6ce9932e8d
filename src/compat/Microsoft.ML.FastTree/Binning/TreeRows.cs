using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The rows that trees are grown on. Missing features stay; rows without a label, or without a weight above 0, do not.</summary>
internal sealed class TreeRows
{
    // Wider rows are kept by their values that are not 0.
    private const int DenseUpTo = 1024;

    private readonly List<float> _labels = [];
    private readonly List<float> _weights = [];
    private readonly List<int> _groupStarts = [];

    private TreeRows(int featureCount)
    {
        FeatureCount = featureCount;
        Features = featureCount <= DenseUpTo ? new DenseFeatureStore(featureCount) : new SparseFeatureStore(featureCount);
    }

    public int Count => Labels.Length;

    public int FeatureCount { get; }

    public IFeatureStore Features { get; }

    public float[] Labels { get; private set; } = [];

    /// <summary>Null where all rows weigh the same.</summary>
    public float[]? Weights { get; private set; }

    /// <summary>Where each group begins, and at last the number of rows; empty without groups.</summary>
    public int[] GroupStarts { get; private set; } = [];

    public static TreeRows Read(
        IDataView data, string featureColumn, string labelColumn, string? weightColumn, string? groupColumn, IChannel channel)
    {
        var schema = data.Schema;
        DataViewSchema.Column feature = schema[featureColumn], label = schema[labelColumn];
        DataViewSchema.Column? weight = weightColumn is null ? null : schema[weightColumn];
        DataViewSchema.Column? group = groupColumn is null ? null : schema[groupColumn];
        var columns = new[] { feature, label, weight, group }.OfType<DataViewSchema.Column>();
        using var cursor = data.GetRowCursor(columns);
        var rows = new TreeRows(feature.Type.GetVectorSize());
        rows.Fill(
            cursor,
            cursor.GetGetter<VBuffer<float>>(feature),
            LabelReader.Create(cursor, label),
            weight is null ? null : cursor.GetGetter<float>(weight.Value),
            group is null ? null : RowGroups.CreateGetter(cursor, group.Value),
            channel);
        return rows;
    }

    private void Fill(
        DataViewRowCursor cursor,
        ValueGetter<VBuffer<float>> getFeatures,
        ValueGetter<float> getLabel,
        ValueGetter<float>? getWeight,
        ValueGetter<ulong>? getGroup,
        IChannel channel)
    {
        VBuffer<float> features = default;
        float label = 0, weight = 1;
        ulong group = 0, lastGroup = 0;
        int badLabels = 0, badWeights = 0;
        while (cursor.MoveNext())
        {
            getLabel(ref label);
            getWeight?.Invoke(ref weight);
            if (!float.IsFinite(label))
            {
                badLabels++;
                continue;
            }

            if (!(weight > 0) || float.IsInfinity(weight))
            {
                badWeights++;
                continue;
            }

            getFeatures(ref features);
            if (features.Length != FeatureCount)
                throw new InvalidOperationException($"Features: expected {FeatureCount} slots, but got {features.Length}");
            getGroup?.Invoke(ref group);
            if (getGroup is not null && (_labels.Count == 0 || group != lastGroup))
                _groupStarts.Add(_labels.Count);
            lastGroup = group;
            Features.Add(features.GetValues(), features.GetIndices());
            _labels.Add(label);
            if (getWeight is not null)
                _weights.Add(weight);
        }

        Warn(channel, badLabels, "a missing label");
        Warn(channel, badWeights, "a weight that is missing or not above 0");
        if (_labels.Count == 0)
            throw new InvalidOperationException("All instances skipped due to missing features.");
        Labels = [.. _labels];
        Weights = getWeight is null ? null : [.. _weights];
        GroupStarts = getGroup is null ? [] : [.. _groupStarts, _labels.Count];
    }

    private static void Warn(IChannel channel, int count, string what)
    {
        if (count > 0)
            channel.Warning(MessageSensitivity.None, "Skipped {0} instances with {1} during training", count, what);
    }
}
