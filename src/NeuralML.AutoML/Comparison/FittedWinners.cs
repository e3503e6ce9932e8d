using Microsoft.ML;
using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Search;

namespace NeuralML.AutoML;

/// <summary>The winners and what they predict together.</summary>
/// <param name="winners">The best first.</param>
/// <param name="blend">What their average is made of.</param>
/// <param name="fits">Their models.</param>
/// <param name="runner">What knows the rows.</param>
internal sealed class FittedWinners(IReadOnlyList<Candidate> winners, BlendPlan blend, FinalFits fits, TrialRunner runner)
{
    public Candidate Best => winners[0];

    public BlendPlan Blend => blend;

    public FinalFits Fits => fits;

    public ITransformer BestModel => fits.Models[Best];

    /// <summary>The average; null where the best is all of it.</summary>
    public EnsembleTransformer? CreateEnsemble()
        => blend.Members.Count == 1
            ? null
            : new EnsembleTransformer(
                [.. blend.Members.Select(member
                    => new EnsembleMember(fits.Models[member.Candidate], member.Weight, member.Candidate.Configuration.Text))],
                runner.Table.Label, runner.Table.Schema);

    /// <summary>What the best and the average predict for rows, <c>[rows * outputs]</c> each.</summary>
    public (float[] Best, float[] Ensemble) Predict(int[] rows)
    {
        var best = runner.Predict(BestModel, rows);
        var sum = new double[best.Length];
        foreach (var (candidate, weight) in blend.Members)
        {
            var predictions = candidate == Best ? best : runner.Predict(fits.Models[candidate], rows);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += weight * predictions[i];
        }

        return (best, Array.ConvertAll(sum, value => (float)value));
    }
}
