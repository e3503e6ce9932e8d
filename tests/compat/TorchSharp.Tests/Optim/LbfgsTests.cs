using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

public class LbfgsTests
{
    [Fact]
    public void It_finds_the_minimum_of_a_curved_valley()
    {
        using var scope = NewDisposeScope();
        using var place = new Parameter(tensor(new[] { -1.5, 2.0 }));
        using var optimizer = optim.LBFGS([place], 0.2, max_iter: 50, tolerance_change: 0);
        for (var i = 0; i < 20; i++)
            optimizer.step(() => Rosenbrock(optimizer, place));

        var values = place.detach().data<double>().ToArray();
        values[0].ShouldBe(1, 1e-4);
        values[1].ShouldBe(1, 1e-4);
    }

    [Fact]
    public void A_step_calls_the_closure_as_often_as_it_may_and_returns_the_first_loss()
    {
        using var scope = NewDisposeScope();
        using var place = new Parameter(tensor(new[] { -1.5, 2.0 }));
        using var optimizer = optim.LBFGS([place], 0.001, max_iter: 20, max_eval: 4);
        var calls = 0;
        var loss = optimizer.step(() =>
        {
            calls++;
            return Rosenbrock(optimizer, place);
        });

        calls.ShouldBe(4);
        loss!.item<double>().ShouldBe(100 * 0.25 * 0.25 + 2.5 * 2.5, 1e-9);
    }

    [Fact]
    public void Parameters_whose_gradients_are_small_enough_stay()
    {
        using var scope = NewDisposeScope();
        using var place = new Parameter(zeros(1));
        using var other = new Parameter(ones(2, 2));
        using var optimizer = optim.LBFGS([("place", place), ("other", other)]);
        optimizer.step(() =>
        {
            optimizer.zero_grad();
            var loss = (place * place).sum();
            loss.backward();
            return loss;
        });

        place.detach().item<float>().ShouldBe(0);
        other.equal(ones(2, 2)).ShouldBeTrue();
    }

    [Fact]
    public void It_needs_a_closure_and_has_one_group()
    {
        using var scope = NewDisposeScope();
        using var place = new Parameter(zeros(1));
        using var optimizer = optim.LBFGS([place]);

        Should.Throw<ArgumentNullException>(() => optimizer.step()).ParamName.ShouldBe("closure");
        Should.Throw<InvalidOperationException>(() => optimizer.add_param_group(new SGD.ParamGroup([place], 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => optim.LBFGS([place], -1)).ParamName.ShouldBe("lr");
        optimizer.ParamGroups.Single().LearningRate.ShouldBe(0.01);
        optimizer.parameters().ShouldBe([place]);
    }

    [Fact]
    public void It_leaves_no_tensors_behind()
    {
        using var scope = NewDisposeScope();
        using var place = new Parameter(tensor(new[] { -1.5, 2.0 }));
        var statistics = DisposeScopeManager.Statistics;
        long before;
        using (var optimizer = optim.LBFGS([place], 0.1, max_iter: 8, history_size: 3))
        {
            Step(optimizer, place);
            before = statistics.ThreadTotalLiveCount;
            Step(optimizer, place);
            statistics.ThreadTotalLiveCount.ShouldBe(before);
        }

        // Three pairs, the direction and the gradient.
        statistics.ThreadTotalLiveCount.ShouldBe(before - 8);
    }

    private static void Step(LBFGS optimizer, Parameter place)
    {
        using var scope = NewDisposeScope();
        optimizer.step(() => Rosenbrock(optimizer, place));
    }

    private static Tensor Rosenbrock(LBFGS optimizer, Parameter place)
    {
        optimizer.zero_grad();
        var (x, y) = (place.select(0, 0), place.select(0, 1));
        var loss = (1 - x).pow(2) + 100 * (y - x * x).pow(2);
        loss.backward();
        return loss;
    }
}
