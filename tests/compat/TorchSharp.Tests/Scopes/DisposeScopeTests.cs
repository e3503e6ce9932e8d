using static TorchSharp.torch;

namespace TorchSharp.Tests.Scopes;

public class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it_and_nothing_else()
    {
        using var outside = ones(2);
        Tensor inside;
        using (var scope = NewDisposeScope())
        {
            inside = outside + 1;
            scope.DisposablesCount.ShouldBe(1);
            scope.Contains(inside).ShouldBeTrue();
        }

        inside.IsInvalid.ShouldBeTrue();
        outside.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void A_tensor_moved_to_the_outer_scope_lives_as_long_as_that()
    {
        Tensor kept;
        using (var outer = NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
                kept = ones(2).MoveToOuterDisposeScope();

            kept.IsInvalid.ShouldBeFalse();
            outer.Contains(kept).ShouldBeTrue();
        }

        kept.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void A_detached_tensor_belongs_to_nobody()
    {
        Tensor kept;
        using (NewDisposeScope())
            kept = ones(2).DetachFromDisposeScope();

        kept.sum().item<float>().ShouldBe(2);
        kept.Dispose();
    }

    [Fact]
    public void Everything_but_some_can_be_disposed_early()
    {
        using var scope = NewDisposeScope();
        var (kept, dropped) = (ones(1), ones(1));
        scope.DisposeEverythingBut(kept);

        dropped.IsInvalid.ShouldBeTrue();
        kept.IsInvalid.ShouldBeFalse();
        scope.DisposablesCount.ShouldBe(1);
    }

    [Fact]
    public void A_scope_closed_before_the_one_inside_it_hands_over_to_its_own_outer_scope()
    {
        using var outer = NewDisposeScope();
        var middle = NewDisposeScope();
        using var inner = NewDisposeScope();
        middle.Dispose();

        outer.Contains(ones(1).MoveToOuterDisposeScope()).ShouldBeTrue();
    }

    [Fact]
    public void Training_leaves_no_tensors_behind()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        using (var model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(), nn.Linear(8, 3)))
        using (var optimizer = optim.AdamW(model.parameters()))
        using (var loss = nn.CrossEntropyLoss())
        {
            for (var i = 0; i < 3; i++)
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                loss.call(model.call(randn(16, 4)), randint(0, 3, [16])).backward();
                nn.utils.clip_grad_norm_(model.parameters(), 0.5);
                optimizer.step();
            }
        }

        statistics.ThreadTotalLiveCount.ShouldBe(0);
    }

    [Fact]
    public void Scopes_of_two_threads_do_not_know_each_other()
    {
        using var scope = NewDisposeScope();
        var thread = new Thread(() => ones(1).Dispose());
        thread.Start();
        thread.Join();

        scope.DisposablesCount.ShouldBe(0);
    }
}
