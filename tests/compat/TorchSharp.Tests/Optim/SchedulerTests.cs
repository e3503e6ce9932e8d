using TorchSharp.Modules;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace TorchSharp.Tests.Optim;

public class SchedulerTests
{
    public static TheoryData<string> Names => [.. Figure.Names("schedulers")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Thirty_epochs_have_the_rates_and_momenta_of_PyTorch(string name)
    {
        using OptimizerHelper optimizer = name.EndsWith("Betas", StringComparison.Ordinal) ? Adam() : Sgd();
        var scheduler = Make(name, optimizer);
        var figure = Figure.Of("schedulers", name);
        var groups = optimizer.ParamGroups.ToArray();
        for (var epoch = 0; epoch < 30; epoch++)
        {
            for (var i = 0; i < groups.Length; i++)
            {
                var what = $"epoch {epoch}, group {i}";
                groups[i].LearningRate.ShouldBe(figure.GetProperty("rates")[epoch][i].GetDouble(), 1e-9, what);
                Momentum(groups[i]).ShouldBe(figure.GetProperty("momenta")[epoch][i].GetDouble(), 1e-9, what);
            }

            scheduler.get_last_lr().ShouldBe(groups.Select(group => group.LearningRate));
            if (name.StartsWith("Plateau", StringComparison.Ordinal))
                scheduler.step(Metric(epoch));
            else if (name.EndsWith("Jumps", StringComparison.Ordinal))
                scheduler.step(epoch * 7 % 20);
            else
                scheduler.step();
        }
    }

    [Fact]
    public void A_schedule_goes_on_from_a_later_epoch()
    {
        using var whole = Sgd();
        var scheduler = CosineAnnealingLR(whole, 10);
        using var part = Sgd();
        for (var i = 0; i < 4; i++)
            scheduler.step();
        foreach (var (group, source) in part.ParamGroups.Zip(whole.ParamGroups))
            group.LearningRate = source.LearningRate;
        var rest = CosineAnnealingLR(part, 10, last_epoch: 4);
        scheduler.step();
        for (var i = 0; i < 3; i++)
        {
            rest.get_last_lr().Zip(scheduler.get_last_lr()).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
            scheduler.step();
            rest.step();
        }
    }

    [Fact]
    public void The_first_schedule_starts_from_the_present_rate()
    {
        using var optimizer = Sgd();
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = 8;
        LambdaLR(optimizer, _ => 0.5);

        optimizer.ParamGroups.ShouldAllBe(group => group.LearningRate == 4 && group.InitialLearningRate == 8);
    }

    [Fact]
    public void Wrong_arguments_are_refused_by_their_names()
    {
        using var optimizer = Sgd();
        using var other = Sgd();
        using var still = optim.Adagrad([new Parameter(zeros(1))]);

        Name(() => ConstantLR(optimizer, 2)).ShouldBe("factor");
        Name(() => LinearLR(optimizer, -1)).ShouldBe("start_factor");
        Name(() => OneCycleLR(optimizer, 1)).ShouldBe("total_steps");
        Name(() => OneCycleLR(optimizer, 1, 10, pct_start: 2)).ShouldBe("pct_start");
        Name(() => OneCycleLR(optimizer, [1.0, 2, 3], 10)).ShouldBe("max_lr");
        Name(() => OneCycleLR(still, 1, 10)).ShouldBe("optimizer");
        Name(() => CyclicLR(optimizer, [1.0], [2.0])).ShouldBe("base_lr");
        Name(() => ReduceLROnPlateau(optimizer, factor: 1)).ShouldBe("factor");
        Name(() => ReduceLROnPlateau(optimizer, "least")).ShouldBe("mode");
        Name(() => ReduceLROnPlateau(optimizer, threshold_mode: "no")).ShouldBe("threshold_mode");
        Name(() => ReduceLROnPlateau(optimizer, min_lr: [1, 2, 3])).ShouldBe("min_lr");
        Name(() => new impl.LambdaLR(optimizer, [_ => 1])).ShouldBe("lr_lambdas");
        Name(() => ChainedLR([])).ShouldBe("schedulers");
        Name(() => ChainedLR([StepLR(optimizer, 1), StepLR(other, 1)])).ShouldBe("schedulers");
        Name(() => SequentialLR(other, [StepLR(optimizer, 1)], [])).ShouldBe("schedulers");
        Name(() => SequentialLR(optimizer, [StepLR(optimizer, 1)], [3])).ShouldBe("milestones");
    }

    [Fact]
    public void One_cycle_ends()
    {
        using var optimizer = Sgd();
        var scheduler = OneCycleLR(optimizer, 1, 3);
        for (var i = 0; i < 3; i++)
            scheduler.step();

        Should.Throw<InvalidOperationException>(scheduler.step).Message.ShouldContain("total steps is 3");
    }

    [Fact]
    public void Only_the_plateau_takes_a_metric()
    {
        using var optimizer = Sgd();

        Should.Throw<InvalidOperationException>(() => StepLR(optimizer, 1).step(0.5));
        Should.Throw<InvalidOperationException>(() => ReduceLROnPlateau(optimizer).step());
        Should.Throw<InvalidOperationException>(() => ReduceLROnPlateau(optimizer).step(3));
    }

    private static string? Name(Func<LRScheduler> make) => Should.Throw<ArgumentException>(make).ParamName;

    private static double Momentum(optim.ILearningRateController group) =>
        group is optim.IBetas betas ? betas.Betas.Item1 : ((optim.IMomentum)group).Momentum;

    private static double Metric(int epoch) => epoch < 12 ? 1.0 / (1 + Math.Min(epoch, 5)) : 0.15 + 0.001 * (epoch % 3);

    private static SGD Sgd() => optim.SGD(
        [new SGD.ParamGroup([new Parameter(zeros(1))], 0.1, 0.9), new SGD.ParamGroup([new Parameter(zeros(1))], 0.5, 0.9)], 0.1);

    private static Adam Adam() =>
        optim.Adam([new Adam.ParamGroup([new Parameter(zeros(1))], 0.1), new Adam.ParamGroup([new Parameter(zeros(1))], 0.5)]);

    private static LRScheduler Make(string name, optim.Optimizer o) => name switch
    {
        "Step" or "StepJumps" => StepLR(o, 4, 0.5),
        "MultiStep" or "MultiStepJumps" => MultiStepLR(o, [3, 10, 10, 20], 0.3),
        "Exponential" or "ExponentialJumps" => ExponentialLR(o, 0.9),
        "Cosine" or "CosineJumps" => CosineAnnealingLR(o, 7, 0.01),
        "Constant" or "ConstantJumps" => ConstantLR(o, 0.25, 6),
        "Linear" or "LinearJumps" => LinearLR(o, 0.2, 0.8, 9),
        "Lambda" => LambdaLR(o, epoch => Math.Pow(0.95, epoch)),
        "LambdaPerGroup" => new impl.LambdaLR(o, [epoch => Math.Pow(0.95, epoch), epoch => 1.0 / (1 + epoch)]),
        "Multiplicative" => MultiplicativeLR(o, epoch => 1 - 0.01 * epoch),
        "OneCycle" => OneCycleLR(o, 0.7, total_steps: 30),
        "OneCycleThreePhases" => OneCycleLR(
            o, [0.7, 0.3], epochs: 3, steps_per_epoch: 10, pct_start: 0.4, anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear,
            three_phase: true),
        "OneCycleBetas" => OneCycleLR(o, 0.7, total_steps: 40, base_momentum: 0.5, div_factor: 10, final_div_factor: 100),
        "OneCycleWithoutMomentum" => OneCycleLR(o, 0.7, total_steps: 30, cycle_momentum: false),
        "Cyclic" => CyclicLR(o, 0.01, 0.2, 4, 6),
        "CyclicHalved" => CyclicLR(
            o, [0.01, 0.02], [0.2, 0.3], 4, mode: impl.CyclicLR.Mode.Triangular2, base_momentum: [0.7, 0.7], max_momentum: [0.95, 0.95]),
        "CyclicFading" => CyclicLR(o, 0.01, 0.2, 4, mode: impl.CyclicLR.Mode.ExpRange, gamma: 0.95, cycle_momentum: false),
        "CyclicScaled" => CyclicLR(o, 0.01, 0.2, 4, scale_fn: x => 1 / x),
        "Sequential" => SequentialLR(o, [ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.9), CosineAnnealingLR(o, 8)], [4, 15]),
        "Chained" => ChainedLR([ConstantLR(o, 0.1, 5), ExponentialLR(o, 0.9)]),
        "Plateau" => ReduceLROnPlateau(o, factor: 0.5, patience: 2),
        "PlateauAbsolute" => ReduceLROnPlateau(
            o, factor: 0.5, patience: 1, threshold: 0.05, threshold_mode: "abs", cooldown: 3, min_lr: [0.03]),
        "PlateauOfMaximum" => ReduceLROnPlateau(o, mode: "max", factor: 0.9, patience: 3),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Fact]
    public void A_cycle_whose_rise_takes_no_step_starts_at_its_top()
    {
        using var weight = new Parameter(ones(1));
        using var optimizer = optim.SGD([weight], 0.1, momentum: 0.9);
        var scheduler = optim.lr_scheduler.OneCycleLR(optimizer, 1.0, total_steps: 10, pct_start: 0.1);
        scheduler.get_last_lr().ShouldBe([1.0]);
        scheduler.step();
        scheduler.get_last_lr().Single().ShouldBeInRange(0, 1);
    }

    [Fact]
    public void A_rate_that_starts_from_nothing_rises_to_its_full_height()
    {
        using var weight = new Parameter(ones(1));
        using var optimizer = optim.SGD([weight], 0.5);
        var linear = optim.lr_scheduler.LinearLR(optimizer, start_factor: 0, total_iters: 2);
        Rates(linear, 3).ShouldBe([0, 0.25, 0.5, 0.5]);

        using var other = optim.SGD([weight], 0.5);
        var constant = optim.lr_scheduler.ConstantLR(other, factor: 0, total_iters: 2);
        Rates(constant, 3).ShouldBe([0, 0, 0.5, 0.5]);

        static double[] Rates(LRScheduler scheduler, int steps)
        {
            var rates = new List<double> { scheduler.get_last_lr().Single() };
            for (var i = 0; i < steps; i++)
            {
                scheduler.step();
                rates.Add(scheduler.get_last_lr().Single());
            }

            return [.. rates];
        }
    }
}
