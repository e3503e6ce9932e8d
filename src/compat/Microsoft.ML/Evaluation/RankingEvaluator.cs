using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>The discounted gains of groups, one after the other. A change of the group's key ends a group.</summary>
internal sealed class RankingEvaluator(int truncationLevel, double[] gains)
{
    private readonly List<(float Score, double Gain)> _group = [];
    private readonly double[] _discounted = new double[truncationLevel];
    private readonly double[] _normalized = new double[truncationLevel];
    private int _groupCount;

    /// <summary>Reads the scored rows once. Rows without a label or a score do not count.</summary>
    public static RankingMetrics Evaluate(
        IDataView data, RankingEvaluatorOptions options, string labelColumn, string groupColumn, string scoreColumn)
    {
        var label = EvaluationColumns.Find(data.Schema, labelColumn, "Label");
        var group = EvaluationColumns.Find(data.Schema, groupColumn, "Group");
        var score = EvaluationColumns.Single(data.Schema, scoreColumn, "Score");
        if (label.Type != NumberDataViewType.Single && label.Type is not KeyDataViewType)
            throw EvaluationColumns.Mismatch("Label", label, "Single or Key");
        if (group.Type is not KeyDataViewType)
            throw EvaluationColumns.Mismatch("Group", group, "Key");
        if (options.DcgTruncationLevel < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.DcgTruncationLevel, $"{nameof(options.DcgTruncationLevel)} must be at least 1");
        }

        using var cursor = data.GetRowCursor([label, group, score]);
        var evaluator = new RankingEvaluator(options.DcgTruncationLevel, options.ParseLabelGains());
        evaluator.Add(
            cursor, LabelReader.Create(cursor, label), RowGroups.CreateGetter(cursor, group), cursor.GetGetter<float>(score));
        return evaluator.ToMetrics();
    }

    private void Add(DataViewRowCursor cursor, ValueGetter<float> getLabel, ValueGetter<ulong> getGroup, ValueGetter<float> getScore)
    {
        float label = 0, score = 0;
        ulong group = 0, lastGroup = 0;
        while (cursor.MoveNext())
        {
            getGroup(ref group);
            if (group != lastGroup)
                EndGroup();
            lastGroup = group;
            getLabel(ref label);
            getScore(ref score);
            if (!float.IsNaN(label) && !float.IsNaN(score))
                _group.Add((score, gains[(int)label]));
        }

        EndGroup();
    }

    private void EndGroup()
    {
        if (_group.Count == 0)
            return;
        var found = Discount(_group.OrderByDescending(row => row.Score).Select(row => row.Gain));
        var best = Discount(_group.Select(row => row.Gain).OrderDescending());
        for (var i = 0; i < truncationLevel; i++)
        {
            _discounted[i] += found[i];
            _normalized[i] += best[i] > 0 ? found[i] / best[i] : 0;
        }

        _groupCount++;
        _group.Clear();
    }

    /// <summary>The sums of the first gains, the one at rank r divided by ln(1 + r).</summary>
    private double[] Discount(IEnumerable<double> ranked)
    {
        var sums = new double[truncationLevel];
        var rank = 0;
        var sum = 0.0;
        foreach (var gain in ranked.Take(truncationLevel))
        {
            sum += gain / Math.Log(2 + rank);
            sums[rank++] = sum;
        }

        sums.AsSpan(rank).Fill(sum);
        return sums;
    }

    private RankingMetrics ToMetrics()
        => new(Array.ConvertAll(_normalized, sum => sum / _groupCount), Array.ConvertAll(_discounted, sum => sum / _groupCount));
}
