using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public class RowSampleTests
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;

    private IDataView Numbers => _data.LoadFromEnumerable(Enumerable.Range(0, 1000).Select(i => new Row { Value = i }));

    [Fact]
    public void A_bootstrap_sample_and_its_complement_are_all_rows()
    {
        var sample = _data.BootstrapSample(Numbers, seed: 5).Read<float>("Value");
        var rest = _data.BootstrapSample(Numbers, seed: 5, complement: true).Read<float>("Value");

        sample.Length.ShouldBeInRange(900, 1100);
        rest.ShouldBeUnique();
        rest.Length.ShouldBeInRange(320, 420);
        sample.Intersect(rest).ShouldBeEmpty();
        sample.Union(rest).Order().ShouldBe(Enumerable.Range(0, 1000).Select(i => (float)i));
    }

    [Fact]
    public void A_bootstrap_sample_is_the_same_in_each_reading()
    {
        var sample = _data.BootstrapSample(Numbers, seed: 5);
        sample.Read<float>("Value").ShouldBe(sample.Read<float>("Value"));
        sample.Read<float>("Value").ShouldNotBe(_data.BootstrapSample(Numbers, seed: 6).Read<float>("Value"));
    }

    [Fact]
    public void Key_fractions_cut_the_rows_without_gap_or_overlap()
    {
        var data = new InMemoryTable()
            .With("Key", new KeyDataViewType(typeof(uint), 7), Enumerable.Range(0, 50).Select(i => (uint)(i % 8)));
        uint[] Part(double from, double to) => _data.FilterRowsByKeyColumnFraction(data, "Key", from, to).Read<uint>("Key");

        Part(0, 0.3).Concat(Part(0.3, 1)).Order().ShouldBe(data.Read<uint>("Key").Where(key => key > 0).Order());
    }

    [Fact]
    public void A_filter_names_the_column_that_does_not_fit()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => _data.FilterRowsByColumn(Numbers, "Nope")).Message.ShouldContain("'Nope'");
        Should.Throw<ArgumentOutOfRangeException>(() => _data.FilterRowsByKeyColumnFraction(Numbers, "Value"))
            .Message.ShouldContain("'Value'");
        Should.Throw<ArgumentOutOfRangeException>(() => _data.FilterRowsByColumn(Numbers, "Value", 2, 1)).ParamName.ShouldBe("upperBound");
    }

    private sealed class Row
    {
        public float Value { get; set; }
    }
}
