using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>Scores are distances to the clusters; a row belongs to the nearest one.</summary>
internal static class ClusteringEvaluator
{
    /// <summary>Reads the scored rows once. Rows with a NaN distance do not count.</summary>
    public static ClusteringMetrics Evaluate(IDataView data, string? labelColumn, string scoreColumn, string? featureColumn)
    {
        var score = Vector(data.Schema, scoreColumn, "Score");
        DataViewSchema.Column? label = labelColumn is null ? null : Label(data.Schema, labelColumn);
        DataViewSchema.Column? feature = featureColumn is null ? null : Vector(data.Schema, featureColumn, "Features");
        var columns = new[] { score, label, feature }.OfType<DataViewSchema.Column>();
        using var cursor = data.GetRowCursor(columns);
        var getScore = cursor.GetGetter<VBuffer<float>>(score);
        var getLabel = label is null ? null : LabelReader.Create(cursor, label.Value);
        var getFeatures = feature is null ? null : cursor.GetGetter<VBuffer<float>>(feature.Value);

        VBuffer<float> distances = default, features = default;
        var truth = float.NaN;
        var pairs = new MutualInformation();
        var spread = new ClusterSpread();
        double count = 0, sum = 0;
        while (cursor.MoveNext())
        {
            getScore(ref distances);
            var cluster = Nearest(distances, out var distance);
            if (float.IsNaN(distance))
                continue;
            count++;
            sum += distance;
            getLabel?.Invoke(ref truth);
            if (!float.IsNaN(truth))
                pairs.Add(truth, cluster);
            getFeatures?.Invoke(ref features);
            if (features.Length > 0)
                spread.Add(cluster, [.. features.DenseValues()]);
        }

        return new ClusteringMetrics(label is null ? double.NaN : pairs.Normalized(), sum / count, spread.DaviesBouldinIndex());
    }

    private static DataViewSchema.Column Label(DataViewSchema schema, string columnName)
    {
        var column = EvaluationColumns.Find(schema, columnName, "Label");
        return column.Type == NumberDataViewType.Single || column.Type is KeyDataViewType
            ? column
            : throw EvaluationColumns.Mismatch("Label", column, "Single or Key");
    }

    private static DataViewSchema.Column Vector(DataViewSchema schema, string columnName, string role)
    {
        var column = EvaluationColumns.Find(schema, columnName, role);
        return column.Type is VectorDataViewType { IsKnownSize: true, ItemType: var item } && item == NumberDataViewType.Single
            ? column
            : throw EvaluationColumns.Mismatch(role, column, "Known-size vector of Single");
    }

    /// <summary>The nearest cluster, the first of equally near ones; any NaN makes the distance NaN.</summary>
    private static int Nearest(in VBuffer<float> distances, out float distance)
    {
        var nearest = 0;
        var index = 0;
        distance = float.PositiveInfinity;
        foreach (var value in distances.DenseValues())
        {
            if (value < distance || float.IsNaN(value))
                (nearest, distance) = (index, value);
            index++;
        }

        return nearest;
    }
}
