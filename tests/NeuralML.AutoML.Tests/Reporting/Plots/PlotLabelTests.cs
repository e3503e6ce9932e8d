using NeuralML.AutoML.Reporting.Plots;

namespace NeuralML.AutoML.Tests.Reporting.Plots;

public class PlotLabelTests
{
    [Theory]
    [InlineData("a kind of grape 12", 10, "a kin…e 12")]
    [InlineData("grape 12", 10, "grape 12")]
    public void Names_are_cut_in_the_middle(string name, int most, string label) => PlotLabel.CutMiddle(name, most).ShouldBe(label);

    [Fact]
    public void Titles_are_cut_at_the_end() => PlotLabel.Cut("a kind of grape 12", 10).ShouldBe("a kind of…");

    [Fact]
    public void No_character_is_cut_in_two()
    {
        PlotLabel.Cut("🍇🍇🍇🍇", 4).ShouldBe("🍇…");
        PlotLabel.CutMiddle("🍇🍇🍇🍇🍇", 7).ShouldBe("🍇…🍇");
    }
}
