using static TorchSharp.torch;

namespace TorchSharp.Tests.Torch;

public class ThreadTests
{
    [Fact]
    public void A_mode_and_a_scope_belong_to_their_thread()
    {
        using var scope = NewDisposeScope();
        using var off = no_grad();
        (bool Gradients, int Made)? other = null;
        var thread = new Thread(() =>
        {
            using var own = NewDisposeScope();
            ones(2);
            other = (is_grad_enabled(), own.DisposablesCount);
        });
        thread.Start();
        thread.Join();

        other.ShouldBe((true, 1));
        scope.DisposablesCount.ShouldBe(0);
    }

    [Fact]
    public void A_fit_leaves_no_tensor_behind()
    {
        Fit();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Fit();
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    private static void Fit()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        using var network = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1));
        using (no_grad())
            foreach (var parameter in network.parameters())
                parameter.copy_(randn(parameter.shape, generator: generator));
        using var optimizer = optim.Adam(network.parameters(), 0.01);
        var x = randn(64, 6, generator: generator);
        var y = x.sum(1, keepdim: true);
        for (var i = 0; i < 200; i++)
        {
            using var step = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(network.call(x), y).backward();
            optimizer.step();
        }
    }
}
