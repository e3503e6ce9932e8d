namespace CompareLearners.Tables;

internal enum ColumnKind
{
    Number,
    Text,
    Ignored,
}
