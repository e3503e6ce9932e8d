using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>The rows of training data that have a label, one after the other; the others are skipped.</summary>
internal sealed class TrainingRows : IDisposable
{
    private readonly DataViewRowCursor _cursor;
    private readonly FeatureRowReader _reader;
    private readonly Func<float> _readLabel;

    /// <param name="data">The data.</param>
    /// <param name="features">Which columns are features.</param>
    /// <param name="label">Which is the label.</param>
    /// <param name="learn">Whether values of categories that are new become levels.</param>
    public TrainingRows(IDataView data, FeatureColumns features, LabelColumn label, bool learn)
    {
        var columns = features.Bind(data.Schema);
        var labelColumn = data.Schema[label.Name];
        _cursor = data.GetRowCursor([.. columns, labelColumn]);
        try
        {
            _reader = new FeatureRowReader(features, columns, _cursor, learn);
            _readLabel = CreateLabelReader(_cursor, labelColumn, label.Task);
        }
        catch
        {
            _cursor.Dispose();
            throw;
        }
    }

    /// <summary>The number of the current row among those with a label, from 0.</summary>
    public long Number { get; private set; } = -1;

    /// <summary>Rows without a label so far.</summary>
    public long Skipped { get; private set; }

    /// <summary>The number of the current row in the data.</summary>
    public long Position => _cursor.Position;

    /// <summary>The label of the current row, a finite number.</summary>
    public float Label { get; private set; }

    public bool MoveNext()
    {
        while (_cursor.MoveNext())
        {
            Label = _readLabel();
            if (float.IsFinite(Label))
            {
                Number++;
                return true;
            }

            Skipped++;
        }

        return false;
    }

    /// <summary>Writes the current row into a table.</summary>
    public void Read(TableBuilder table, int row)
    {
        _reader.Read(table.Numbers(row), table.Categories(row));
        table.SetLabel(row, Label);
    }

    public void Dispose() => _cursor.Dispose();

    private static Func<float> CreateLabelReader(DataViewRow row, DataViewSchema.Column column, PredictionTask task)
    {
        switch (task)
        {
            case PredictionTask.Binary:
                var getBoolean = row.GetGetter<bool>(column);
                var boolean = false;
                return () =>
                {
                    getBoolean(ref boolean);
                    return boolean ? 1 : 0;
                };
            case PredictionTask.Multiclass:
                var getKey = row.GetGetter<uint>(column);
                var key = 0u;
                return () =>
                {
                    getKey(ref key);
                    return key == 0 ? float.NaN : key - 1;
                };
            default:
                var getNumber = row.GetGetter<float>(column);
                var number = 0f;
                return () =>
                {
                    getNumber(ref number);
                    return number;
                };
        }
    }
}
