using FsCheck.Xunit;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

public class PredictionBytesTests
{
    [Fact]
    public void The_least_byte_comes_first() => PredictionBytes.Write([1f, -2f]).ShouldBe([0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]);

    [Property]
    public void What_is_read_is_what_was_written_to_the_bit(int[] bits)
    {
        float[] predictions = [.. bits.Select(BitConverter.Int32BitsToSingle)];
        PredictionBytes.Read(PredictionBytes.Write(predictions), bits.Length)
            .Select(BitConverter.SingleToInt32Bits).ShouldBe(bits);
    }

    [Property]
    public void Bytes_of_another_length_are_refused(byte[] bytes, int count)
    {
        if (bytes.Length != 4L * count)
            Should.Throw<FormatException>(() => PredictionBytes.Read(bytes, count)).Message.ShouldContain($"{bytes.Length} bytes");
    }
}
