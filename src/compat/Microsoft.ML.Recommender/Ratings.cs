using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.Recommender;

/// <summary>The known values of a matrix; rows of data without a value or one of the indexes are left out.</summary>
internal sealed record Ratings(Rating[] Values, int RowCount, int ColumnCount)
{
    public int Count => Values.Length;

    public static Ratings Read(IDataView data, string rowColumn, string columnColumn, string labelColumn)
    {
        var (row, column, label) = (data.Schema[rowColumn], data.Schema[columnColumn], data.Schema[labelColumn]);
        using var cursor = data.GetRowCursor([row, column, label]);
        var (getRow, getColumn) = (cursor.GetGetter<uint>(row), cursor.GetGetter<uint>(column));
        var getLabel = cursor.GetGetter<float>(label);
        var values = new List<Rating>();
        uint rowKey = 0, columnKey = 0;
        float value = 0;
        while (cursor.MoveNext())
        {
            getRow(ref rowKey);
            getColumn(ref columnKey);
            getLabel(ref value);
            if (rowKey > 0 && columnKey > 0 && float.IsFinite(value))
                values.Add(new((int)rowKey - 1, (int)columnKey - 1, value));
        }

        return new([.. values], row.Type.GetKeyCountAsInt32(), column.Type.GetKeyCountAsInt32());
    }
}
