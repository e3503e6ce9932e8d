using NeuralML.Features;
using NeuralML.NearestNeighbors.Search;

namespace NeuralML.NearestNeighbors;

/// <summary>Makes scores of the labels of neighbours.</summary>
/// <param name="task">What is predicted.</param>
/// <param name="weighting">How much each of the neighbours says.</param>
/// <param name="distance">How far ranks are.</param>
/// <param name="values">What the training rows say.</param>
internal sealed class Votes(PredictionTask task, NearestNeighborsWeights weighting, RowDistance distance, TrainingValues values)
{
    // The logit of a share of 0 or 1, which is infinite: its probability is within 2e-7 of the share.
    private const double LargestLogit = 15.5;

    /// <param name="list">The neighbours; none where features are missing.</param>
    /// <param name="scores"><c>[outputs]</c>: the logit of the share of true, the share of each class, or the mean.</param>
    public void Score(NeighborList list, Span<float> scores)
    {
        if (list.Count == 0)
        {
            scores.Fill(float.NaN);
            return;
        }

        switch (task)
        {
            case PredictionTask.Binary:
                scores[0] = Logit(list);
                break;
            case PredictionTask.Multiclass:
                Shares(list, scores);
                break;
            default:
                scores[0] = Mean(list);
                break;
        }
    }

    private float Logit(NeighborList list)
    {
        var (positive, negative) = (0.0, 0.0);
        for (var i = 0; i < list.Count; i++)
        {
            if (values.Labels[list.Rows[i]] != 0)
                positive += Weight(list, i);
            else
                negative += Weight(list, i);
        }

        return (float)Math.Clamp(Math.Log(positive / negative), -LargestLogit, LargestLogit);
    }

    private void Shares(NeighborList list, Span<float> scores)
    {
        // Each class adds up in double precision before it is rounded, so that equal sums stay equal.
        scores.Clear();
        var total = 0.0;
        for (var i = 0; i < list.Count; i++)
            total += Weight(list, i);
        for (var i = 0; i < list.Count; i++)
        {
            var label = values.Labels[list.Rows[i]];
            if (scores[(int)label] != 0)
                continue;
            var sum = 0.0;
            for (var j = i; j < list.Count; j++)
                sum += values.Labels[list.Rows[j]] == label ? Weight(list, j) : 0;
            scores[(int)label] = (float)(sum / total);
        }
    }

    private float Mean(NeighborList list)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < list.Count; i++)
        {
            var weight = Weight(list, i);
            sum += weight * values.Labels[list.Rows[i]];
            total += weight;
        }

        return (float)(sum / total);
    }

    private double Weight(NeighborList list, int neighbor)
    {
        var own = values.Weights is null ? 1 : values.Weights[list.Rows[neighbor]];
        return weighting switch
        {
            NearestNeighborsWeights.Distance => own * Inverse(list, neighbor),
            NearestNeighborsWeights.Kernel => own * Gaussian(list, neighbor),
            _ => own,
        };
    }

    private double Inverse(NeighborList list, int neighbor)
    {
        if (list.Ranks[0] == 0)
            return list.Ranks[neighbor] == 0 ? 1 : 0;
        // As a share of the nearest, so that no weight is infinite.
        return distance.FromRank(list.Ranks[0]) / distance.FromRank(list.Ranks[neighbor]);
    }

    private double Gaussian(NeighborList list, int neighbor)
    {
        var farthest = distance.FromRank(list.Ranks[^1]);
        var share = farthest == 0 ? 0 : distance.FromRank(list.Ranks[neighbor]) / farthest;
        return Math.Exp(-2 * share * share);
    }
}
