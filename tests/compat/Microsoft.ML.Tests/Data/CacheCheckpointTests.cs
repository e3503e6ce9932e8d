using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public class CacheCheckpointTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly InMemoryTable _table = new InMemoryTable().With("A", NumberDataViewType.Single, [1f, 2f, 4f]);

    [Fact]
    public void Estimators_behind_a_checkpoint_share_one_reading()
    {
        var estimator = _mlContext.Transforms.CopyColumns("B", "A").AppendCacheCheckpoint(_mlContext)
            .Append(_mlContext.Transforms.NormalizeMinMax("C", "B"))
            .Append(_mlContext.Transforms.NormalizeMinMax("D", "B"));
        var model = estimator.Fit(_table);

        _table.CursorsOpened.ShouldBe(1);
        model.Count().ShouldBe(3);
        model.Transform(_table).Read<float>("D").ShouldBe([0.25f, 0.5f, 1f]);
    }

    [Fact]
    public void Without_a_checkpoint_each_estimator_reads_the_rows()
    {
        _mlContext.Transforms.CopyColumns("B", "A")
            .Append(_mlContext.Transforms.NormalizeMinMax("C", "B"))
            .Append(_mlContext.Transforms.NormalizeMinMax("D", "B"))
            .Fit(_table);
        _table.CursorsOpened.ShouldBe(2);
    }

    [Fact]
    public void A_checkpoint_that_has_nothing_to_keep_changes_nothing()
    {
        var empty = new EstimatorChain<ITransformer>();
        empty.AppendCacheCheckpoint(_mlContext).ShouldBeSameAs(empty);
        var chain = _mlContext.Transforms.CopyColumns("B", "A").AppendCacheCheckpoint(_mlContext);
        chain.AppendCacheCheckpoint(_mlContext).ShouldBeSameAs(chain);
        Should.Throw<ArgumentNullException>(() => chain.AppendCacheCheckpoint(null!)).ParamName.ShouldBe("env");
    }
}
