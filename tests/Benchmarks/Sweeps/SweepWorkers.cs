using System.Diagnostics;
using NeuralML.AutoML;
using NeuralML.AutoML.Tests.Store;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Sweeps;

/// <summary>Two processes on one PostgreSQL store against one, and what is left when one of two is killed.</summary>
internal sealed class SweepWorkers : Benchmark
{
    private const double FewestTimes = 1.7;

    public override string Name => "sweep-workers";

    public override string Description
        => "Finished trials of two workers on a PostgreSQL store against one in the same time, each a process on a core of its own: linear "
            + "learners, of which trials cost alike, so that two do not go on to dearer ones; networks, of which they do not; and with two "
            + "of which one is killed";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        using var server = new PostgresServer(PostgresInstallation.Find() ?? throw new MissingPackageException("postgresql"));
        var linear = new SharedSweep(
            "", context.Quick ? "churn" : "adult", context.DataFolder!, [LearnerFamily.Linear], context.Quick ? 15 : 60);
        foreach (var figure in Compare("linear", server, linear, Bar.AtLeast(FewestTimes)))
            yield return figure;
        if (!context.Quick)
        {
            var networks = linear with { Table = "concrete", Families = [LearnerFamily.NeuralNet] };
            foreach (var figure in Compare("networks", server, networks, null))
                yield return figure;
        }

        foreach (var figure in Kill(new SweepDatabase(server), linear))
            yield return figure;
    }

    private static IEnumerable<Figure> Compare(string name, PostgresServer server, SharedSweep sweep, Bar? bar)
    {
        var one = Finished(new SweepDatabase(server), sweep, 1);
        var two = Finished(new SweepDatabase(server), sweep, 2);
        yield return new Figure($"{name}.one", one.Length, "trials");
        yield return new Figure($"{name}.two", two.Length, "trials");
        yield return new Figure($"{name}.ratio", (double)two.Length / one.Length, "x the trials", bar);
        yield return new Figure($"{name}.fits", two.Sum(Seconds) / one.Sum(Seconds), "x the seconds of their fits");
        yield return new Figure($"{name}.fit", two.Average(Seconds) / one.Average(Seconds), "x the seconds of a fit; far from 1, something else ran");
    }

    private static double Seconds(SweepTrial trial) => trial.FitSeconds;

    private static SweepTrial[] Finished(SweepDatabase database, SharedSweep sweep, int workers)
    {
        var processes = Start(database, sweep, workers);
        try
        {
            foreach (var process in processes)
                process.Wait();
            return [.. database.Ended().Where(trial => trial.IsFinished)];
        }
        finally
        {
            Array.ForEach(processes, process => process.Dispose());
        }
    }

    private static IEnumerable<Figure> Kill(SweepDatabase database, SharedSweep sweep)
    {
        var processes = Start(database, sweep, 2);
        try
        {
            // Early enough for the other to take over what it had begun, half a minute later.
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed.TotalSeconds < sweep.Seconds / 3
                || (clock.Elapsed.TotalSeconds < sweep.Seconds && database.Ended().Count == 0))
            {
                Thread.Sleep(50);
            }

            var before = database.Ended();
            var ended = processes[0].Kill();
            ended = [.. ended, .. processes[1].Wait()];
            var after = database.Ended();
            // A row that has changed was done again.
            return
            [
                new Figure("killed.before", before.Count, "trials had ended"),
                new Figure("killed.after", after.Count, "trials at the end"),
                new Figure("killed.lost", before.Except(after).Count(), "trials", Bar.AtMost(0)),
                new Figure("killed.twice", ended.Count - ended.Distinct().Count(), "trials", Bar.AtMost(0)),
            ];
        }
        finally
        {
            Array.ForEach(processes, process => process.Dispose());
        }
    }

    private static SweepProcess[] Start(SweepDatabase database, SharedSweep sweep, int workers)
        => [.. Enumerable.Range(0, workers).Select(core => new SweepProcess(sweep with { Store = database.ConnectionString }, core))];
}
