using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace NeuralML.Compat.Tests.Transforms;

public class SupervisedBinningTests
{
    private static readonly MLContext MlContext = new(seed: 1);

    private static readonly IDataView Data = MlContext.Data.LoadFromEnumerable(
        Enumerable.Range(0, 60).Select(i => new { X = (float)i, Label = i is >= 20 and < 40 }));

    [Fact]
    public void Bins_end_where_the_label_changes()
        => Bounds(t => t.NormalizeSupervisedBinning("X", fixZero: false)).ShouldBe([19.5f, 39.5f, float.PositiveInfinity]);

    [Fact]
    public void There_are_no_more_bins_than_asked_for()
        => Bounds(t => t.NormalizeSupervisedBinning("X", maximumBinCount: 2)).Length.ShouldBe(2);

    [Fact]
    public void No_bin_has_fewer_examples_than_asked_for()
        => Bounds(t => t.NormalizeSupervisedBinning("X", mininimumExamplesPerBin: 31)).ShouldBe([float.PositiveInfinity]);

    [Fact]
    public void A_missing_label_is_refused_by_its_name()
        => Should.Throw<ArgumentOutOfRangeException>(
                () => MlContext.Transforms.NormalizeSupervisedBinning("X", labelColumnName: "Nope").Fit(Data))
            .Message.ShouldContain("'Nope'");

    private static ImmutableArray<float> Bounds(Func<TransformsCatalog, NormalizingEstimator> create)
        => create(MlContext.Transforms).Fit(Data).GetNormalizerModelParameters(0)
            .ShouldBeOfType<NormalizingTransformer.BinNormalizerModelParameters<float>>().UpperBounds;
}
