using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

public sealed class MulticlassPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    private readonly string _labelColumn;
    private readonly int _classCount;
    private readonly ClassNames? _classNames;

    internal MulticlassPredictionTransformer(TModel model, DataViewSchema trainSchema, string featureColumn, string labelColumn)
        : base(model, trainSchema, featureColumn)
    {
        _labelColumn = labelColumn;
        _classCount = trainSchema[labelColumn].Type.GetKeyCountAsInt32();
        _classNames = ClassNames.Find(trainSchema[labelColumn]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        var keyValues = new DataViewSchema.Annotations.Builder();
        _classNames?.AddTo(keyValues, AnnotationKinds.KeyValues);
        var label = new DataViewSchema.DetachedColumn(
            _labelColumn, new KeyDataViewType(typeof(uint), _classCount), keyValues.ToAnnotations());
        PredictionTransformerFormat.Save(ctx, MulticlassPredictionFormat.Version, this, label);
        ctx.SaveNonEmptyString(_labelColumn);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var setId = ScoreSchema.NextSetId(inputSchema);
        return MakeRowMapper(
            inputSchema,
            new ScoreColumn<VBuffer<float>>(
                ScoreSchema.MulticlassLabel(setId, _classCount, _classNames),
                row => (ValueGetter<uint>)((ref uint value) => value = BestClass(row.Score.GetValues()))),
            new ScoreColumn<VBuffer<float>>(
                ScoreSchema.MulticlassScore(setId, _classCount, _classNames),
                row => (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) => row.Score.CopyTo(ref value))));
    }

    /// <summary>The key of the highest score, the first of equal ones; missing if all are NaN.</summary>
    private static uint BestClass(ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (best < 0 ? !float.IsNaN(scores[i]) : scores[i] > scores[best])
                best = i;
        }

        return (uint)(best + 1);
    }
}
