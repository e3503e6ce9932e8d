using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

public class LayerErrorTests
{
    public static TheoryData<string> Mistakes => [.. Calls.Keys];

    // What libtorch refuses, and a word of its message.
    private static readonly Dictionary<string, (Action Call, string Word)> Calls = new()
    {
        ["channels"] = (() => nn.Conv2d(3, 4, 3).call(zeros([1, 2, 5, 5])), "channels"),
        ["kernel"] = (() => nn.Conv1d(3, 4, 9).call(zeros(1, 3, 5)), "Kernel size"),
        ["dtype"] = (() => nn.Conv1d(3, 4, 2).call(zeros([1, 3, 5], float64)), "type"),
        ["pool"] = (() => nn.MaxPool2d(3, padding: 2).call(zeros([1, 1, 5, 5])), "pad"),
        ["reflection"] = (() => nn.ReflectionPad1d(5).call(zeros(1, 1, 5)), "Padding size"),
        ["shuffle"] = (() => nn.PixelShuffle(2).call(zeros([1, 3, 2, 2])), "divisible"),
        ["features"] = (() => nn.BatchNorm1d(3).call(zeros(4, 2)), "running_mean"),
        ["groups"] = (() => nn.GroupNorm(2, 4).call(zeros(4, 6)), "weight"),
        ["linear"] = (() => nn.Linear(3, 2).call(zeros(4, 2)), "shapes"),
        ["softmax"] = (() => nn.Softmax(3).call(zeros(4, 2)), "Dimension out of range"),
        ["glu"] = (() => nn.GLU().call(zeros(4, 3)), "Halving"),
        ["unflatten"] = (() => nn.Unflatten(1, 2, 2).call(zeros(1, 5)), "unflatten"),
        ["fold"] = (() => nn.Fold(4, 2).call(zeros(1, 4, 8)), "sliding blocks"),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_does_not_fit_a_layer_is_refused_with_libtorchs_message(string mistake)
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(Calls[mistake].Call).Message.ShouldContain(Calls[mistake].Word);
        ones(2).sum().item<float>().ShouldBe(2);
    }

    [Fact]
    public void Dimensions_are_checked_by_the_layers_that_count_them()
    {
        using var scope = NewDisposeScope();
        var line = zeros(3);
        Should.Throw<ArgumentException>(() => nn.BatchNorm1d(3).call(line)).Message.ShouldContain("2 or 3 dimensions");
        Should.Throw<ArgumentException>(() => nn.BatchNorm2d(3).call(line)).Message.ShouldContain("4 dimensions");
        Should.Throw<ArgumentException>(() => nn.InstanceNorm3d(3).call(line)).Message.ShouldContain("4 or 5 dimensions");
        Should.Throw<ArgumentException>(() => nn.Softmax2d().call(line)).Message.ShouldContain("3 or 4 dimensions");
        Should.Throw<ArgumentException>(() => nn.LocalResponseNorm(2).call(line)).Message.ShouldContain("3 dimensions");
        Should.Throw<ArgumentException>(() => nn.ChannelShuffle(2).call(zeros(1, 3, 2))).Message.ShouldContain("divisible by 2");
        Should.Throw<ArgumentException>(() => nn.Upsample([2]).call(line)).Message.ShouldContain("3 to 5 dimensions");
    }

    [Fact]
    public void A_single_value_has_no_variance_to_train_on()
    {
        using var scope = NewDisposeScope();
        using var batch = nn.BatchNorm1d(3);
        using var instance = nn.InstanceNorm1d(3);
        Should.Throw<ArgumentException>(() => batch.call(zeros(1, 3))).Message.ShouldContain("more than 1 value per channel");
        Should.Throw<ArgumentException>(() => instance.call(zeros(2, 3, 1))).Message.ShouldContain("more than 1 spatial element");
        batch.eval();
        batch.call(zeros(1, 3)).shape.ShouldBe([1, 3]);
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        Should.Throw<ArgumentException>(() => nn.Conv2d(3, 4, 3, groups: 2)).Message.ShouldContain("in_channels (3)");
        Should.Throw<ArgumentException>(() => nn.Conv2d(4, 3, 3, groups: 2)).Message.ShouldContain("out_channels (3)");
        Should.Throw<ArgumentException>(() => nn.Conv1d(1, 1, 3, groups: 0)).Message.ShouldContain("groups");
        Should.Throw<ArgumentException>(() => nn.Conv1d(1, 1, 3, Padding.Same, stride: 2)).Message.ShouldContain("stride");
        Should.Throw<ArgumentException>(() => nn.ConvTranspose1d(1, 1, 3, padding_mode: PaddingModes.Reflect))
            .Message.ShouldContain("Reflect");
        Should.Throw<ArgumentException>(() => nn.GroupNorm(2, 3)).Message.ShouldContain("num_channels (3)");
        Should.Throw<ArgumentException>(() => nn.Bilinear(0, 1, 1)).Message.ShouldContain("first input");
        Should.Throw<ArgumentException>(() => nn.FractionalMaxPool2d(2)).Message.ShouldContain("output size or an output ratio");
        Should.Throw<ArgumentException>(() => nn.FractionalMaxPool2d(2, output_ratio: 1.5)).Message.ShouldContain("1.5");
        using var scope = NewDisposeScope();
        var planes = zeros([1, 1, 2, 2]);
        Should.Throw<ArgumentException>(() => nn.functional.upsample(planes)).Message.ShouldContain("size or a scale factor");
        Should.Throw<ArgumentException>(() => nn.functional.upsample(planes, [1, 2, 3])).Message.ShouldContain("not 3");
        Should.Throw<ArgumentException>(() => nn.functional.upsample(planes, [2], mode: UpsampleMode.Linear))
            .Message.ShouldContain("Linear");
        Should.Throw<ArgumentException>(() => nn.functional.upsample_nearest(planes, [2], align_corners: true))
            .Message.ShouldContain("corners");
    }

    [Fact]
    public void An_output_size_that_the_stride_cannot_reach_is_refused()
    {
        using var scope = NewDisposeScope();
        using var convolution = nn.ConvTranspose1d(1, 1, 3, stride: 2);
        var x = zeros(1, 1, 4);
        convolution.forward(x, [10]).shape.ShouldBe([1, 1, 10]);
        Should.Throw<ArgumentException>(() => convolution.forward(x, [11])).Message.ShouldContain("9 to 10");
        Should.Throw<ArgumentException>(() => convolution.forward(x, [9, 9])).Message.ShouldContain("not 2");

        using var unpool = nn.MaxUnpool1d(2);
        var indices = zeros([1, 1, 4], ScalarType.Int64);
        Should.Throw<ArgumentException>(() => unpool.call(x, indices, [20])).Message.ShouldContain("between 6 and 10");
        Should.Throw<ArgumentException>(() => unpool.call(zeros(4), indices)).Message.ShouldContain("dimensions");
    }
}
