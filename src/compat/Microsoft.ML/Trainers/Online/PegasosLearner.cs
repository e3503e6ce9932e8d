using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>
/// Pegasos (Shalev-Shwartz, Singer and Srebro 2007): steps of 1 / (lambda t) against the gradient of the hinge loss of a batch. The
/// weights are averaged, later ones more (Shamir and Zhang 2013): the last ones alone depend on the last few rows.
/// </summary>
internal sealed class PegasosLearner(LinearSvmTrainer.Options options, LinearStart start) : OnlineLearner
{
    private readonly float[] _weights = start.Weights;
    private readonly float[] _average = new float[start.Weights.Length];
    private readonly float[] _update = new float[start.Weights.Length];
    private double _bias = start.Bias;
    private double _averageBias;
    private double _biasUpdate;
    private int _inBatch;
    private long _steps;

    public override void Learn(FeatureRow features, float label, float weight)
    {
        var sign = label > 0 ? 1 : -1;
        if (sign * (_bias + features.Dot(_weights)) < 1)
        {
            features.AddTo(_update, sign * weight);
            _biasUpdate += sign * weight;
        }

        if (++_inBatch == options.BatchSize)
            EndBatch();
    }

    public override (float[] Weights, float Bias) Finish()
    {
        if (_inBatch > 0)
            EndBatch();
        return (_average, (float)_averageBias);
    }

    private void EndBatch()
    {
        _steps++;
        // The first steps of 1 / (lambda t) would throw the weights far off; so the count begins at 1 / lambda.
        var rate = 1 / ((options.Lambda * _steps) + 1);
        TensorPrimitives.Multiply(_weights, (float)(1 - (rate * options.Lambda)), _weights);
        TensorPrimitives.MultiplyAdd(_update, (float)(rate / _inBatch), _weights, _weights);
        if (!options.NoBias)
            _bias += rate / _inBatch * _biasUpdate;
        if (options.PerformProjection)
            Project();

        var share = 2.0 / (_steps + 1);
        TensorPrimitives.Lerp(_average, _weights, (float)share, _average);
        _averageBias += share * (_bias - _averageBias);
        _update.AsSpan().Clear();
        (_biasUpdate, _inBatch) = (0, 0);
    }

    // The optimum is within this distance of 0.
    private void Project()
    {
        var excess = TensorPrimitives.Norm<float>(_weights) * Math.Sqrt(options.Lambda);
        if (excess > 1)
            TensorPrimitives.Divide(_weights, (float)excess, _weights);
    }
}
