using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace NeuralML.Compat.Tests.Transforms;

public class HashingTests
{
    private static readonly MLContext MlContext = new(seed: 1);

    private static readonly IDataView Data = MlContext.Data.LoadFromEnumerable(new[]
    {
        new { Pair = new[] { "a", "b" }, Number = 0.0 },
        new { Pair = new[] { "b", "a" }, Number = -0.0 },
        new { Pair = new[] { "", "" }, Number = double.NaN },
    });

    [Fact]
    public void Combined_slots_give_one_key_that_depends_on_their_order()
    {
        var hashed = Hash(new HashingEstimator.ColumnOptions("Out", "Pair", numberOfBits: 20, combine: true));

        hashed.Schema["Out"].Type.ShouldBeOfType<KeyDataViewType>().Count.ShouldBe(1UL << 20);
        var keys = hashed.Column("Out").Cast<uint>().ToArray();
        keys[0].ShouldNotBe(keys[1]);
        keys[2].ShouldBe(0u);
    }

    [Fact]
    public void Equal_numbers_have_one_key_and_a_missing_one_has_none()
    {
        var keys = Hash(new HashingEstimator.ColumnOptions("Out", "Number")).Column("Out").Cast<uint>().ToArray();

        keys[0].ShouldBe(keys[1]);
        keys[0].ShouldBeGreaterThan(0u);
        keys[2].ShouldBe(0u);
    }

    [Fact]
    public void Another_seed_gives_other_keys()
        => Hash(new HashingEstimator.ColumnOptions("Out", "Number", seed: 1)).Column("Out")[0]
            .ShouldNotBe(Hash(new HashingEstimator.ColumnOptions("Out", "Number", seed: 2)).Column("Out")[0]);

    [Fact]
    public void No_more_inverts_are_kept_than_asked_for()
    {
        var names = Hash(new HashingEstimator.ColumnOptions("Out", "Pair", numberOfBits: 1, maximumNumberOfInverts: 1))
            .Schema["Out"].Texts("KeyValues");

        names.Length.ShouldBe(2);
        names.ShouldAllBe(name => !name.Contains(','));
        names.ShouldContain(name => name.Length > 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public void Bits_out_of_range_are_refused(int numberOfBits)
        => Should.Throw<ArgumentOutOfRangeException>(() => new HashingEstimator.ColumnOptions("Out", numberOfBits: numberOfBits))
            .ParamName.ShouldBe("numberOfBits");

    private static IDataView Hash(HashingEstimator.ColumnOptions options)
        => MlContext.Transforms.Conversion.Hash(options).Fit(Data).Transform(Data);
}
