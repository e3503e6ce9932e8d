namespace Microsoft.ML.AutoML;

/// <summary>One part of the rows to fit on, the other to choose by; the first may be swept in size.</summary>
internal sealed class TrainValidateDatasetManager : ITrainValidateDatasetManager
{
    public const string Key = nameof(TrainValidateDatasetManager);
    public const string SubsamplingKey = "TrainValidateDatasetSubsamplingKey";

    private readonly IDataView _train;
    private readonly IDataView _validation;
    private long? _rowCount;

    public TrainValidateDatasetManager(IDataView train, IDataView validation) => (_train, _validation) = (train, validation);

    public IDataView LoadTrainDataset(MLContext context, TrialSettings? settings)
    {
        if (settings?.Parameter is not { } parameter || !parameter.TryGetValue(Key, out var own))
            return _train;
        _rowCount ??= _train.GetRowCount() ?? Count();
        return context.Data.TakeRows(_train, Math.Max(1, (long)(_rowCount.Value * own[SubsamplingKey].AsType<double>())));
    }

    public IDataView LoadValidateDataset(MLContext context, TrialSettings? settings) => _validation;

    private long Count()
    {
        using var cursor = _train.GetRowCursor([]);
        var count = 0L;
        while (cursor.MoveNext())
            count++;
        return count;
    }
}
