using static TorchSharp.torch;

namespace TorchSharp.Tests.Utils;

public class TensorDatasetTests
{
    [Fact]
    public void An_item_is_a_row_of_each_tensor()
    {
        using var scope = NewDisposeScope();
        using var data = utils.data.TensorDataset(arange(6, dtype: float32).reshape(3, 2), arange(3));

        data.Count.ShouldBe(3);
        var row = data.GetTensor(1);
        row[0].data<float>().ToArray().ShouldBe([2, 3]);
        row[1].item<long>().ShouldBe(1);
        data[2][1].item<long>().ShouldBe(2);
    }

    [Fact]
    public void Tensors_of_unlike_length_are_refused() =>
        Should.Throw<ArgumentException>(() =>
        {
            using var scope = NewDisposeScope();
            utils.data.TensorDataset(ones(3), ones(4));
        }).Message.ShouldContain("first dimension");

    [Fact]
    public void It_outlives_the_scope_its_tensors_were_made_in()
    {
        utils.data.Dataset<IList<Tensor>> data;
        using (NewDisposeScope())
            data = utils.data.TensorDataset(full(2, 7f));

        using var scope = NewDisposeScope();
        data.GetTensor(0)[0].item<float>().ShouldBe(7);
        data.Dispose();
    }
}
