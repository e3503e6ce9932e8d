using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

public sealed class ClusteringPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    internal ClusteringPredictionTransformer(TModel model, DataViewSchema trainSchema, string featureColumn)
        : base(model, trainSchema, featureColumn)
    {
    }

    private protected override void SaveModel(ModelSaveContext ctx)
        => PredictionTransformerFormat.Save(ctx, ClusteringPredictionFormat.Version, this);

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var setId = ScoreSchema.NextSetId(inputSchema);
        var count = ((IClusters)Model).ClusterCount;
        return MakeRowMapper(
            inputSchema,
            new ScoreColumn<VBuffer<float>>(
                ScoreSchema.ClusterLabel(setId, count),
                row => (ValueGetter<uint>)((ref uint value) => value = Nearest(row.Score.GetValues()))),
            new ScoreColumn<VBuffer<float>>(
                ScoreSchema.ClusterScore(setId, count),
                row => (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) => row.Score.CopyTo(ref value))));
    }

    /// <summary>The key of the smallest distance, the first of equal ones; missing if all are NaN.</summary>
    private static uint Nearest(ReadOnlySpan<float> distances)
    {
        var best = -1;
        for (var i = 0; i < distances.Length; i++)
        {
            if (best < 0 ? !float.IsNaN(distances[i]) : distances[i] < distances[best])
                best = i;
        }

        return (uint)(best + 1);
    }
}
