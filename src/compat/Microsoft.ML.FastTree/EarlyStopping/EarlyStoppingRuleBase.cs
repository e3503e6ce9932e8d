namespace Microsoft.ML.Trainers.FastTree;

public abstract class EarlyStoppingRuleBase
{
    private protected EarlyStoppingRuleBase()
    {
    }

    /// <summary>Whether a score is the better the lower it is.</summary>
    internal bool LowerIsBetter { get; set; } = true;

    /// <summary>True where training should stop after these scores.</summary>
    public abstract bool CheckScore(float validationScore, float trainingScore, out bool isBestCandidate);

    /// <summary>Begins again, for another fit.</summary>
    internal abstract void Reset();
}
