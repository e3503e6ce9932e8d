using System.Numerics.Tensors;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>Reads the scored rows once. Rows without a label, with a negative one or without a score do not count.</summary>
internal sealed class MulticlassEvaluator
{
    private const double SmallestProbability = 1e-15;

    private readonly string[] _classNames;
    private readonly double[][] _counts;
    private readonly double[] _classLogLoss;
    private readonly double[] _foundAtRank;
    private double _rows;
    private double _logLoss;

    private MulticlassEvaluator(string[] classNames)
    {
        _classNames = classNames;
        _counts = Array.ConvertAll(classNames, _ => new double[classNames.Length]);
        _classLogLoss = new double[classNames.Length];
        _foundAtRank = new double[classNames.Length];
    }

    public static MulticlassEvaluator Read(IDataView data, string labelColumn, string scoreColumn, string predictedLabelColumn)
    {
        var schema = data.Schema;
        var label = EvaluationColumns.Find(schema, labelColumn, "Label");
        var score = EvaluationColumns.Find(schema, scoreColumn, "Score");
        // Asked for as ML.NET does, though the scores are what counts.
        EvaluationColumns.Find(schema, predictedLabelColumn, "PredictedLabel");
        if (score.Type is not VectorDataViewType { Size: >= 2, ItemType: var item } || item != NumberDataViewType.Single)
            throw EvaluationColumns.Mismatch("Score", score, "vector of two or more items of type Single");
        if (label.Type != NumberDataViewType.Single && label.Type is not KeyDataViewType)
            throw EvaluationColumns.Mismatch("Label", label, "Single or Key");

        using var cursor = data.GetRowCursor([label, score]);
        var evaluator = new MulticlassEvaluator(ClassLabels.Find(label, score));
        evaluator.Add(cursor, LabelReader.Create(cursor, label), cursor.GetGetter<VBuffer<float>>(score));
        return evaluator;
    }

    public MulticlassClassificationMetrics ToMetrics(int topK)
    {
        var matrix = new ConfusionMatrix(_counts, _classNames, isBinary: false);
        var classRows = Array.ConvertAll(_counts, row => row.Sum());
        var present = Enumerable.Range(0, classRows.Length).Where(i => classRows[i] > 0).ToArray();
        return new MulticlassClassificationMetrics(
            matrix,
            ConfusionMatrix.Share(present.Sum(i => _counts[i][i]), _rows),
            present.Length == 0 ? 0 : present.Average(i => matrix.PerClassRecall[i]),
            ConfusionMatrix.Share(_logLoss, _rows),
            -present.Sum(i => classRows[i] / _rows * Math.Log(classRows[i] / _rows)),
            [.. _classLogLoss.Zip(classRows, ConfusionMatrix.Share)],
            topK,
            topK == 0 ? null : TopKAccuracies(topK));
    }

    private double[] TopKAccuracies(int topK)
    {
        // ML.NET reports more ranks than there are classes this way.
        if (topK > _foundAtRank.Length)
            throw new IndexOutOfRangeException();
        var accuracies = new double[topK];
        double found = 0;
        for (var i = 0; i < topK; i++)
            accuracies[i] = ConfusionMatrix.Share(found += _foundAtRank[i], _rows);
        return accuracies;
    }

    private void Add(DataViewRowCursor cursor, ValueGetter<float> getLabel, ValueGetter<VBuffer<float>> getScore)
    {
        var label = 0f;
        VBuffer<float> buffer = default;
        var scores = new float[_counts.Length];
        while (cursor.MoveNext())
        {
            getLabel(ref label);
            getScore(ref buffer);
            buffer.CopyTo(scores);
            // The negation is true for NaN as well.
            if (!(label >= 0) || TensorPrimitives.IsNaNAny<float>(scores))
                continue;
            Add(label, scores);
        }
    }

    private void Add(float label, float[] scores)
    {
        _rows++;
        // A class that the model does not know has probability 0.
        var truth = label < scores.Length ? (int)label : -1;
        var loss = -Math.Log(Math.Clamp(truth < 0 ? 0 : scores[truth], SmallestProbability, 1));
        _logLoss += loss;
        if (truth < 0)
            return;
        _classLogLoss[truth] += loss;
        _counts[truth][Array.IndexOf(scores, scores.Max())]++;
        _foundAtRank[Rank(scores, truth)]++;
    }

    /// <summary>How many classes come before this one; of equal scores the lower class does.</summary>
    private static int Rank(float[] scores, int truth)
    {
        var rank = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > scores[truth] || (scores[i] == scores[truth] && i < truth))
                rank++;
        }

        return rank;
    }
}
