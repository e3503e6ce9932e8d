using NeuralML.Networks;
using NeuralML.Networks.Layers;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks;

public sealed class TabMTests
{
    [Theory]
    [InlineData("Identity")]
    [InlineData("Logit")]
    [InlineData("Softmax")]
    public void The_prediction_is_the_mean_of_the_members_probabilities(string linkName)
    {
        using var scope = NewDisposeScope();
        var link = Enum.Parse<OutputLink>(linkName);
        using var network = new TabM(new InputEmbedding(3), new TabMShape(4, 2, 8), outputs: 3, link, dropout: 0, new Random(1));
        var input = SmallNetworks.CreateInput("TabM", 6);
        network.train();
        // The members of a row stand next to each other.
        var members = ToProbabilities(network.call(input), link).view(6, 4, 3);
        network.eval();

        ToProbabilities(network.call(input), link).allclose(members.mean([1]), 1e-5, 1e-6).ShouldBeTrue();
        members.select(1, 0).allclose(members.select(1, 1)).ShouldBeFalse("members differ");
    }

    [Fact]
    public void Members_that_are_all_but_sure_give_a_finite_logit()
    {
        using var scope = NewDisposeScope();
        var outputs = tensor(new float[] { 200, -200, 200, 200 }, 2, 2, 1);

        var logits = MemberAverage.Compute(outputs, OutputLink.Logit).data<float>().ToArray();
        logits[0].ShouldBe(200, 1e-3);
        logits[1].ShouldBe(0, 1e-4);
    }

    [Fact]
    public void Targets_repeated_by_member_meet_the_rows_they_belong_to()
    {
        using var scope = NewDisposeScope();
        using var network = new TabM(
            new InputEmbedding(1), new TabMShape(4, 1, 32), outputs: 1, OutputLink.Identity, dropout: 0, new Random(1));
        using var optimizer = optim.AdamW(network.parameters(), 0.01);
        var input = tensor(new float[] { -1, 0, 1 }, 3, 1);
        var targets = tensor(new float[] { 3, -5, 7 }, 3, 1);
        for (var step = 0; step < 400; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(network.call(input), targets.repeat_interleave(network.Members, 0)).backward();
            optimizer.step();
        }

        network.eval();
        network.call(input).allclose(targets, 0, 0.2).ShouldBeTrue();
    }

    private static Tensor ToProbabilities(Tensor outputs, OutputLink link) => link switch
    {
        OutputLink.Logit => outputs.sigmoid(),
        OutputLink.Softmax => outputs.softmax(-1),
        OutputLink.Log => outputs.exp(),
        _ => outputs,
    };
}
