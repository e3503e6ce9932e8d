using System.Data.Common;
using System.Globalization;

namespace NeuralML.AutoML.Store;

/// <summary>The row of a store that says of which version and study it is.</summary>
internal static class StudyTable
{
    private const long Version = 1;

    // Every version begins with reading the version: that column stays.
    private const string Create = """
        CREATE TABLE IF NOT EXISTS neuralml_store (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL,
            data_fingerprint TEXT NOT NULL,
            settings TEXT NOT NULL,
            started DOUBLE PRECISION NOT NULL)
        """;

    /// <summary>Creates the tables for a study, or checks that those which exist are of this version and study.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="dialect">Its SQL.</param>
    /// <param name="trials">What creates the table of trials.</param>
    /// <param name="study">What is compared.</param>
    /// <param name="store">How the store is called in a message.</param>
    /// <exception cref="InvalidOperationException">They are of another.</exception>
    public static void Open(DbConnection connection, SqlDialect dialect, string trials, Study study, string store)
    {
        // PostgreSQL refuses a table that another transaction is just creating, even where IF NOT EXISTS is said.
        using var transaction = connection.BeginTransaction();
        if (dialect.OneAtATime is { } wait)
            connection.Execute(wait);
        connection.Execute(Create);
        var versions = connection.Query("SELECT version FROM neuralml_store", reader => reader.GetInt64(0));
        if (versions is [var version])
        {
            CheckVersion(version, store);
            Check(connection, study, store);
        }
        else
        {
            connection.Execute(trials);
            connection.Execute(
                $"INSERT INTO neuralml_store VALUES (1, @version, @fingerprint, @settings, {dialect.Now})",
                ("version", Version),
                ("fingerprint", study.DataFingerprint),
                ("settings", study.Settings));
        }

        transaction.Commit();
    }

    private static void CheckVersion(long version, string store)
    {
        if (version == Version)
            return;
        throw new InvalidOperationException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{store} is of version {version}, and this NeuralML keeps version {Version}.") +
            " Use the NeuralML that made it, or another store.");
    }

    private static void Check(DbConnection connection, Study study, string store)
    {
        var there = connection.Query(
            "SELECT data_fingerprint, settings FROM neuralml_store",
            reader => new Study(reader.GetString(0), reader.GetString(1))).Single();
        if (!string.Equals(there.DataFingerprint, study.DataFingerprint, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"{store} has trials of other data (its fingerprint is {there.DataFingerprint}, that of these rows and columns is " +
                $"{study.DataFingerprint}). Go on with the data that it was begun with, or name another store.");
        }

        if (!string.Equals(there.Settings, study.Settings, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"{store} has trials of other settings ({there.Settings}; now {study.Settings}). " +
                "Go on with the settings that it was begun with, or name another store.");
        }
    }
}
