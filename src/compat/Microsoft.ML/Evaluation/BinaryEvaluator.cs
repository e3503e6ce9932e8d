using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>Reads the scored rows once. Rows without a label or a score do not count.</summary>
internal sealed class BinaryEvaluator
{
    private static readonly string[] ClassNames = ["positive", "negative"];

    private readonly List<(float Score, bool IsPositive)> _rows = [];
    private readonly double[][] _counts = [new double[2], new double[2]];
    private double _logLoss;

    public static BinaryEvaluator Read(
        IDataView data, string labelColumn, string scoreColumn, string? probabilityColumn, string predictedLabelColumn)
    {
        var schema = data.Schema;
        var label = EvaluationColumns.Find(schema, labelColumn, "Label");
        var score = EvaluationColumns.Single(schema, scoreColumn, "Score");
        DataViewSchema.Column? probability = probabilityColumn is null
            ? null
            : EvaluationColumns.Single(schema, probabilityColumn, "Probability");
        // Asked for as ML.NET does, though the sign of the score is what counts.
        EvaluationColumns.Find(schema, predictedLabelColumn, "PredictedLabel");
        if (!IsLabelType(label.Type))
            throw EvaluationColumns.Mismatch("Label", label, "Single, Double, Boolean, or a Key with cardinality 2");

        using var cursor = data.GetRowCursor(probability is null ? [label, score] : [label, score, probability.Value]);
        var evaluator = new BinaryEvaluator();
        evaluator.Add(
            cursor,
            LabelReader.Create(cursor, label),
            cursor.GetGetter<float>(score),
            probability is null ? null : cursor.GetGetter<float>(probability.Value));
        return evaluator;
    }

    public BinaryClassificationMetrics ToMetrics() => new(ToMatrix(), RocCurve.Area(_rows), PrecisionRecallCurve.Area(_rows));

    public CalibratedBinaryClassificationMetrics ToCalibratedMetrics()
        => new(ToMatrix(), RocCurve.Area(_rows), PrecisionRecallCurve.Area(_rows), _logLoss / _rows.Count, Entropy());

    public AnomalyDetectionMetrics ToAnomalyMetrics(int falsePositiveCount)
        => new(RocCurve.Area(_rows), RocCurve.DetectionRate(_rows, falsePositiveCount));

    private static bool IsLabelType(DataViewType type)
        => type == NumberDataViewType.Single || type == NumberDataViewType.Double
            || type is BooleanDataViewType or KeyDataViewType { Count: 2 };

    private void Add(DataViewRowCursor cursor, ValueGetter<float> getLabel, ValueGetter<float> getScore, ValueGetter<float>? getProbability)
    {
        float label = 0, score = 0, probability = 0;
        while (cursor.MoveNext())
        {
            getLabel(ref label);
            getScore(ref score);
            if (float.IsNaN(label) || float.IsNaN(score))
                continue;
            getProbability?.Invoke(ref probability);
            var isPositive = label > 0;
            _rows.Add((score, isPositive));
            _counts[isPositive ? 0 : 1][score > 0 ? 0 : 1]++;
            _logLoss -= Math.Log2(isPositive ? probability : 1.0 - probability);
        }
    }

    private ConfusionMatrix ToMatrix() => new(_counts, ClassNames, isBinary: true);

    private double Entropy()
    {
        var positives = _counts[0].Sum() / _rows.Count;
        return -((positives * Math.Log2(positives)) + ((1 - positives) * Math.Log2(1 - positives)));
    }
}
