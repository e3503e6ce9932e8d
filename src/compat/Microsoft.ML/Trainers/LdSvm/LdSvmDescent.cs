namespace Microsoft.ML.Trainers;

/// <summary>
/// Gradient descent on the hinge loss of small batches. While it learns, a row takes both ways at each node, with shares
/// (1 ± tanh(gamma theta x)) / 2; gamma grows until there is next to one way, as in the finished tree.
/// </summary>
internal sealed class LdSvmDescent
{
    private const int BatchSize = 16;
    private const float FirstGamma = 1;
    private const float LastGamma = 10;

    private readonly TrainingRows _rows;
    private readonly LdSvmTrainer.Options _options;
    private readonly Random _random;
    private readonly AdaptiveLinearPart[] _theta;
    private readonly AdaptiveLinearPart[] _thetaPrime;
    private readonly AdaptiveLinearPart[] _weights;

    // Of the row at hand, by node: the share that passes there, what the node adds to the score, and what goes into that.
    private readonly float[] _shares;
    private readonly float[] _added;
    private readonly float[] _gates;
    private readonly float[] _linear;
    private readonly float[] _turns;

    public LdSvmDescent(TrainingRows rows, LdSvmTrainer.Options options, Random random)
    {
        _rows = rows;
        _options = options;
        _random = random;
        var innerCount = (1 << options.TreeDepth) - 1;
        var count = (2 * innerCount) + 1;
        // Lambdas weigh against the sum of the losses of all rows.
        _theta = Create(innerCount, options.LambdaTheta);
        _thetaPrime = Create(count, options.LambdaThetaprime);
        _weights = Create(count, options.LambdaW);
        _shares = new float[count];
        _added = new float[count];
        _gates = new float[count];
        _linear = new float[count];
        _turns = new float[innerCount];
    }

    public LdSvmTree Run()
    {
        for (var iteration = 0; iteration < _options.NumberOfIterations; iteration++)
        {
            var gamma = FirstGamma + ((LastGamma - FirstGamma) * iteration / _options.NumberOfIterations);
            for (var i = 0; i < BatchSize; i++)
                Learn(_random.Next(_rows.Count), gamma);
            foreach (var part in (AdaptiveLinearPart[])[.. _theta, .. _thetaPrime, .. _weights])
                part.Step();
        }

        return new LdSvmTree(_options.TreeDepth, _options.Sigma, Parts(_theta), Parts(_thetaPrime), Parts(_weights));
    }

    private static LinearPart[] Parts(AdaptiveLinearPart[] parts) => Array.ConvertAll(parts, part => part.Part);

    private AdaptiveLinearPart[] Create(int count, float lambda)
        => [.. Enumerable.Range(0, count).Select(
            _ => new AdaptiveLinearPart(_rows.FeatureCount, lambda / _rows.Count, _options.UseBias, _random))];

    private void Learn(int row, float gamma)
    {
        var features = _rows.Features(row);
        var sign = _rows.Label(row) > 0 ? 1 : -1;
        if (sign * Score(features, gamma) >= 1)
            return;
        AddGradients(features, gamma, -sign * _rows.Weight(row) / BatchSize);
    }

    private float Score(FeatureRow features, float gamma)
    {
        float score = 0;
        _shares[0] = 1;
        for (var node = 0; node < _weights.Length; node++)
        {
            _gates[node] = MathF.Tanh(_options.Sigma * _thetaPrime[node].Part.Score(features));
            _linear[node] = _weights[node].Part.Score(features);
            _added[node] = _shares[node] * _gates[node] * _linear[node];
            score += _added[node];
            if (node >= _theta.Length)
                continue;
            _turns[node] = MathF.Tanh(gamma * _theta[node].Part.Score(features));
            _shares[(2 * node) + 1] = _shares[node] * (1 - _turns[node]) / 2;
            _shares[(2 * node) + 2] = _shares[node] * (1 + _turns[node]) / 2;
        }

        return score;
    }

    private void AddGradients(FeatureRow features, float gamma, float factor)
    {
        // From the leaves up, so that a node knows what all below it add.
        for (var node = _weights.Length - 1; node >= 0; node--)
        {
            _weights[node].AddGradient(features, factor * _shares[node] * _gates[node]);
            _thetaPrime[node].AddGradient(
                features, factor * _shares[node] * _linear[node] * _options.Sigma * (1 - (_gates[node] * _gates[node])));
            if (node >= _theta.Length)
                continue;
            float below = _added[(2 * node) + 1], above = _added[(2 * node) + 2];
            var slope = gamma * ((above * (1 - _turns[node])) - (below * (1 + _turns[node])));
            _theta[node].AddGradient(features, factor * slope);
            _added[node] += below + above;
        }
    }
}
