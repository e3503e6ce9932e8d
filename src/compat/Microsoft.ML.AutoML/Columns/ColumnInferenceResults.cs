using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

public sealed class ColumnInferenceResults
{
    public TextLoader.Options TextLoaderOptions { get; internal set; } = new();

    public ColumnInformation ColumnInformation { get; internal set; } = new();
}
