using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

public abstract partial class TrialStoreTests
{
    [SkippableFact]
    public void A_store_that_is_opened_again_has_what_ended_before()
    {
        TrialOutcome[] outcomes =
        [
            new(TrialState.Completed, 0.75, 1.5, 20_000, [0.25f, float.NaN, -1f], Error: null),
            new(TrialState.Pruned, double.NaN, 0.5, 0, [], Error: null),
            new(TrialState.TimedOut, double.NaN, 60, 0, [], Error: null),
            new(TrialState.Failed, double.NaN, 0, 0, [], "Column 'Größe' is missing"),
        ];
        using (var first = Open())
        {
            foreach (var (i, outcome) in outcomes.Index())
                End(first, Keys[i], outcome);
        }

        using var second = Open();
        var trials = second.Load(after: 0);
        trials.Select(trial => trial.Key).ShouldBe(Keys[..4]);
        trials.Select(trial => trial.Number).ShouldBe([1, 2, 3, 4]);
        trials.Select(trial => trial.EndSeconds).ShouldBeInOrder();
        foreach (var (i, trial) in trials.Index())
            ShouldBeSame(trial.Outcome, outcomes[i]);
        second.Load(after: 3).Select(trial => trial.Key).ShouldBe([Keys[3]]);
        second.TryClaim(Keys[0]).ShouldBeFalse();
        second.TryClaim(Keys[4]).ShouldBeTrue();
    }

    [SkippableFact]
    public void A_reader_that_asks_for_later_trials_misses_none()
    {
        using var stores = new Stores(this, 3);
        using var reader = Open();
        var seen = new List<StoredTrial>();
        InParallel(4, i =>
        {
            if (i < 3)
            {
                foreach (var key in Keys.Where((_, at) => at % 3 == i))
                    End(stores[i], key);
            }
            else
            {
                while (seen.Count < Keys.Length)
                    seen.AddRange(reader.Load(seen.Count == 0 ? 0 : seen[^1].Number));
            }
        });
        seen.Select(trial => trial.Key).ShouldBe(Keys, ignoreOrder: true);
        seen.Select(trial => trial.Number).ShouldBe(Enumerable.Range(1, Keys.Length).Select(i => (long)i));
    }

    [SkippableFact]
    public void Any_outcome_is_kept()
    {
        using var store = Open();
        var number = 0L;
        Prop.ForAll((string? text, double value, int[] bits) =>
        {
            var key = new TrialKey($"{number}: {JsonSerializer.Serialize(text)}", bits.Length);
            float[] predictions = [.. bits.Select(BitConverter.Int32BitsToSingle)];
            var outcome = new TrialOutcome((TrialState)(1 + (bits.Length % 4)), value, -value, value / 3, predictions, text);
            End(store, key, outcome);
            var trial = store.Load(number).ShouldHaveSingleItem();
            trial.Key.ShouldBe(key);
            ShouldBeSame(trial.Outcome, outcome with { Error = text?.Replace('\0', '\uFFFD') });
            number = trial.Number;
        }).QuickCheckThrowOnFailure();
    }

    [SkippableFact]
    public void Whatever_an_exception_said_is_kept()
    {
        using var store = Open();
        End(store, Key, new(TrialState.Failed, double.NaN, 0, 0, [], "half a \ud83d pair, \0, and a whole one: \ud83d\ude00"));
        store.Load(after: 0).ShouldHaveSingleItem().Outcome.Error.ShouldBe("half a \ufffd pair, \ufffd, and a whole one: \ud83d\ude00");
    }

    [SkippableFact]
    public void A_configuration_may_be_long()
    {
        using var store = Open();
        var random = new Random(1);
        var key = new TrialKey(string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('A', 'z'))), 0);
        End(store, key);
        store.Load(after: 0).ShouldHaveSingleItem().Key.ShouldBe(key);
    }

    private static void ShouldBeSame(TrialOutcome outcome, TrialOutcome expected)
    {
        (outcome with { Predictions = [] }).ShouldBe(expected with { Predictions = [] });
        outcome.Predictions.Select(BitConverter.SingleToInt32Bits).ShouldBe(expected.Predictions.Select(BitConverter.SingleToInt32Bits));
    }
}
