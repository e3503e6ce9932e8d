using static TorchSharp.torch;

namespace TorchSharp.Tests.Torch;

public class DeviceTests
{
    [Theory]
    [InlineData("cpu", DeviceType.CPU, -1)]
    [InlineData("cuda", DeviceType.CUDA, -1)]
    [InlineData("cuda:1", DeviceType.CUDA, 1)]
    public void A_description_is_read_and_written(string text, DeviceType type, int index)
    {
        var read = device(text);

        read.type.ShouldBe(type);
        read.index.ShouldBe(index);
        read.ToString().ShouldBe(text);
        new Device(type, index).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gpu")]
    [InlineData("cuda:")]
    [InlineData("cuda:x")]
    [InlineData("cuda:-1")]
    [InlineData("cuda:1:2")]
    public void Nonsense_is_refused(string text) => Should.Throw<ArgumentException>(() => device(text));

    [Fact]
    public void There_is_no_graphics_card()
    {
        cuda.is_available().ShouldBeFalse();
        cuda_is_available().ShouldBeFalse();
        cuda.device_count().ShouldBe(0);
        Should.Throw<InvalidOperationException>(() => ones(2, device: device("cuda"))).Message.ShouldContain("cuda");
    }
}
