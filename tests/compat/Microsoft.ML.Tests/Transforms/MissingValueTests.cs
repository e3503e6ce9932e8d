using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.MissingValueReplacingEstimator;

namespace NeuralML.Compat.Tests.Transforms;

public class MissingValueTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Theory]
    [InlineData(ReplacementMode.DefaultValue, 0)]
    [InlineData(ReplacementMode.Mean, 4)]
    [InlineData(ReplacementMode.Minimum, 2)]
    [InlineData(ReplacementMode.Maximum, 8)]
    [InlineData(ReplacementMode.Mode, 3)]
    public void A_missing_value_is_replaced(ReplacementMode mode, float replacement)
    {
        var data = _mlContext.Data.LoadFromEnumerable(new[] { 3f, 2f, float.NaN, 8f, 3f }.Select(value => new { Value = value }));

        var result = _mlContext.Transforms.ReplaceMissingValues("Value", replacementMode: mode).Fit(data).Transform(data);

        result.Column("Value").ShouldBe([3f, 2f, replacement, 8f, 3f]);
    }

    [Theory]
    [InlineData(ReplacementMode.Mean)]
    [InlineData(ReplacementMode.Minimum)]
    [InlineData(ReplacementMode.Mode)]
    public void Sparse_rows_give_what_dense_ones_give(ReplacementMode mode)
    {
        var dense = Load(
            new VBuffer<float>(3, [0, -1, float.NaN]),
            new VBuffer<float>(3, [float.NaN, 0, 5]),
            new VBuffer<float>(3, [0, 3, 0]));
        var sparse = Load(
            new VBuffer<float>(3, 2, [-1, float.NaN], [1, 2]),
            new VBuffer<float>(3, 2, [float.NaN, 5], [0, 2]),
            new VBuffer<float>(3, 1, [3], [1]));
        foreach (var bySlot in (bool[])[true, false])
        {
            var estimator = _mlContext.Transforms.ReplaceMissingValues("Values", replacementMode: mode, imputeBySlot: bySlot);

            estimator.Fit(sparse).Transform(sparse).Column("Values").ShouldBe(estimator.Fit(dense).Transform(dense).Column("Values"));
        }
    }

    private IDataView Load(params VBuffer<float>[] rows)
        => _mlContext.Data.LoadFromEnumerable(rows.Select(row => new Row { Values = row }));

    private sealed class Row
    {
        [VectorType(3)]
        public VBuffer<float> Values { get; set; }
    }
}
