using System.Globalization;
using Microsoft.ML;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Models;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Predict;

/// <summary>Writes the predictions of a model, a line per row.</summary>
/// <param name="model">The model.</param>
/// <param name="scored">Its output.</param>
/// <param name="inputColumns">The names of the columns of the input.</param>
/// <param name="input">The rows of the input to repeat; null for none.</param>
internal sealed class PredictionWriter(LoadedModel model, IDataView scored, IReadOnlyList<string> inputColumns, CsvReader? input)
{
    /// <returns>How many rows were written.</returns>
    /// <exception cref="UserException">The model predicts nothing.</exception>
    public long Write(CsvWriter writer)
    {
        var columns = model.Predictions(scored.Schema).ToArray();
        if (columns.Length == 0)
            throw new UserException($"'{model.Path}' has no predictions: none of its columns is a Score, Probability or PredictedLabel.");
        // What most people look for comes first.
        columns = [.. columns.OrderBy(column => column.Name is not "PredictedLabel")];
        var rowColumn = scored.Schema[ModelInput.RowColumn];
        using var cursor = scored.GetRowCursor([.. columns, rowColumn]);
        var getRow = cursor.GetGetter<long>(rowColumn);
        var predictions = columns.Select(column => PredictionColumn.Create(cursor, column, model.InputSchema)).ToArray();
        writer.Write(Header.UniqueNames(
            ["row", .. input is null ? [] : inputColumns, .. predictions.SelectMany(prediction => prediction.Names)]));
        var written = 0L;
        var row = 0L;
        while (cursor.MoveNext())
        {
            getRow(ref row);
            writer.Write(
                [
                    row.ToString(CultureInfo.InvariantCulture), .. InputFields(row),
                    .. predictions.SelectMany(prediction => prediction.Read()),
                ]);
            written++;
        }

        return written;
    }

    // A model may leave rows out, so that numbers are looked for.
    private IReadOnlyList<string> InputFields(long row)
    {
        if (input is null)
            return [];
        while (input.Row < row && input.Read())
        {
        }

        return input.Fields;
    }
}
