namespace CompareLearners.Tables;

/// <param name="Name">The name in the header.</param>
/// <param name="Index">Its place in a row, from 0.</param>
/// <param name="Kind">How it becomes features.</param>
/// <param name="Missing">Rows without a value.</param>
/// <param name="Remark">Why it is ignored.</param>
internal sealed record CsvColumn(string Name, int Index, ColumnKind Kind, int Missing, string? Remark = null);
