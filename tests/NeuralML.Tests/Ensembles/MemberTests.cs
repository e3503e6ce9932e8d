using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Ensembles;

public sealed class MemberTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(1.5, -0.5)]
    [InlineData(double.NaN, 1.0)]
    [InlineData(double.PositiveInfinity, 0.0)]
    public void Weights_that_are_no_parts_of_an_average_are_refused(double first, double second)
        => Should.Throw<ArgumentException>(() => pipelines.Create("Flag", (pipelines.Logistic, first), (pipelines.Network, second)));

    [Fact]
    public void There_are_some_members_and_not_too_many()
    {
        Should.Throw<ArgumentException>(() => pipelines.Create("Flag")).Message.ShouldContain("not 0");
        var many = Enumerable.Repeat((pipelines.Logistic, 1 / 1001.0), 1001).ToArray();
        Should.Throw<ArgumentException>(() => pipelines.Create("Flag", many)).Message.ShouldContain("not 1001");
    }

    [Fact]
    public void A_member_of_another_task_is_named()
    {
        Should.Throw<InvalidOperationException>(() => pipelines.Create("Number", (pipelines.Linear, 0.5), (pipelines.Entropy, 0.5)))
            .Message.ShouldContain("'member 1'");
        Should.Throw<InvalidOperationException>(() => pipelines.Create("Class", (pipelines.Linear, 1)));
    }

    [Fact]
    public void A_member_with_the_classes_in_another_order_is_named()
    {
        var ml = pipelines.ML;
        var data = ml.Data.LoadFromEnumerable(Trip.Draw(300).OrderBy(trip => trip.Kind == "middle" ? 0 : 1));
        var mapped = ml.Transforms.Conversion.MapValueToKey("Class", "Kind").Fit(data).Transform(data);
        var member = ml.Transforms.Concatenate("Features", "First", "Second")
            .Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy("Class")).Fit(mapped);

        Should.Throw<InvalidOperationException>(() => pipelines.Create("Class", (pipelines.Entropy, 0.5), (member, 0.5)))
            .Message.ShouldContain("'member 1'");
    }

    [Fact]
    public void Members_are_told_with_their_weights_and_names()
    {
        var members = pipelines.Regression.Members;

        members.Select(member => (member.Name, member.Weight)).ShouldBe([("member 0", 0.25), ("member 1", 0.75)]);
        members[0].Model.ShouldBeSameAs(pipelines.Linear);
    }

    [Fact]
    public void A_disposed_ensemble_disposes_its_members()
    {
        var ml = pipelines.ML;
        var network = ml.Transforms.Concatenate("Features", "First").Append(ml.NeuralNet(Fast.Options("Number", epochs: 1)))
            .Fit(pipelines.Data);
        var ensemble = pipelines.Create("Number", (pipelines.Linear, 0.5), (network, 0.5));

        ensemble.Dispose();

        Should.Throw<ObjectDisposedException>(() => Scores.Of(network.Transform(pipelines.Data)));
        Should.Throw<ObjectDisposedException>(() => Scores.Of(ensemble.Transform(pipelines.Data)));
        ensemble.Dispose();
    }
}
