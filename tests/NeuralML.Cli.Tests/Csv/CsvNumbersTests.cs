using NeuralML.Cli.Csv;

namespace NeuralML.Cli.Tests.Csv;

public sealed class CsvNumbersTests
{
    [Theory]
    [InlineData("1.5", ',', 1.5)]
    [InlineData("-2e3", ',', -2000)]
    [InlineData("1,234,567.5", ',', 1234567.5)]
    [InlineData("1,234", '\t', 1234)]
    [InlineData("1,234", ';', 1.234)]
    [InlineData("1.234", ';', 1.234)]
    public void Numbers_are_read_as_files_of_that_kind_have_them(string field, char separator, double expected)
    {
        new CsvNumbers(separator).TryParse(field, out var value).ShouldBeTrue();
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1,2")]
    [InlineData("12,34,567")]
    [InlineData("1e99")]
    [InlineData("Infinity")]
    [InlineData("2020-01-01")]
    public void Others_are_none(string field) => new CsvNumbers(',').TryParse(field, out _).ShouldBeFalse();

    [Theory]
    [InlineData("", true)]
    [InlineData("?", true)]
    [InlineData("NA", true)]
    [InlineData("nan", true)]
    [InlineData("n/a", true)]
    [InlineData("0", false)]
    [InlineData("none of these", false)]
    public void Words_for_missing_values_are_known(string field, bool expected) => CsvNumbers.IsMissing(field).ShouldBe(expected);
}
