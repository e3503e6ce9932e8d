using NeuralML.AutoML.Search;

namespace NeuralML.AutoML.Tests.Search;

public class FamilyShareTests
{
    [Fact]
    public void Better_families_get_more_time_and_none_gets_nothing()
    {
        var seconds = new double[3];
        double[] costs = [0.10, 0.12, 0.20];
        for (var i = 0; i < 300; i++)
        {
            seconds[(int)FamilyShare.Next([.. Enumerable.Range(0, 3).Select(
                family => ((LearnerFamily)family, (double?)costs[family], seconds[family]))])]++;
        }

        seconds[0].ShouldBeGreaterThan(seconds[1]);
        seconds[1].ShouldBeGreaterThan(seconds[2]);
        seconds[2].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_family_without_a_result_comes_first()
        => FamilyShare.Next([(LearnerFamily.Trees, 0.1, 5), (LearnerFamily.Linear, null, 0)]).ShouldBe(LearnerFamily.Linear);
}
