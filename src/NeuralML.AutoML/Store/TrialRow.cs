using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace NeuralML.AutoML.Store;

/// <summary>A trial as a row of a table.</summary>
internal static class TrialRow
{
    /// <summary>Tells a configuration from others in an index.</summary>
    public static string Hash(TrialKey key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Configuration)));

    /// <summary>The parameters of an outcome.</summary>
    public static (string Name, object? Value)[] Write(TrialOutcome outcome) =>
    [
        ("state", outcome.State.ToString()),
        ("value", Number(outcome.Value)),
        ("fitSeconds", Number(outcome.FitSeconds)),
        ("rowsPerSecond", Number(outcome.RowsPerSecond)),
        ("error", Text(outcome.Error)),
        ("count", (long)outcome.Predictions.Length),
        ("predictions", PredictionBytes.Write(outcome.Predictions)),
    ];

    /// <summary>Reads what <see cref="TrialSql.Load"/> selects.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public static StoredTrial Read(DbDataReader reader)
    {
        var number = reader.GetInt64(0);
        try
        {
            var outcome = new TrialOutcome(
                State(reader.GetString(3)),
                Number(reader, 4),
                Number(reader, 5),
                Number(reader, 6),
                PredictionBytes.Read((byte[])reader.GetValue(8), reader.GetInt64(7)),
                reader.IsDBNull(9) ? null : reader.GetString(9));
            return new(number, new(reader.GetString(1), reader.GetInt32(2)), outcome, reader.GetDouble(10));
        }
        catch (Exception exception) when (
            exception is FormatException or InvalidCastException or InvalidOperationException or OverflowException)
        {
            throw new FormatException(
                $"Trial {number} is damaged: {exception.Message.TrimEnd('.')}. " +
                "Delete the row of neuralml_trial with that number to have it repeated.",
                exception);
        }
    }

    private static TrialState State(string text)
        => Enum.TryParse<TrialState>(text, out var state) && state != TrialState.Running
            && text.Equals(state.ToString(), StringComparison.Ordinal)
            ? state
            : throw new FormatException($"its state is '{text}'");

    // SQLite takes NaN for no number at all; so both have none.
    private static double? Number(double value) => double.IsNaN(value) ? null : value;

    private static double Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);

    // An exception may say anything; PostgreSQL keeps well-formed text without U+0000.
    private static string? Text(string? text)
        => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
