namespace Microsoft.ML.Trainers.FastTree;

public abstract class EarlyStoppingRule : EarlyStoppingRuleBase
{
    private float _best = float.NaN;

    private protected EarlyStoppingRule()
    {
    }

    /// <summary>The best validation score so far.</summary>
    private protected float Best => _best;

    public sealed override bool CheckScore(float validationScore, float trainingScore, out bool isBestCandidate)
    {
        isBestCandidate = float.IsNaN(_best) || (LowerIsBetter ? validationScore < _best : validationScore > _best);
        if (isBestCandidate)
            _best = validationScore;
        return ShouldStop(validationScore, trainingScore, isBestCandidate);
    }

    internal override void Reset() => _best = float.NaN;

    private protected abstract bool ShouldStop(float validationScore, float trainingScore, bool isBest);

    /// <summary>By which share of itself the best score was better than this one (Prechelt's generalization loss).</summary>
    private protected float Loss(float score) => LowerIsBetter ? (score / _best) - 1 : 1 - (score / _best);
}
