using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Keeps the slots, of all columns together, that tell most about the label.</summary>
public sealed class MutualInformationFeatureSelectingEstimator : IEstimator<ITransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly string _labelColumnName;
    private readonly int _slotsInOutput;
    private readonly int _numberOfBins;

    internal MutualInformationFeatureSelectingEstimator(
        (string Output, string Input)[] columns, string labelColumnName, int slotsInOutput, int numberOfBins)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(labelColumnName);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(slotsInOutput);
        ArgumentOutOfRangeException.ThrowIfLessThan(numberOfBins, 2);
        _columns = columns;
        _labelColumnName = labelColumnName;
        _slotsInOutput = slotsInOutput;
        _numberOfBins = numberOfBins;
    }

    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = SelectableColumns.Find(input.Schema, _columns, BinnedColumn.CanRead);
        var label = input.Schema.GetColumnOrNull(_labelColumnName) ?? throw SchemaErrors.NotFound("label", _labelColumnName);
        CheckLabel(label.Type.GetItemType(), label.Type is VectorDataViewType, label.Type.ToString()!);

        using var cursor = input.GetRowCursor(inputs.Append(label));
        var labelReader = new BinnedColumn(cursor, label);
        var readers = Array.ConvertAll(inputs, column => new BinnedColumn(cursor, column));
        while (cursor.MoveNext())
        {
            labelReader.AddRow();
            foreach (var reader in readers)
                reader.AddRow();
        }

        var labels = labelReader.GetBins(0, _numberOfBins);
        var scores = readers
            .SelectMany((reader, column) => Enumerable.Range(0, reader.SlotCount).Select(
                slot => (Column: column, Slot: slot, Score: MutualInformation.Of(reader.GetBins(slot, _numberOfBins), labels))))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .Take(_slotsInOutput)
            .ToLookup(scored => scored.Column, scored => scored.Slot);
        return new SlotSelectingTransformer(_columns, [.. inputs.Select((_, column) => scores[column].Order().ToArray())]);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        var result = SelectableColumns.Check(inputSchema, _columns, BinnedColumn.CanRead);
        var label = inputSchema.FindColumn(_labelColumnName) ?? throw SchemaErrors.NotFound("label", _labelColumnName);
        CheckLabel(label.ItemType, label.Kind != SchemaShape.Column.VectorKind.Scalar, label.GetTypeString());
        return result;
    }

    private void CheckLabel(DataViewType itemType, bool isVector, string type)
    {
        if (isVector || !BinnedColumn.CanRead(itemType))
            throw SchemaErrors.Mismatch("label", _labelColumnName, "Single, Double, Boolean, Int32 or key", type);
    }
}
