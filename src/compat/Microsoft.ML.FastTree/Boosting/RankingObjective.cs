namespace Microsoft.ML.Trainers.FastTree;

/// <summary>LambdaRank: pairs of a group push each other apart by as much as swapping them would change the group's gain.</summary>
internal sealed class RankingObjective : Objective
{
    private readonly RankingGroups _groups;
    private readonly int _truncation;
    private readonly double[] _ideals;

    public RankingObjective(TreeRows rows, double[] customGains, int truncation, bool useDcg)
        : base(rows)
    {
        _groups = new RankingGroups(rows, customGains);
        _truncation = truncation;
        _ideals = new double[_groups.Starts.Length - 1];
        for (var group = 0; group < _ideals.Length; group++)
            _ideals[group] = useDcg ? 1 : _groups.Ideal(group, truncation);
    }

    public override (int Start, int End) Share(Crew crew, int worker)
    {
        var (start, end) = crew.Share(worker, _ideals.Length);
        return (_groups.Starts[start], _groups.Starts[end]);
    }

    public override void Differentiate(ReadOnlySpan<float> scores, TreeTargets targets, int start, int end)
    {
        targets.Gradients.AsSpan(start, end - start).Clear();
        targets.Curvatures.AsSpan(start, end - start).Clear();
        for (var group = Array.BinarySearch(_groups.Starts, start); _groups.Starts[group] < end; group++)
        {
            if (_ideals[group] > 0)
                Differentiate(group, scores, targets);
        }

        Weigh(targets, start, end);
    }

    private void Differentiate(int group, ReadOnlySpan<float> scores, TreeTargets targets)
    {
        var order = _groups.Order(group, scores);
        for (var first = 0; first < Math.Min(_truncation, order.Length); first++)
        {
            for (var second = first + 1; second < order.Length; second++)
            {
                var difference = _groups.Gain(order[first]) - _groups.Gain(order[second]);
                if (difference == 0)
                    continue;
                var (better, worse) = difference > 0 ? (order[first], order[second]) : (order[second], order[first]);
                var discount = RankingGroups.Discount(first) - (second < _truncation ? RankingGroups.Discount(second) : 0);
                var change = Math.Abs(difference) * discount / _ideals[group];
                var wrong = 1 / (1 + Math.Exp(scores[better] - scores[worse]));
                var push = (float)(change * wrong);
                var curvature = (float)(change * wrong * (1 - wrong));
                targets.Gradients[better] += push;
                targets.Gradients[worse] -= push;
                targets.Curvatures![better] += curvature;
                targets.Curvatures[worse] += curvature;
            }
        }
    }
}
