using TorchSharp.Modules;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.NN;

public class UtilsTests
{
    [Theory]
    [InlineData(2, 13)]
    [InlineData(1, 19)]
    [InlineData(double.PositiveInfinity, 12)]
    [InlineData(3, 12.207057)]
    public void Gradients_are_scaled_to_a_common_norm(double order, double norm)
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [WithGradient(3, -4), WithGradient(12), new(zeros(2))];

        nn.utils.clip_grad_norm_(parameters, 0.5, order).ShouldBe(norm, 1e-4);
        parameters[1].grad!.item<float>().ShouldBe((float)(12 * 0.5 / norm), 1e-5f);
        nn.utils.clip_grad_norm_(parameters, 1, order).ShouldBe(0.5, 1e-5);
        parameters[0].grad!.ShouldEqual([(float)(1.5 / norm), (float)(-2 / norm)]);
    }

    [Fact]
    public void Gradients_are_cut_off_at_a_value()
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [WithGradient(3, -4, 0.5f), new(zeros(2))];
        nn.utils.clip_grad_value_(parameters, 2);

        parameters[0].grad!.ShouldEqual([2, -2, 0.5f]);
    }

    [Fact]
    public void Without_gradients_there_is_nothing_to_clip()
    {
        using var parameter = new Parameter(zeros(2));

        nn.utils.clip_grad_norm_([parameter], 1).ShouldBe(0);
        nn.utils.clip_grad_value_([parameter], 1);
        parameter.grad.ShouldBeNull();
    }

    [Fact]
    public void Parameters_become_one_vector_and_come_back()
    {
        using var scope = NewDisposeScope();
        using var weight = new Parameter(arange(4, dtype: float32).reshape(2, 2).t());
        using var bias = new Parameter(ones(1));
        var vector = nn.utils.parameters_to_vector([weight, bias]);
        vector.ShouldEqual([0, 2, 1, 3, 1]);

        nn.utils.vector_to_parameters(vector.detach() * 2, [weight, bias]);
        weight.ShouldEqual([0, 4, 2, 6]);
        bias.ShouldEqual([2]);
        weight.requires_grad.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => nn.utils.vector_to_parameters(ones(4), [weight, bias])).ParamName.ShouldBe("vec");
    }

    private static Parameter WithGradient(params float[] gradient)
    {
        var parameter = new Parameter(zeros(gradient.Length));
        (parameter * tensor(gradient)).sum().backward();
        return parameter;
    }
}
