using NeuralML.Cli.Csv;

namespace NeuralML.Cli.Tests.Csv;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("a,b", "a,b")]
    [InlineData("a,a,a", "a,a_2,a_3")]
    [InlineData("a,a,a_2", "a,a_3,a_2")]
    [InlineData("a,,", "a,Column2,Column3")]
    [InlineData(",Column1", "Column1_2,Column1")]
    [InlineData("of\ntwo lines,b", "of two lines,b")]
    public void Each_column_has_a_name_of_its_own(string fields, string expected)
        => Header.UniqueNames(fields.Split(',')).ShouldBe(expected.Split(','));
}
