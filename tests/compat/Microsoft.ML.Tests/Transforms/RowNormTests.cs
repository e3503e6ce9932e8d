using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.LpNormNormalizingEstimatorBase;

namespace NeuralML.Compat.Tests.Transforms;

public class RowNormTests
{
    // Rows of 1000 slots, most of them zeros that are not there.
    private static readonly VBuffer<float>[] Sparse =
    [
        new(1000, 3, [3, -4, 12], [7, 500, 999]),
        new(1000, 0, [], []),
        new(1000, 1, [1e-9f], [1]),
    ];

    private readonly MLContext _mlContext = new(seed: 1);

    [Theory]
    [InlineData(NormFunction.L1, false, true)]
    [InlineData(NormFunction.L2, false, true)]
    [InlineData(NormFunction.Infinity, false, true)]
    [InlineData(NormFunction.L2, true, false)]
    [InlineData(NormFunction.StandardDeviation, false, false)]
    public void A_sparse_row_gives_what_the_dense_one_gives_and_stays_sparse_where_zeros_do(
        NormFunction norm, bool ensureZeroMean, bool staysSparse)
    {
        var dense = Sparse.Select(row => new VBuffer<float>(row.Length, [.. row.DenseValues()]));

        var fromSparse = Normalize(Sparse, norm, ensureZeroMean);
        var fromDense = Normalize(dense, norm, ensureZeroMean);

        fromSparse.Select(row => row.DenseValues().ToArray()).ShouldBe(fromDense.Select(row => row.DenseValues().ToArray()));
        fromSparse.ShouldAllBe(row => row.IsDense == !staysSparse);
    }

    [Theory]
    [InlineData(NormFunction.L1, 19f)]
    [InlineData(NormFunction.L2, 13f)]
    [InlineData(NormFunction.Infinity, 12f)]
    public void A_row_is_divided_by_its_norm(NormFunction norm, float expected)
        => Normalize(Sparse, norm, ensureZeroMean: false)[0].GetValues()[2].ShouldBe(12 / expected, 1e-6f);

    private VBuffer<float>[] Normalize(IEnumerable<VBuffer<float>> rows, NormFunction norm, bool ensureZeroMean)
    {
        var data = new InMemoryTable().With("Features", new VectorDataViewType(NumberDataViewType.Single, 1000), rows);
        var estimator = _mlContext.Transforms.NormalizeLpNorm("Features", norm: norm, ensureZeroMean: ensureZeroMean);
        var result = estimator.Fit(data).Transform(data);
        using var cursor = result.GetRowCursor([result.Schema["Features"]]);
        var getter = cursor.GetGetter<VBuffer<float>>(result.Schema["Features"]);
        var read = new List<VBuffer<float>>();
        while (cursor.MoveNext())
        {
            VBuffer<float> value = default;
            getter(ref value);
            read.Add(value);
        }

        return [.. read];
    }
}
