using System.Globalization;
using Microsoft.ML;

namespace NeuralML.Features;

/// <summary>The rows of training data that have a label and a weight, one after the other; the others are skipped.</summary>
internal sealed class TrainingRows : IDisposable
{
    private readonly DataViewRowCursor _cursor;
    private readonly FeatureRowReader _reader;
    private readonly LabelReader.Read _readLabels;
    private readonly Func<float> _readWeight;
    private readonly LabelColumn _label;
    private readonly float[] _labels;
    private float _weight;

    /// <param name="data">The data.</param>
    /// <param name="features">Which columns are features.</param>
    /// <param name="label">Which is the label, and which the weight.</param>
    /// <param name="learn">Whether values of categories that are new become levels.</param>
    public TrainingRows(IDataView data, FeatureColumns features, LabelColumn label, bool learn)
    {
        var columns = features.Bind(data.Schema);
        _label = label;
        _labels = new float[label.Width];
        _cursor = data.GetRowCursor([.. columns, .. label.Columns(data.Schema)]);
        try
        {
            _reader = new FeatureRowReader(features, columns, _cursor, learn);
            _readLabels = LabelReader.Create(_cursor, label);
            _readWeight = ExampleWeight.CreateReader(_cursor, label.ExampleWeightName);
        }
        catch
        {
            _cursor.Dispose();
            throw;
        }
    }

    /// <summary>The number of the current row among those with a label and a weight, from 0.</summary>
    public long Number { get; private set; } = -1;

    /// <summary>Rows without a label so far.</summary>
    public long Skipped { get; private set; }

    /// <summary>Rows with a label, but of weight 0, so far.</summary>
    public long Weightless { get; private set; }

    /// <summary>The number of the current row in the data.</summary>
    public long Position => _cursor.Position;

    /// <summary>The labels of the current row, finite numbers.</summary>
    public ReadOnlySpan<float> Labels => _labels;

    public bool MoveNext()
    {
        while (_cursor.MoveNext())
        {
            _readLabels(_labels);
            if (Array.Exists(_labels, label => !float.IsFinite(label)))
            {
                Skipped++;
                continue;
            }

            CheckNotNegative();
            _weight = _readWeight();
            if (_weight > 0)
            {
                Number++;
                return true;
            }

            Weightless++;
        }

        return false;
    }

    /// <summary>Writes the current row into a table.</summary>
    public void Read(TableBuilder table, int row)
    {
        _reader.Read(table.Numbers(row), table.Categories(row));
        _labels.CopyTo(table.Labels(row));
        table.SetWeight(row, _weight);
    }

    public void Dispose() => _cursor.Dispose();

    private void CheckNotNegative()
    {
        foreach (var label in _labels)
        {
            if (_label.IsCount && label < 0)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"Label column '{_label.Name}' is {label} in row {Position}. ")
                    + $"With {nameof(NeuralNetOptions.RegressionLoss)} {nameof(RegressionLoss.Poisson)}, labels are counts, at least 0.");
            }
        }
    }
}
