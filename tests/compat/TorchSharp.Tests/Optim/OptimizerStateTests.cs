using TorchSharp.Modules;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

public class OptimizerStateTests
{
    // LBFGS has no state to save in the listing of the package.
    public static TheoryData<string> Names => [.. OptimizerFigure.Names.Where(name => !name.StartsWith("Lbfgs", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loaded_state_goes_on_as_if_never_interrupted(string name) =>
        GoesOn(name, (from, to) => to.load_state_dict(from.state_dict()));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_saved_state_goes_on_as_if_never_interrupted(string name) => GoesOn(name, (from, to) => Load(to, Save(from)));

    [Fact]
    public void A_state_can_be_saved_to_a_file()
    {
        using var scope = NewDisposeScope();
        using var one = new OptimizerFigure("Adam");
        one.Step();
        var file = Path.GetTempFileName();
        try
        {
            Helper(one).save_state_dict(file);
            using var other = new OptimizerFigure("Adam");
            Helper(other).load_state_dict(file);
            ((Adam.State)Helper(other).state_dict().State[1]).step.ShouldBe(1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_options_come_with_the_state()
    {
        using var scope = NewDisposeScope();
        using var one = new OptimizerFigure("AdamDecayed");
        using var other = new OptimizerFigure("Adam");
        Helper(one).ParamGroups.Single().LearningRate = 0.5;
        Load(Helper(other), Save(Helper(one)));

        var options = (Adam.Options)Helper(other).state_dict().Options.Single();
        (options.LearningRate, options.InitialLearningRate, options.beta1, options.weight_decay).ShouldBe((0.5, 0.01, 0.8, 0.1));
    }

    [Fact]
    public void A_damaged_state_is_refused_and_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var one = new OptimizerFigure("AdamAmsgrad");
        one.Step();
        var saved = Save(Helper(one));
        using var other = new OptimizerFigure("AdamAmsgrad");
        foreach (var length in new[] { saved.Length - 1, saved.Length / 2, 20, 5, 0 })
            Should.Throw<FormatException>(() => Load(Helper(other), saved[..length]));

        Save(Helper(other)).ShouldBe(Save(Helper(new OptimizerFigure("AdamAmsgrad"))));
    }

    [Fact]
    public void A_state_that_claims_more_tensors_than_there_are_is_refused()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(ones(2));
        using var optimizer = optim.SGD([parameter], 0.1, momentum: 0.5);
        var saved = Save(optimizer);
        // The last three bytes say of the three slots whether they are filled.
        saved[^1] = 1;

        Should.Throw<FormatException>(() => Load(optimizer, [.. saved, .. new byte[8]])).Message.ShouldContain("more than");
    }

    [Fact]
    public void A_learning_rate_below_zero_in_a_saved_state_is_refused()
    {
        using var scope = NewDisposeScope();
        using var one = new OptimizerFigure("Sgd");
        Helper(one).ParamGroups.Single().LearningRate = -1;
        var saved = Save(Helper(one));

        Should.Throw<FormatException>(() => Load(Helper(one), saved)).Message.ShouldContain("lr");
    }

    [Fact]
    public void The_state_of_another_optimizer_is_refused()
    {
        using var scope = NewDisposeScope();
        using var one = new OptimizerFigure("Adam");
        using var other = new OptimizerFigure("AdamW");

        Should.Throw<ArgumentException>(() => Load(Helper(other), Save(Helper(one)))).Message.ShouldContain("Adam");
        Should.Throw<ArgumentException>(() => Helper(other).load_state_dict(Helper(one).state_dict())).Message.ShouldContain("Adam");
    }

    [Fact]
    public void The_state_of_parameters_of_other_shapes_is_refused()
    {
        using var scope = NewDisposeScope();
        using var small = new Parameter(zeros(2));
        using var large = new Parameter(zeros(3));
        using var one = optim.Adam([small]);
        using var other = optim.Adam([large]);
        using var both = optim.Adam([small, large]);

        Should.Throw<ArgumentException>(() => other.load_state_dict(one.state_dict())).Message.ShouldContain("shape");
        Should.Throw<ArgumentException>(() => both.load_state_dict(one.state_dict())).Message.ShouldContain("other parameters");
        Should.Throw<ArgumentException>(() => Load(both, Save(one))).Message.ShouldContain("parameters");
    }

    [Fact]
    public void Only_trained_parameters_have_a_state()
    {
        using var scope = NewDisposeScope();
        using var used = new Parameter(ones(2));
        using var unused = new Parameter(ones(2));
        using var optimizer = optim.AdamW([used, unused]);
        used.sum().backward();
        optimizer.step();

        var states = optimizer.state_dict().State.Cast<AdamW.State>().ToArray();
        states[0].exp_avg!.ShouldEqual([0.1f, 0.1f]);
        states[1].exp_avg.ShouldBeNull();
        (states[0].step, states[1].step).ShouldBe((1, 0));
    }

    [Fact]
    public void A_disposed_optimizer_leaves_no_tensors()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(ones(2));
        parameter.sum().backward();
        var statistics = DisposeScopeManager.Statistics;
        var before = statistics.ThreadTotalLiveCount;
        using (var optimizer = optim.Adam([parameter], amsgrad: true))
        {
            optimizer.step();
            statistics.ThreadTotalLiveCount.ShouldBe(before + 3);
        }

        statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    private static void GoesOn(string name, Action<OptimizerHelper, OptimizerHelper> carryOver)
    {
        using var scope = NewDisposeScope();
        using var one = new OptimizerFigure(name);
        one.Step();
        one.Step();
        using var other = new OptimizerFigure(name);
        other.Follow(one);
        carryOver(Helper(one), Helper(other));
        for (var i = 0; i < 5; i++)
        {
            one.Step();
            other.Step();
        }

        other.Weight.equal(one.Weight).ShouldBeTrue();
        other.Bias.equal(one.Bias).ShouldBeTrue();
    }

    private static OptimizerHelper Helper(OptimizerFigure figure) => (OptimizerHelper)figure.Optimizer;

    private static byte[] Save(OptimizerHelper optimizer)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        optimizer.save_state_dict(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Load(OptimizerHelper optimizer, byte[] saved)
    {
        using var reader = new BinaryReader(new MemoryStream(saved));
        optimizer.load_state_dict(reader);
    }
}
