namespace CompareLearners.Tables;

internal enum TableTask
{
    Binary,
    Multiclass,
    Regression,
}
