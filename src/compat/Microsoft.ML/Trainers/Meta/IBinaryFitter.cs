namespace Microsoft.ML.Trainers;

/// <summary>A binary trainer whose type of model does not matter.</summary>
internal interface IBinaryFitter
{
    /// <summary>The label column that the trainer reads.</summary>
    string LabelColumnName { get; }

    FittedBinary Fit(IDataView data);
}
