using Microsoft.ML;
using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Search;

namespace NeuralML.AutoML;

/// <summary>The winners and what they predict together.</summary>
/// <param name="winners">The best first.</param>
/// <param name="blend">How they are combined.</param>
/// <param name="fits">Their models.</param>
/// <param name="runner">What knows the rows.</param>
internal sealed class FittedWinners(IReadOnlyList<Candidate> winners, BlendPlan blend, FinalFits fits, TrialRunner runner)
{
    public Candidate Best => winners[0];

    public BlendPlan Blend => blend;

    public FinalFits Fits => fits;

    public ITransformer BestModel => fits.Models[Best];

    /// <summary>The average or the stack; null where the best is all of it.</summary>
    public EnsembleTransformer? CreateEnsemble()
        => blend.Members.Count == 1 && !blend.Combination.IsStacked
            ? null
            : new EnsembleTransformer(
                [.. blend.Members.Zip(blend.Combination.Weights, (member, weight)
                    => new EnsembleMember(fits.Models[member], weight, member.Configuration.Text))],
                runner.Table.Label, runner.Table.Schema, blend.Combination.IsStacked ? blend.Combination.Biases : null);

    /// <summary>What the best and the ensemble predict for rows, <c>[rows * outputs]</c> each.</summary>
    public (float[] Best, float[] Ensemble) Predict(int[] rows)
    {
        var best = runner.Predict(BestModel, rows);
        float[][] members = [.. blend.Members.Select(member => member == Best ? best : runner.Predict(fits.Models[member], rows))];
        return (best, CombinedPredictions.Of(blend.Combination, members, runner.Table.Label.OutputCount));
    }
}
