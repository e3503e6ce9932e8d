using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

public class ValueMappingTests
{
    private static readonly MLContext MlContext = new(seed: 1);
    private static readonly IDataView Data = MlContext.Data.LoadFromEnumerable(new[] { new { Name = "two" }, new { Name = "none" } });

    [Fact]
    public void A_lookup_map_gives_the_type_and_values_of_its_value_column()
    {
        var map = MlContext.Data.LoadFromEnumerable(new[] { new { Text = "one", Number = 1L }, new { Text = "two", Number = 2L } });
        var mapped = MlContext.Transforms.Conversion.MapValue("Out", map, map.Schema["Text"], map.Schema["Number"], "Name")
            .Fit(Data).Transform(Data);

        mapped.Schema["Out"].Type.ShouldBe(NumberDataViewType.Int64);
        mapped.Column("Out").ShouldBe([2L, 0L]);
    }

    [Fact]
    public void Vectors_of_several_lengths_have_no_known_size()
    {
        var map = new Dictionary<string, float[]> { ["one"] = [1], ["two"] = [1, 2] };
        var mapped = MlContext.Transforms.Conversion.MapValue("Out", map, "Name").Fit(Data).Transform(Data);

        mapped.Schema["Out"].Type.ShouldBeOfType<VectorDataViewType>().IsKnownSize.ShouldBeFalse();
        ColumnReader.Singles(mapped.Column("Out")[0]).ShouldBe([1f, 2f]);
    }

    [Fact]
    public void A_key_given_twice_is_refused_by_its_name()
    {
        KeyValuePair<string, int>[] pairs = [new("one", 1), new("one", 2)];

        Should.Throw<ArgumentException>(() => MlContext.Transforms.Conversion.MapValue("Out", pairs, "Name"))
            .Message.ShouldContain("'one'");
    }

    [Fact]
    public void A_column_of_another_type_is_refused_by_its_name()
        => Should.Throw<ArgumentOutOfRangeException>(
                () => MlContext.Transforms.Conversion.MapValue("Out", new Dictionary<int, int> { [1] = 2 }, "Name").Fit(Data))
            .Message.ShouldContain("'Name'");
}
