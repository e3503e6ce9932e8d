using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed class PriorTrainer : ITrainerEstimator<BinaryPredictionTransformer<PriorModelParameters>, PriorModelParameters>
{
    private readonly IHost _host;
    private readonly SchemaShape.Column _label;
    private readonly SchemaShape.Column _weight;

    internal PriorTrainer(IHostEnvironment environment, string labelColumnName, string? exampleWeightColumnName)
    {
        ArgumentException.ThrowIfNullOrEmpty(labelColumnName);
        _host = environment.Register(nameof(PriorTrainer));
        _label = TrainerColumns.BooleanLabel(labelColumnName);
        _weight = TrainerColumns.Weight(exampleWeightColumnName);
    }

    public TrainerInfo Info { get; } = new(normalization: false, caching: false);

    public BinaryPredictionTransformer<PriorModelParameters> Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckColumns(SchemaShape.Create(input.Schema));
        using var channel = _host.Start("Training");
        return new(new PriorModelParameters(Measure(input)), input.Schema, featureColumn: null);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckColumns(inputSchema);
        return inputSchema.With(ScoreShape.Binary(calibrated: true));
    }

    /// <summary>The share of positive rows; NaN where there are no rows.</summary>
    private float Measure(IDataView data)
    {
        var label = data.Schema[_label.Name];
        DataViewSchema.Column? weight = _weight.Name is null ? null : data.Schema[_weight.Name];
        using var cursor = data.GetRowCursor(weight is null ? [label] : [label, weight.Value]);
        var getLabel = LabelReader.Create(cursor, label);
        var getWeight = weight is null ? null : cursor.GetGetter<float>(weight.Value);
        var (positive, total, labelValue, weightValue) = (0.0, 0.0, 0f, 1f);
        while (cursor.MoveNext())
        {
            getLabel(ref labelValue);
            getWeight?.Invoke(ref weightValue);
            positive += labelValue > 0 ? weightValue : 0;
            total += weightValue;
        }

        return (float)(positive / total);
    }

    private void CheckColumns(SchemaShape inputSchema)
    {
        if (_weight.Name is not null)
            TrainerColumns.Check(inputSchema, _weight, "weight");
        TrainerColumns.Check(inputSchema, _label, "label", "labelCol");
    }
}
