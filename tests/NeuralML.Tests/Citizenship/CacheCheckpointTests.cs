using Microsoft.ML;

namespace NeuralML.Tests.Citizenship;

public sealed class CacheCheckpointTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void A_cache_before_a_network_keeps_rows_from_being_made_twice_and_changes_nothing()
    {
        var (mapped, rows) = (0, Row.Draw(300));
        var options = Fast.Options("Parabola", epochs: 3);
        (options.Seed, options.MemoryLimit) = (1, 100 * 24);
        var scale = _ml.Transforms.CustomMapping<Row, Scaled>(
            (row, scaled) => (mapped, scaled.Features) = (mapped + 1, [2 * row.Features[0], row.Features[1]]), contractName: null);
        var data = _ml.Data.LoadFromEnumerable(rows);
        using var plain = scale.Append(_ml.NeuralNet(options)).Fit(data);
        mapped.ShouldBeGreaterThan(2 * rows.Count, "what does not fit into memory is read in each epoch");
        mapped = 0;

        using var cached = scale.AppendCacheCheckpoint(_ml).Append(_ml.NeuralNet(options)).Fit(data);

        mapped.ShouldBe(rows.Count);
        Scores.Of(cached.Transform(data)).ShouldBe(Scores.Of(plain.Transform(data)));
    }

    private sealed class Scaled
    {
        [Microsoft.ML.Data.VectorType(2)]
        public float[] Features { get; set; } = [];
    }
}
