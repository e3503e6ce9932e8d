namespace Microsoft.ML.Trainers;

/// <summary>
/// A tree of linear models (Jose, Goyal, Aggrwal and Varma 2013, "Local deep kernel learning"): a row goes down by the signs of
/// theta x, and each node on its way adds tanh(sigma thetaPrime x) * (w x). The children of node k are 2k + 1 and 2k + 2.
/// </summary>
internal sealed class LdSvmTree
{
    public LdSvmTree(int depth, float sigma, LinearPart[] theta, LinearPart[] thetaPrime, LinearPart[] weights)
    {
        Depth = depth;
        Sigma = sigma;
        Theta = theta;
        ThetaPrime = thetaPrime;
        Weights = weights;
    }

    public int Depth { get; }

    public float Sigma { get; }

    /// <summary>Of the nodes that have children.</summary>
    public LinearPart[] Theta { get; }

    public LinearPart[] ThetaPrime { get; }

    public LinearPart[] Weights { get; }

    public float Score(FeatureRow features)
    {
        float score = 0;
        var node = 0;
        for (var level = 0; level <= Depth; level++)
        {
            score += MathF.Tanh(Sigma * ThetaPrime[node].Score(features)) * Weights[node].Score(features);
            if (level < Depth)
                node = (2 * node) + (Theta[node].Score(features) > 0 ? 2 : 1);
        }

        return score;
    }
}
