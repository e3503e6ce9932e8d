namespace NeuralML.AutoML.Tests.Store;

public abstract partial class TrialStoreTests
{
    [SkippableFact]
    public void Trials_of_other_data_are_refused()
    {
        Open().Dispose();
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study with { DataFingerprint = "columns" }))
            .Message.ShouldContain(
                "has trials of other data (its fingerprint is rows, that of these rows and columns is columns). Go on with");
    }

    [SkippableFact]
    public void Trials_of_other_settings_are_refused()
    {
        Open().Dispose();
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study with { Settings = "price" }))
            .Message.ShouldContain("has trials of other settings (label; now price). Go on with");
    }

    [SkippableFact]
    public void A_store_of_another_version_is_refused_whatever_else_it_has()
    {
        Change("CREATE TABLE neuralml_store (version INTEGER NOT NULL)", "INSERT INTO neuralml_store VALUES (2)");
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study))
            .Message.ShouldContain("is of version 2, and this NeuralML keeps version 1. Use the NeuralML that made it, or another store.");
    }

    [SkippableFact]
    public void Trials_that_no_study_claims_are_refused()
    {
        Open().Dispose();
        Change("DROP TABLE neuralml_store");
        using var store = _database.Store();
        Should.Throw<InvalidOperationException>(() => store.Open(Study)).Message.ShouldContain("neuralml_trial");
    }

    [SkippableFact]
    public void Predictions_of_the_wrong_length_are_refused()
        => Damage("UPDATE neuralml_trial SET prediction_count = 3").ShouldStartWith(
            "Trial 1 is damaged: it has 8 bytes of predictions, which 3 of them are not. " +
            "Delete the row of neuralml_trial with that number to have it repeated.");

    [SkippableFact]
    public void Predictions_of_a_length_that_no_memory_holds_are_refused()
        => Damage($"UPDATE neuralml_trial SET prediction_count = {(1L << 62) + 2}").ShouldContain("8 bytes of predictions");

    [SkippableFact]
    public void Predictions_that_are_missing_are_refused()
        => Damage("UPDATE neuralml_trial SET predictions = NULL").ShouldStartWith("Trial 1 is damaged");

    [SkippableFact]
    public void A_state_that_is_none_is_refused()
        => Damage("UPDATE neuralml_trial SET state = '1'").ShouldStartWith("Trial 1 is damaged: its state is '1'.");

    [SkippableFact]
    public void A_damaged_trial_can_be_deleted_and_repeated()
    {
        Damage("UPDATE neuralml_trial SET prediction_count = 3");
        Change("DELETE FROM neuralml_trial WHERE number = 1");
        using var store = Open();
        End(store, Key);
        store.Load(after: 0).ShouldHaveSingleItem();
    }

    private string Damage(string change)
    {
        using var store = Open();
        End(store, Key);
        Change(change);
        return Should.Throw<FormatException>(() => store.Load(after: 0)).Message;
    }
}
