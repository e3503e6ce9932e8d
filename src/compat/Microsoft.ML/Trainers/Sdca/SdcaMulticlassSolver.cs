namespace Microsoft.ML.Trainers;

/// <summary>
/// For margin losses: a row has a dual variable per wrong class, for the loss of how far the score of the right class is above that
/// of the wrong one.
/// </summary>
internal sealed class SdcaMulticlassSolver : SdcaPasses
{
    private readonly ISupportSdcaClassificationLoss _loss;
    private readonly SdcaWeights[] _weights;
    private readonly float[] _duals;
    private readonly float[] _invariants;

    private SdcaMulticlassSolver(TrainingRows rows, int classCount, ISupportSdcaClassificationLoss loss, SdcaSettings settings)
        : base(rows, settings)
    {
        _loss = loss;
        _weights = [.. Enumerable.Range(0, classCount).Select(_ => new SdcaWeights(rows.FeatureCount, rows.Count, settings))];
        _duals = new float[checked(rows.Count * classCount)];
        _invariants = new float[rows.Count];
        // A difference of two classes has their features, with opposite signs.
        for (var i = 0; i < rows.Count; i++)
            _invariants[i] = loss.ComputeDualUpdateInvariant(2 * _weights[0].ScaledNorm(rows.Features(i), rows.Weight(i)));
    }

    public static SdcaWeights[] Solve(
        TrainingRows rows, int classCount, ISupportSdcaClassificationLoss loss, SdcaSettings settings)
    {
        var solver = new SdcaMulticlassSolver(rows, classCount, loss, settings);
        solver.Run();
        return solver._weights;
    }

    protected override void Update(int row)
    {
        var features = Rows.Features(row);
        var label = (int)Rows.Label(row);
        double weight = Rows.Weight(row), total = 0;
        if (weight == 0)
            return;
        var labelScore = _weights[label].Score(features);
        var norm = _weights[label].ScaledNorm(features, weight);
        for (var i = 0; i < _weights.Length; i++)
        {
            if (i == label)
                continue;
            ref var dual = ref _duals[(row * _weights.Length) + i];
            // The score of the right class already moved with the duals before.
            var margin = labelScore + (float)(total * norm) - _weights[i].Score(features);
            var change = _loss.DualUpdate(margin, 1, dual, _invariants[row], maxNumThreads: 1);
            dual += change;
            total += change;
            _weights[i].Add(features, -change * weight);
        }

        _weights[label].Add(features, total * weight);
    }

    protected override void EndIteration() => Array.ForEach(_weights, weights => weights.MoveCenter());

    protected override (double Primal, double Dual) Objectives()
    {
        double primal = 0, dual = 0;
        for (var row = 0; row < Rows.Count; row++)
        {
            var label = (int)Rows.Label(row);
            var labelScore = _weights[label].Score(Rows.Features(row));
            for (var i = 0; i < _weights.Length; i++)
            {
                if (i == label)
                    continue;
                primal += Rows.Weight(row) * _loss.Loss(labelScore - _weights[i].Score(Rows.Features(row)), 1);
                dual += Rows.Weight(row) * _loss.DualLoss(1, _duals[(row * _weights.Length) + i]);
            }
        }

        return (
            (primal / Rows.Count) + _weights.Sum(weights => weights.Penalty),
            (dual / Rows.Count) - _weights.Sum(weights => weights.DualPenalty));
    }
}
