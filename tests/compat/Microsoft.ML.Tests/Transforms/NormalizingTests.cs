using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace NeuralML.Compat.Tests.Transforms;

public class NormalizingTests
{
    private const int Slots = 3;

    private readonly MLContext _mlContext = new(seed: 1);

    public static TheoryData<bool, bool> Flags => new() { { true, false }, { false, false }, { false, true } };

    [Fact]
    public void Mean_variance_leaves_out_missing_values()
    {
        var data = _mlContext.Data.LoadFromEnumerable(new[] { 1f, float.NaN, 3f }.Select(value => new { Value = value }));

        var result = _mlContext.Transforms.NormalizeMeanVariance("Value", fixZero: false).Fit(data).Transform(data);

        result.Column("Value").ShouldBe([-1f, float.NaN, 1f]);
    }

    [Fact]
    public void A_constant_becomes_zero()
    {
        var data = _mlContext.Data.LoadFromEnumerable(new[] { new { Value = 7f }, new { Value = 7f } });

        _mlContext.Transforms.NormalizeMinMax("Value").Fit(data).Transform(data).Column("Value").ShouldBe([0f, 0f]);
        _mlContext.Transforms.NormalizeMeanVariance("Value").Fit(data).Transform(data).Column("Value").ShouldBe([0f, 0f]);
    }

    [Fact]
    public void Fitted_parameters_can_be_read()
    {
        var data = _mlContext.Data.LoadFromEnumerable(new[] { new { Value = 2.0 }, new { Value = 6.0 } });

        var parameters = _mlContext.Transforms.NormalizeMinMax("Value", fixZero: false).Fit(data).GetNormalizerModelParameters(0);

        var affine = parameters.ShouldBeOfType<NormalizingTransformer.AffineNormalizerModelParameters<double>>();
        affine.Scale.ShouldBe(0.25);
        affine.Offset.ShouldBe(2);
    }

    [Fact]
    public void A_vector_of_another_length_is_refused()
    {
        var fitted = _mlContext.Data.LoadFromEnumerable([new Row()]);
        var other = _mlContext.Data.LoadFromEnumerable([new OtherRow()]);
        var model = _mlContext.Transforms.NormalizeMinMax("Values").Fit(fitted);

        Should.Throw<ArgumentOutOfRangeException>(() => model.Transform(other)).Message
            .ShouldStartWith("Schema mismatch for input column 'Values': expected Vector<Single, 3>, got Vector<Single, 2>");
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public void Sparse_rows_give_what_dense_ones_give(bool fixZero, bool useCdf)
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, Slots)
            .Select(_ => random.Next(3) == 0 ? random.NextSingle() - 0.3f : 0).ToArray()).ToArray();
        var dense = _mlContext.Data.LoadFromEnumerable(rows.Select(row => new Row { Values = new VBuffer<float>(Slots, row) }));
        var sparse = _mlContext.Data.LoadFromEnumerable(rows.Select(row => new Row { Values = ToSparse(row) }));

        foreach (var estimator in (IEstimator<ITransformer>[])[
            _mlContext.Transforms.NormalizeMinMax("Values", fixZero: fixZero),
            _mlContext.Transforms.NormalizeMeanVariance("Values", fixZero: fixZero, useCdf: useCdf)])
        {
            var expected = estimator.Fit(dense).Transform(dense).Column("Values").Select(ColumnReader.Singles).ToArray();
            var actual = estimator.Fit(sparse).Transform(sparse).Column("Values").Select(ColumnReader.Singles).ToArray();
            for (var i = 0; i < rows.Length; i++)
                actual[i].ShouldBe(expected[i], 1e-5);
        }
    }

    [Property]
    public void Min_max_maps_to_the_unit_interval(short[] values)
    {
        var data = _mlContext.Data.LoadFromEnumerable(values.Select(value => new { Value = (float)value }));

        var result = _mlContext.Transforms.NormalizeMinMax("Value", fixZero: false).Fit(data).Transform(data).Column("Value");

        result.ShouldAllBe(value => (float)value >= 0 && (float)value <= 1.000001f);
        if (values.Distinct().Skip(1).Any())
            result.Select(value => (float)value).Max().ShouldBe(1, 1e-5);
    }

    private static VBuffer<float> ToSparse(float[] row)
    {
        int[] indices = [.. Enumerable.Range(0, row.Length).Where(i => row[i] != 0)];
        return new VBuffer<float>(row.Length, indices.Length, [.. indices.Select(i => row[i])], indices);
    }

    private sealed class Row
    {
        [VectorType(Slots)]
        public VBuffer<float> Values { get; set; } = new(Slots, [0, 0, 0]);
    }

    private sealed class OtherRow
    {
        [VectorType(2)]
        public float[] Values { get; set; } = [0, 0];
    }
}
