using static TorchSharp.torch;

namespace TorchSharp.Tests.Torch;

public class ThreadTests
{
    [Fact]
    public void Two_fits_at_once_learn_what_each_learns_alone()
    {
        var alone = new[] { Fit(1), Fit(2) };
        var together = new float[2][];
        var threads = new[] { 0, 1 }.Select(i => new Thread(() => together[i] = Fit((ulong)i + 1))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        together[0].ShouldBe(alone[0]);
        together[1].ShouldBe(alone[1]);
        alone[0].ShouldNotBe(alone[1]);
    }

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
        Fit(3);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Fit(3);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    private static float[] Fit(ulong seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
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

        return [.. network.parameters().SelectMany(parameter => parameter.detach().contiguous().data<float>().ToArray())];
    }
}
