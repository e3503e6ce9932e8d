using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class TextTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void By_itself_a_tensor_tells_shape_and_type()
    {
        ones(2, 3).ToString().ShouldBe("[2x3], type = Float32, device = cpu");
        ones(2, 3).ToString(false).ShouldBe("[2x3], type = Float32, device = cpu");
        tensor(3L).metastr().ShouldBe("[], type = Int64, device = cpu");
    }

    [Fact]
    public void Julias_style_aligns_columns_and_numbers_matrices()
    {
        var table = tensor(new[,] { { 0f, 3.141f, 6.2834f }, { 0.01f, -13.142f, 4713.14f } });
        Text(table).ShouldBe("[2x3], type = Float32, device = cpu\n    0   3.141 6.2834\n 0.01 -13.142 4713.1\n");
        Text(arange(3)).ShouldBe("[3], type = Int64, device = cpu\n 0 1 2\n");
        Text(tensor(2.5)).ShouldBe("[], type = Float64, device = cpu, value = 2.5");
        Text(ones([2, 1, 2], torch.@bool)).ShouldBe(
            "[2x1x2], type = Bool, device = cpu\n[0,..,..] =\n true true\n\n[1,..,..] =\n true true\n");
        Text(zeros(0, 3)).ShouldBe("[0x3], type = Float32, device = cpu\n");
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        table.jlstr("0.00", cultureInfo: comma).ShouldContain(" 3,14 ");
    }

    [Fact]
    public void Wide_rows_leave_out_their_middle() =>
        arange(1000, 1100).jlstr(width: 30).ShouldBe("[100], type = Int64, device = cpu\n 1000 1001 1002 ... 1098 1099\n");

    [Fact]
    public void NumPys_style_nests_brackets()
    {
        tensor(new[] { 1.5f, 2 }).ToString(numpy).ShouldBe("[1.5 2]");
        tensor(new long[,] { { 1, 2 }, { 3, 4 } }).ToString(numpy).ShouldBe("[[1 2]\n [3 4]]");
        arange(8).view(2, 2, 2).str(style: numpy).ShouldBe("[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]");
        tensor(long.MaxValue).ToString(numpy).ShouldBe("9223372036854775807");
    }

    [Fact]
    public void The_default_style_can_be_chosen()
    {
        var before = torch.TensorStringStyle;
        before.ShouldBe(julia);
        try
        {
            torch.TensorStringStyle = numpy;
            ones(2).ToString(true).ShouldBe("[1 1]");
        }
        finally
        {
            torch.TensorStringStyle = before;
        }
    }

    private static string Text(Tensor tensor) => tensor.str(cultureInfo: CultureInfo.InvariantCulture);
}
