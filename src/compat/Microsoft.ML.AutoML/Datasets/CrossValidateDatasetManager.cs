namespace Microsoft.ML.AutoML;

internal sealed class CrossValidateDatasetManager : ICrossValidateDatasetManager
{
    public CrossValidateDatasetManager(IDataView dataset, int fold, string? samplingKeyColumnName)
        => (Dataset, Fold, SamplingKeyColumnName) = (dataset, fold, samplingKeyColumnName);

    public IDataView Dataset { get; set; }

    public int Fold { get; set; }

    public string? SamplingKeyColumnName { get; set; }
}
