using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class PredictionTransformerTests
{
    private static readonly float[][] Rows = [.. Enumerable.Range(0, 3000).Select(i => new[] { MathF.Sin(i), MathF.Cos(i) })];

    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Scoring_a_row_allocates_nothing()
    {
        var data = new InMemoryTable().WithFeatures(Rows).WithKeyLabel(2, Rows.Select(row => row[0] > 0 ? 1u : 2u));
        var scored = _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data).Transform(data);
        using var cursor = scored.GetRowCursor(scored.Schema);
        var getScore = cursor.GetGetter<VBuffer<float>>(scored.Schema["Score"]);
        var getLabel = cursor.GetGetter<uint>(scored.Schema["PredictedLabel"]);
        VBuffer<float> score = default;
        uint label = 0;
        Read(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);

        void Read(int count)
        {
            for (var i = 0; i < count && cursor.MoveNext(); i++)
            {
                getScore(ref score);
                getLabel(ref label);
            }
        }
    }

    [Fact]
    public void Features_of_another_length_are_refused_as_in_the_golden_case()
    {
        var data = new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0] > 0));
        var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        var exception = Should.Throw<InvalidOperationException>(() => model.Transform(new InMemoryTable().WithFeatures([[1, 2, 3]])));
        exception.Message.ShouldBe("Incompatible features column type: 'Vector<Single, 3>' vs 'Vector<Single, 2>'");
    }

    [Fact]
    public void Sparse_features_score_like_dense_ones()
    {
        var data = new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0] > 0));
        var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        var type = new VectorDataViewType(NumberDataViewType.Single, 2);
        var sparse = new InMemoryTable().With("Features", type, new[] { new VBuffer<float>(2, 1, [3f], [1]) });
        var dense = new InMemoryTable().With("Features", type, new[] { new VBuffer<float>(2, [0f, 3f]) });
        model.Transform(sparse).Read<float>("Score").ShouldBe(model.Transform(dense).Read<float>("Score"));
    }
}
