using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.NN;

/// <summary>The functions that no module calls, and the forms in which options can be given, against those that have figures.</summary>
[Collection(nameof(SharedRandomNumbers))]
public class LayerFunctionTests
{
    private static readonly Tensor Line = Draw(2, 4, 6);
    private static readonly Tensor Plane = Draw(2, 4, 6, 5);
    private static readonly Tensor Space = Draw(1, 4, 4, 3, 5);

    // Detached: parameters of a module made here must not come to own what is tested.
    private static Tensor Draw(params long[] shape)
    {
        using var generator = new Generator(3);
        return randn(shape, generator: generator).DetachFromDisposeScope();
    }

    private static void ShouldAgree(Tensor actual, Tensor expected) => actual.allclose(expected, atol: 1e-6).ShouldBeTrue();

    [Fact]
    public void Convolution_functions_compute_what_the_modules_compute()
    {
        using var scope = NewDisposeScope();
        var conv1d = Conv1d(4, 6, 3, stride: 2, padding: 1, dilation: 1, groups: 2);
        ShouldAgree(
            functional.conv1d(Line, conv1d.get_parameter("weight")!, conv1d.get_parameter("bias"), 2, 1, 1, 2), conv1d.call(Line));
        var conv2d = Conv2d(4, 6, 3, stride: 2, padding: 1, groups: 2, bias: false);
        ShouldAgree(functional.conv2d(Plane, conv2d.get_parameter("weight")!, null, [2, 2], [1, 1], null, 2), conv2d.call(Plane));
        var conv3d = Conv3d(4, 6, 2);
        ShouldAgree(functional.conv3d(Space, conv3d.get_parameter("weight")!, conv3d.get_parameter("bias")), conv3d.call(Space));
        var back1d = ConvTranspose1d(4, 6, 3, stride: 2, padding: 1, output_padding: 1, dilation: 2, groups: 2, bias: false);
        ShouldAgree(functional.conv_transpose1d(Line, back1d.get_parameter("weight")!, null, 2, 1, 1, 2, 2), back1d.call(Line));
        var back2d = ConvTranspose2d(4, 6, 3, stride: 2, padding: 1, output_padding: 1, bias: false);
        ShouldAgree(
            functional.conv_transpose2d(Plane, back2d.get_parameter("weight")!, null, [2, 2], [1, 1], [1, 1]), back2d.call(Plane));
        var back3d = ConvTranspose3d(4, 6, 2);
        ShouldAgree(
            functional.conv_transpose3d(Space, back3d.get_parameter("weight")!, back3d.get_parameter("bias")), back3d.call(Space));
    }

    [Fact]
    public void Pooling_functions_compute_what_the_modules_compute()
    {
        using var scope = NewDisposeScope();
        ShouldAgree(functional.max_pool1d(Line, 3, 2, 1), MaxPool1d(3, 2, 1).call(Line));
        functional.max_pool1d_with_indices(Line, 3, 2).indices.equal(MaxPool1d(3, 2).forward_with_indices(Line).Indices).ShouldBeTrue();
        var pooled = MaxPool2d(3, 2, 1).call(Plane);
        ShouldAgree(functional.max_pool2d(Plane, 3, 2, 1), pooled);
        ShouldAgree(functional.max_pool2d(Plane, (3, 3), (2, 2), (1, 1)), pooled);
        ShouldAgree(functional.max_pool2d(Plane, [3, 3], [2, 2], [1, 1]), pooled);
        ShouldAgree(MaxPool2d([3, 3], [2, 2], [1, 1]).call(Plane), pooled);
        ShouldAgree(functional.max_pool2d_with_indices(Plane, [3, 3], [2, 2], [1, 1]).output, pooled);
        var deep = MaxPool3d(2).call(Space);
        ShouldAgree(functional.max_pool3d(Space, [2, 2, 2]), deep);
        ShouldAgree(functional.max_pool3d_with_indices(Space, [2, 2, 2]).output, deep);
        ShouldAgree(MaxPool3d([2, 2, 2]).call(Space), deep);

        ShouldAgree(functional.avg_pool1d(Line, 3, 2, 1, count_include_pad: false), AvgPool1d(3, 2, 1, false, false).call(Line));
        ShouldAgree(AvgPool2d([2, 2]).call(Plane), AvgPool2d(2).call(Plane));
        ShouldAgree(AvgPool3d((2, 2, 2)).call(Space), AvgPool3d(2).call(Space));
        ShouldAgree(LPPool2d(2, [2, 2]).call(Plane.abs()), LPPool2d(2, 2).call(Plane.abs()));

        ShouldAgree(functional.adaptive_avg_pool1d(Line, 3), AdaptiveAvgPool1d(3).call(Line));
        ShouldAgree(functional.adaptive_avg_pool2d(Plane, 3), AdaptiveAvgPool2d([3, 3]).call(Plane));
        ShouldAgree(functional.adaptive_avg_pool2d(Plane, (3, 3)), AdaptiveAvgPool2d(3).call(Plane));
        ShouldAgree(functional.adaptive_avg_pool3d(Space, 2), AdaptiveAvgPool3d([2, 2, 2]).call(Space));
        ShouldAgree(functional.adaptive_avg_pool3d(Space, (2, 2, 2)), AdaptiveAvgPool3d(2).call(Space));
        ShouldAgree(functional.adaptive_max_pool1d(Line, 3), AdaptiveMaxPool1d(3).call(Line));
        ShouldAgree(functional.adaptive_max_pool2d(Plane, [3, 2]), AdaptiveMaxPool2d([3, 2]).call(Plane));
        ShouldAgree(functional.adaptive_max_pool3d(Space, [2, 2, 2]), AdaptiveMaxPool3d([2, 2, 2]).call(Space));
    }

    [Fact]
    public void Unpooling_takes_its_options_in_every_form()
    {
        using var scope = NewDisposeScope();
        var (values, indices) = MaxPool2d(2).forward_with_indices(Plane);
        var unpooled = MaxUnpool2d(2).call(values, indices, Plane.shape);
        ShouldAgree(MaxUnpool2d([2, 2]).call(values, indices, [6, 5]), unpooled);
        ShouldAgree(MaxUnpool2d((2, 2)).call(values, indices, [6, 5]), unpooled);
        var (deepValues, deepIndices) = MaxPool3d(2).forward_with_indices(Space);
        var deep = MaxUnpool3d(2).call(deepValues, deepIndices, Space.shape);
        ShouldAgree(MaxUnpool3d([2, 2, 2]).call(deepValues, deepIndices, [4, 3, 5]), deep);
        ShouldAgree(MaxUnpool3d((2, 2, 2)).call(deepValues, deepIndices, [4, 3, 5]), deep);
    }

    [Fact]
    public void Normalisation_functions_compute_what_the_modules_compute()
    {
        using var scope = NewDisposeScope();
        ShouldAgree(functional.group_norm(Line, 2), GroupNorm(2, 4).call(Line));
        ShouldAgree(functional.instance_norm(Plane), InstanceNorm2d(4).call(Plane));
        ShouldAgree(functional.batch_norm(Plane, zeros(4), ones(4), training: true), BatchNorm2d(4).call(Plane));
        ShouldAgree(functional.layer_norm(Line, [6]), LayerNorm([6]).call(Line));
    }

    [Fact]
    public void Dropout_functions_draw_what_the_modules_draw()
    {
        using var scope = NewDisposeScope();
        ShouldDrawAlike(() => functional.dropout(Line), () => Dropout().call(Line));
        ShouldDrawAlike(() => functional.dropout1d(Line), () => Dropout1d().call(Line));
        ShouldDrawAlike(() => functional.dropout2d(Plane), () => Dropout2d().call(Plane));
        ShouldDrawAlike(() => functional.dropout3d(Space), () => Dropout3d().call(Space));
        ShouldDrawAlike(() => functional.alpha_dropout(Line, training: true), () => AlphaDropout().call(Line));
        ShouldDrawAlike(() => functional.feature_alpha_dropout(Line, training: true), () => FeatureAlphaDropout().call(Line));
        functional.alpha_dropout(Line).equal(Line).ShouldBeTrue();
    }

    [Fact]
    public void Padding_and_folding_take_their_options_in_every_form()
    {
        using var scope = NewDisposeScope();
        var padded = functional.pad(Line, [2, 2], PaddingModes.Reflect);
        ShouldAgree(functional.pad(Line, 2, PaddingModes.Reflect), padded);
        ShouldAgree(functional.pad(Line, (2, 2), PaddingModes.Reflect), padded);
        ShouldAgree(functional.pad(Line, (ReadOnlySpan<long>)[2, 2], PaddingModes.Reflect), padded);
        ShouldAgree(functional.pad(Plane, (1, 2, 1, 2), PaddingModes.Zeros, value: 3), ZeroPad2d((1, 2, 1, 2)).call(Plane));

        var columns = functional.unfold(Plane, 2, stride: 2);
        ShouldAgree(functional.unfold(Plane, (2, 2), stride: (2, 2)), columns);
        ShouldAgree(Unfold(2, stride: 2).call(Plane), columns);
        var folded = functional.fold(columns, (6, 5), (2, 2), stride: (2, 2));
        ShouldAgree(Fold((6, 5), (2, 2), stride: (2, 2)).call(columns), folded);
        var square = Draw(1, 4, 9);
        ShouldAgree(functional.fold(square, 4, 2), functional.fold(square, (4, 4), (2, 2)));
    }

    private static void ShouldDrawAlike(Func<Tensor> function, Func<Tensor> module)
    {
        manual_seed(9);
        var expected = module();
        manual_seed(9);
        function().equal(expected).ShouldBeTrue();
        expected.equal(Line).ShouldBeFalse();
    }
}
