namespace Microsoft.ML.Trainers;

/// <summary>Passes over the rows until the duality gap is small.</summary>
internal abstract class SdcaPasses(TrainingRows rows, SdcaSettings settings)
{
    // The weights still wander when the gap is as small as the tolerance.
    private const double GapShare = 0.1;

    protected TrainingRows Rows => rows;

    protected SdcaSettings Settings => settings;

    protected void Run()
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var iteration = 1; iteration <= settings.MaximumIterations; iteration++)
        {
            settings.Host.CheckAlive();
            settings.Shuffler?.Shuffle(order);
            foreach (var row in order)
                Update(row);
            EndIteration();
            if (iteration % settings.CheckFrequency == 0 && HasConverged())
                break;
        }
    }

    /// <summary>Maximizes the dual objective in the variables of one row.</summary>
    protected abstract void Update(int row);

    protected abstract void EndIteration();

    /// <summary>The primal and the dual objective.</summary>
    protected abstract (double Primal, double Dual) Objectives();

    private bool HasConverged()
    {
        var (primal, dual) = Objectives();
        return primal - dual <= GapShare * settings.Tolerance * Math.Max(primal, float.Epsilon);
    }
}
