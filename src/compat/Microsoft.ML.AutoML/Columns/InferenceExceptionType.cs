namespace Microsoft.ML.AutoML;

public enum InferenceExceptionType
{
    ColumnDataType = 0,
    ColumnSplit = 1,
}
