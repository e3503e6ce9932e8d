using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class FileTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        File.Delete(_path);
        _scope.Dispose();
    }

    [Fact]
    public void A_saved_tensor_is_loaded_as_it_was()
    {
        var tensor = arange(6, dtype: int16).view(2, 3).t();
        tensor.save(_path);
        var loaded = load(_path);
        loaded.dtype.ShouldBe(int16);
        loaded.equal(tensor).ShouldBeTrue();
    }

    [Fact]
    public void A_missing_file_is_an_exception_and_later_calls_work()
    {
        Should.Throw<ExternalException>(() => load(_path)).Message.ShouldContain("open file failed because of errno 2");
        Should.Throw<ExternalException>(() => ones(1).save(Path.Combine(_path, "below", "nothing")));
        ones(1).save(_path);
        load(_path).item<float>().ShouldBe(1);
    }

    [Fact]
    public void A_file_of_something_else_is_an_exception()
    {
        File.WriteAllText(_path, "no tensor");
        Should.Throw<ExternalException>(() => load(_path)).Message.ShouldNotContain("\n");
        ones(100, 100).save(_path);
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..2000]);
        Should.Throw<ExternalException>(() => load(_path));
    }

    [Fact]
    public void The_stream_format_is_type_dimensions_sizes_and_values()
    {
        var bytes = Written(tensor(new long[,] { { 1, 200 } }));
        bytes[..4].ShouldBe([4, 2, 1, 2]);
        bytes.Length.ShouldBe(4 + 16);
        var read = zeros([1, 2], int64);
        read.Load(Reader(bytes));
        read.data<long>().ToArray().ShouldBe([1, 200]);
        Tensor none = null!;
        TensorExtensionMethods.Load(ref none, Reader(Written(ones([2, 2], bfloat16).t())));
        none.dtype.ShouldBe(bfloat16);
        none.shape.ShouldBe([2, 2]);
    }

    [Fact]
    public void A_stream_that_does_not_fit_is_refused()
    {
        var bytes = Written(ones(2));
        Should.Throw<ArgumentException>(() => ones(3).Load(Reader(bytes)));
        Should.Throw<ArgumentException>(() => ones([2], int64).Load(Reader(bytes)));
        Should.Throw<EndOfStreamException>(() => ones(2).Load(Reader(bytes[..^1])));
        Should.Throw<FormatException>(() => ones(2).Load(Reader([99, 1, 2])));
        Should.Throw<FormatException>(() => ones(2).Load(Reader([6, 127, 2])));
        Should.Throw<FormatException>(() => ones(2).Load(Reader([6, 2, 255, 255, 255, 255, 127, 2])));
        var skipped = Reader([.. bytes, 42]);
        ones(3).Load(skipped, skip: true);
        skipped.ReadByte().ShouldBe((byte)42);
    }

    private static byte[] Written(Tensor tensor)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
        return stream.ToArray();
    }

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes));
}
