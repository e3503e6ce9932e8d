using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML.CodeGen;

internal sealed class ConvertTypeOption : ColumnsOption
{
    public DataKind TargetType { get; set; } = DataKind.Single;
}
