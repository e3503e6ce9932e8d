using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks.Layers;

public sealed class BatchNormalizationTests
{
    [Fact]
    public void Running_statistics_follow_the_batches_and_serve_in_evaluation()
    {
        using var scope = NewDisposeScope();
        using var normalization = new BatchNormalization(1);
        var batch = tensor(new float[] { 3, 5, 7 }, 3, 1);
        for (var i = 0; i < 200; i++)
            normalization.call(batch);
        normalization.eval();

        var output = normalization.call(tensor(new float[] { 5, 7 }, 2, 1)).data<float>().ToArray();
        output[0].ShouldBe(0, 1e-3);
        output[1].ShouldBe(1, 1e-3);
    }

    [Fact]
    public void A_training_batch_of_one_row_is_normalized_by_the_running_statistics()
    {
        using var scope = NewDisposeScope();
        using var normalization = new BatchNormalization(1);

        normalization.call(tensor(new float[] { 0.5f }, 1, 1)).item<float>().ShouldBe(0.5f, 1e-4);
    }
}
