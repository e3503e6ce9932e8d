using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Jit;

public sealed class ScriptModuleTests : IDisposable
{
    // What PyTorch printed when make_scripts.py wrote the file.
    private static readonly float[] Expected = [-0.10063570737838745f, 0.2879723906517029f, -0.025829695165157318f, 0.28034359216690063f];

    private readonly DisposeScope _scope = NewDisposeScope();

    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Jit", name);

    private static Tensor Example => arange(8, dtype: float32).reshape(2, 4) / 8;

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_loaded_network_computes_what_it_computed_in_PyTorch()
    {
        using var network = jit.load<Tensor, Tensor>(File("network.pt"));

        Close(network.call(Example), Expected);
        network.training.ShouldBeFalse();
        network.GetNumberOfInputs().ShouldBe(1);
        network.GetNumberOfOutputs().ShouldBe(1);
    }

    [Fact]
    public void Its_parameters_buffers_and_children_are_those_of_the_file()
    {
        using var network = jit.load(File("network.pt"));

        network.named_parameters().Select(item => item.name).ShouldBe(
            ["first.weight", "first.bias", "norm.weight", "norm.bias", "second.weight", "second.bias"], ignoreOrder: true);
        network.named_children().Select(item => item.name).ShouldBe(["first", "norm", "drop", "second"]);
        network.has_buffer("norm.running_mean").ShouldBeTrue();
        network.get_parameter("first.weight")!.shape.ShouldBe([8, 4]);
    }

    [Fact]
    public void It_can_be_trained_on()
    {
        using var network = jit.load<Tensor, Tensor>(File("network.pt"));
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        using var target = ones(2, 2);
        double Loss() => nn.functional.mse_loss(network.call(Example), target).item<float>();
        var before = Loss();
        for (var i = 0; i < 20; i++)
        {
            optimizer.zero_grad();
            nn.functional.mse_loss(network.call(Example), target).backward();
            optimizer.step();
        }

        Loss().ShouldBeLessThan(before / 10);
    }

    [Fact]
    public void Training_switches_its_dropout_and_its_batch_normalisation()
    {
        using var network = jit.load<Tensor, Tensor>(File("network.pt"));
        network.train();

        network.training.ShouldBeTrue();
        network.call(Example).equal(tensor(Expected, [2, 2])).ShouldBeFalse();
        network.get_buffer("norm.num_batches_tracked")!.item<long>().ShouldBe(1);
        network.eval();
        network.training.ShouldBeFalse();
    }

    [Fact]
    public void A_saved_module_is_loaded_with_its_changed_parameters()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var network = jit.load(File("network.pt")))
            using (no_grad())
            {
                network.get_parameter("second.bias")!.add_(1);
                jit.save(network, path);
            }

            using var loaded = jit.load<Tensor, Tensor>(path);
            Close(loaded.call(Example), [.. Expected.Select(value => value + 1)]);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void Tensors_come_back_from_a_tuple()
    {
        using var several = jit.load<Tensor, Tensor, (Tensor, Tensor)>(File("several.pt"));
        var (sum, difference) = several.call(full(2, 3f), full(2, 1f));

        Close(sum, [4, 4]);
        Close(difference, [2, 2]);
    }

    [Fact]
    public void Values_of_every_kind_go_in_and_come_out()
    {
        using var several = jit.load(File("several.pt"));
        var result = (object[])several.invoke("scaled", ones(2), 1.5, 3, true, "näme", null!);

        result[0].ShouldBe("näme!");
        ((Scalar)result[1]).ToInt64().ShouldBe(4);
        ((Scalar)result[2]).ToDouble().ShouldBe(3);
        result[3].ShouldBe(false);
        Close((Tensor)result[4], [1.5f, 1.5f]);
        Close((Tensor)((object[])several.invoke("scaled", ones(2), 2.0, 3, true, "", ones(2)))[4], [4, 4]);
    }

    [Fact]
    public void Lists_of_tensors_and_of_numbers_come_back()
    {
        using var several = jit.load(File("several.pt"));

        var totals = several.invoke<Tensor[]>("total", new object[] { new[] { ones(2), full(2, 3f) } });
        Close(totals[0], [4, 4]);
        Close(totals[1], [2, 2]);
        ((object[])several.invoke("sizes", zeros(3, 5))).Cast<Scalar>().Select(size => size.ToInt64()).ShouldBe([3, 5]);
    }

    [Fact]
    public void A_result_of_another_type_than_asked_for_is_refused()
    {
        using var several = jit.load<Tensor, Tensor, Tensor>(File("several.pt"));

        Should.Throw<InvalidCastException>(() => several.call(ones(1), ones(1))).Message.ShouldContain("forward");
    }

    [Fact]
    public void What_TorchScript_throws_arrives_and_the_module_goes_on()
    {
        using var several = jit.load(File("several.pt"));

        Should.Throw<ExternalException>(() => several.invoke("fails", ones(2)));
        Should.Throw<ExternalException>(() => several.invoke("missing", ones(2))).Message.ShouldContain("missing");
        Should.Throw<ExternalException>(() => several.invoke("forward", ones(2)));
        Should.Throw<ArgumentException>(() => several.invoke("forward", ones(2), DateTime.Now)).Message.ShouldContain("DateTime");
        Close((((Tensor, Tensor))several.call(ones(1), ones(1))).Item1, [2]);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<FileNotFoundException>(() => jit.load("no-such-file.pt")).Message.ShouldContain("no-such-file.pt");

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(12000)]
    public void A_truncated_file_is_refused(int length) => Refused(bytes => bytes[..length]);

    [Fact]
    public void A_file_of_something_else_is_refused() => Refused(bytes => [.. Enumerable.Repeat((byte)'x', 5000)]);

    [Fact]
    public void A_file_with_damaged_code_is_refused()
    {
        Refused(bytes =>
        {
            // A flipped byte in each kilobyte hits code, pickles and sums of the archive.
            for (var i = 100; i < bytes.Length; i += 1024)
                bytes[i] ^= 0xFF;
            return bytes;
        });
    }

    [Fact]
    public void A_disposed_module_says_so()
    {
        var network = jit.load<Tensor, Tensor>(File("network.pt"));
        network.Dispose();
        Should.Throw<ObjectDisposedException>(() => network.call(Example));
    }

    [Fact]
    public void Nothing_is_left_of_a_module_that_was_disposed()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (var inner = NewDisposeScope())
        using (var network = jit.load<Tensor, Tensor>(File("network.pt")))
            network.call(Example);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    private static void Refused(Func<byte[], byte[]> change)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        System.IO.File.WriteAllBytes(path, change(System.IO.File.ReadAllBytes(File("network.pt"))));
        try
        {
            Should.Throw<ExternalException>(() => jit.load(path));
        }
        finally
        {
            System.IO.File.Delete(path);
        }

        ones(2).sum().item<float>().ShouldBe(2);
    }

    private static void Close(Tensor actual, float[] expected)
    {
        var values = actual.detach().contiguous().data<float>().ToArray();
        values.Length.ShouldBe(expected.Length);
        for (var i = 0; i < values.Length; i++)
            values[i].ShouldBe(expected[i], 1e-5);
    }
}
