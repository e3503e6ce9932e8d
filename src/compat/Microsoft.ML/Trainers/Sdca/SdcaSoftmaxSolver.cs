using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>
/// For the softmax loss: the duals of a row are the difference between its class and a distribution over the classes. A step moves that
/// distribution towards the one predicted, as far as is best (the step of Prox-SDCA, with an exact search along the line).
/// </summary>
internal sealed class SdcaSoftmaxSolver : SdcaPasses
{
    private const int SearchSteps = 12;

    private readonly SdcaWeights[] _weights;
    private readonly double[] _distributions;
    private readonly double[] _scores;
    private readonly double[] _direction;

    private SdcaSoftmaxSolver(TrainingRows rows, int classCount, SdcaSettings settings)
        : base(rows, settings)
    {
        _weights = [.. Enumerable.Range(0, classCount).Select(_ => new SdcaWeights(rows.FeatureCount, rows.Count, settings))];
        _distributions = new double[checked(rows.Count * classCount)];
        _scores = new double[classCount];
        _direction = new double[classCount];
        // With all on the right class the duals are 0.
        for (var i = 0; i < rows.Count; i++)
            Distribution(i)[(int)rows.Label(i)] = 1;
    }

    public static SdcaWeights[] Solve(TrainingRows rows, int classCount, SdcaSettings settings)
    {
        var solver = new SdcaSoftmaxSolver(rows, classCount, settings);
        solver.Run();
        return solver._weights;
    }

    protected override void Update(int row)
    {
        double weight = Rows.Weight(row);
        if (weight == 0)
            return;
        var features = Rows.Features(row);
        var distribution = Distribution(row);
        Score(features);
        SetDirection(distribution);
        var step = FindStep(distribution, _weights[0].ScaledNorm(features, weight) * TensorPrimitives.SumOfSquares<double>(_direction));
        if (step == 0)
            return;
        for (var i = 0; i < _weights.Length; i++)
        {
            var change = step * _direction[i];
            distribution[i] = Math.Max(0, distribution[i] + change);
            _weights[i].Add(features, -change * weight);
        }
    }

    protected override void EndIteration() => Array.ForEach(_weights, weights => weights.MoveCenter());

    protected override (double Primal, double Dual) Objectives()
    {
        double primal = 0, dual = 0;
        for (var row = 0; row < Rows.Count; row++)
        {
            Score(Rows.Features(row));
            var maximum = _scores.Max();
            var total = _scores.Sum(score => Math.Exp(score - maximum));
            primal += Rows.Weight(row) * (Math.Log(total) + maximum - _scores[(int)Rows.Label(row)]);
            foreach (var share in Distribution(row))
                dual -= share > 0 ? Rows.Weight(row) * share * Math.Log(share) : 0;
        }

        return (
            (primal / Rows.Count) + _weights.Sum(weights => weights.Penalty),
            (dual / Rows.Count) - _weights.Sum(weights => weights.DualPenalty));
    }

    private Span<double> Distribution(int row) => _distributions.AsSpan(row * _scores.Length, _scores.Length);

    private void Score(FeatureRow features)
    {
        for (var i = 0; i < _weights.Length; i++)
            _scores[i] = _weights[i].Score(features);
    }

    /// <summary>From the distribution of the duals to the predicted one.</summary>
    private void SetDirection(ReadOnlySpan<double> distribution)
    {
        TensorPrimitives.Subtract<double>(_scores, _scores.Max(), _direction);
        TensorPrimitives.SoftMax<double>(_direction, _direction);
        TensorPrimitives.Subtract<double>(_direction, distribution, _direction);
    }

    /// <summary>Where along the direction, from 0 to 1, the dual objective is highest; its slope falls all the way.</summary>
    private double FindStep(ReadOnlySpan<double> distribution, double curvature)
    {
        var slopeOfScores = TensorPrimitives.Dot<double>(_scores, _direction);
        double low = 0, high = 1, step = Math.Min(1, 1 / (1 + curvature));
        for (var i = 0; i < SearchSteps; i++)
        {
            double slope = slopeOfScores - (step * curvature), bend = curvature;
            for (var k = 0; k < _direction.Length; k++)
            {
                var share = Math.Max(distribution[k] + (step * _direction[k]), 1e-300);
                slope -= _direction[k] * Math.Log(share);
                bend += _direction[k] * _direction[k] / share;
            }

            if (slope > 0)
                low = step;
            else
                high = step;
            var next = step + (slope / bend);
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (Math.Abs(next - step) < 1e-4 * step)
                return next;
            step = next;
        }

        return step;
    }
}
