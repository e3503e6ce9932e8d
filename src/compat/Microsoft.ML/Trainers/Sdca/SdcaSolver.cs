namespace Microsoft.ML.Trainers;

/// <summary>
/// Stochastic dual coordinate ascent (Shalev-Shwartz and Zhang 2013), with l1 as in its proximal form: the dual variable of one row
/// after the other is set to its best value.
/// </summary>
internal sealed class SdcaSolver : SdcaPasses
{
    private readonly ISupportSdcaLoss _loss;
    private readonly float _positiveWeight;
    private readonly SdcaWeights _weights;
    private readonly float[] _duals;
    private readonly float[] _invariants;

    private SdcaSolver(TrainingRows rows, ISupportSdcaLoss loss, SdcaSettings settings, float positiveWeight)
        : base(rows, settings)
    {
        _loss = loss;
        _positiveWeight = positiveWeight;
        _weights = new SdcaWeights(rows.FeatureCount, rows.Count, settings);
        _duals = new float[rows.Count];
        _invariants = new float[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            _invariants[i] = loss.ComputeDualUpdateInvariant(_weights.ScaledNorm(rows.Features(i), Weight(i)));
    }

    /// <param name="rows">The training data.</param>
    /// <param name="loss">The loss of a row.</param>
    /// <param name="settings">The regularization, and when to end.</param>
    /// <param name="positiveWeight">What the weights of rows with a positive label are multiplied by.</param>
    public static SdcaWeights Solve(TrainingRows rows, ISupportSdcaLoss loss, SdcaSettings settings, float positiveWeight = 1)
    {
        var solver = new SdcaSolver(rows, loss, settings, positiveWeight);
        solver.Run();
        return solver._weights;
    }

    protected override void Update(int row)
    {
        var weight = Weight(row);
        if (weight == 0)
            return;
        var features = Rows.Features(row);
        var change = _loss.DualUpdate(_weights.Score(features), Rows.Label(row), _duals[row], _invariants[row], maxNumThreads: 1);
        if (change == 0)
            return;
        _duals[row] += change;
        _weights.Add(features, change * weight);
    }

    protected override void EndIteration() => _weights.MoveCenter();

    protected override (double Primal, double Dual) Objectives()
    {
        double primal = 0, dual = 0;
        for (var i = 0; i < Rows.Count; i++)
        {
            var weight = Weight(i);
            primal += weight * _loss.Loss(_weights.Score(Rows.Features(i)), Rows.Label(i));
            dual += weight * _loss.DualLoss(Rows.Label(i), _duals[i]);
        }

        return ((primal / Rows.Count) + _weights.Penalty, (dual / Rows.Count) - _weights.DualPenalty);
    }

    private double Weight(int row) => Rows.Weight(row) * (Rows.Label(row) > 0 ? _positiveWeight : 1);
}
