namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What boosted trees minimise: each tree is fitted to its negative gradient at the scores so far.</summary>
internal abstract class Objective(TreeRows rows)
{
    /// <summary>Whether leaves are divided by curvatures rather than by weights.</summary>
    public virtual bool HasCurvatures => true;

    protected TreeRows Rows { get; } = rows;

    /// <summary>Sets gradients and curvatures of some rows.</summary>
    public abstract void Differentiate(ReadOnlySpan<float> scores, TreeTargets targets, int start, int end);

    /// <summary>Moves the limits of a worker's share of the rows to where shares may end.</summary>
    public virtual (int Start, int End) Share(Crew crew, int worker) => crew.Share(worker, Rows.Count);

    protected void Weigh(TreeTargets targets, int start, int end)
    {
        if (Rows.Weights is not { } weights)
            return;
        var gradients = targets.Gradients;
        for (var row = start; row < end; row++)
            gradients[row] *= weights[row];
        if (!HasCurvatures)
            return;
        for (var row = start; row < end; row++)
            targets.Curvatures![row] *= weights[row];
    }
}
