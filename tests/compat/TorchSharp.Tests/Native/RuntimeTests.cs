using static TorchSharp.torch;

namespace TorchSharp.Tests.Native;

// Alone, because other tests' tensors come and go meanwhile.
[Collection(nameof(SharedRandomNumbers))]
public class RuntimeTests
{
    [Fact]
    public void Matrix_products_run_on_OpenBLAS_for_OpenMP_and_no_other()
    {
        using (var product = ones(8, 8).mm(ones(8, 8)))
            product.numel().ShouldBe(64);

        var loaded = File.ReadLines("/proc/self/maps").Select(line => line.Split(' ')[^1])
            .Where(path => Path.GetFileName(path).StartsWith("libblas.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("libopenblas", StringComparison.Ordinal))
            .Distinct().ToArray();
        loaded.ShouldNotBeEmpty();
        loaded.ShouldAllBe(path => Path.GetFileName(Path.GetDirectoryName(path)) == "openblas-openmp");
    }

    [Fact]
    public void Two_threads_that_train_side_by_side_get_what_each_gets_alone()
    {
        var alone = new[] { Train(1), Train(2) };
        var together = new float[2][];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => together[i] = Train((ulong)i + 1))).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();

        together[0].ShouldBe(alone[0]);
        together[1].ShouldBe(alone[1]);
        alone[0].ShouldNotBe(alone[1]);
    }

    [Fact]
    public void Forgotten_tensors_are_freed_by_the_collector()
    {
        var before = Tensor.TotalCount;
        // A thread of its own, so that no scope that another test left open holds them.
        var thread = new Thread(Forget);
        thread.Start();
        thread.Join();
        for (var i = 0; i < 20 && Tensor.TotalCount >= before + 100; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Tensor.TotalCount.ShouldBeLessThan(before + 100);

        static void Forget()
        {
            // What is disposed of leaves memory that the next tensors use again; those must be found, too.
            using (NewDisposeScope())
                Make();
            Make();
        }

        static void Make()
        {
            for (var i = 0; i < 200; i++)
                ones(10);
        }
    }

    private static float[] Train(ulong seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
        using var model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1));
        foreach (var parameter in model.parameters())
            nn.init.uniform_(parameter, -0.3, 0.3, generator);
        using var optimizer = optim.Adam(model.parameters(), 0.01);
        var x = randn(128, 8, generator: generator);
        var y = x.sum(1, keepdim: true).sin();
        for (var i = 0; i < 50; i++)
        {
            using var step = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(model.call(x), y).backward();
            optimizer.step();
        }

        return cat([.. model.parameters().Select(parameter => parameter.detach().flatten())]).data<float>().ToArray();
    }
}
