using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

[Collection(nameof(SharedRandomNumbers))]
public class ModuleTests
{
    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first = nn.Linear(4, 5);
        private readonly Sequential rest = nn.Sequential(nn.ReLU(), nn.BatchNorm1d(5), nn.Linear(5, 2, hasBias: false));
        private readonly Parameter scale = new(ones(1));
        private readonly Tensor shift = zeros(1);

        public Net()
            : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input) => rest.call(first.call(input)) * scale + shift;
    }

    [Fact]
    public void Fields_become_modules_parameters_and_buffers_under_their_names()
    {
        using var net = new Net();
        net.named_parameters().Select(item => item.name)
            .ShouldBe(["scale", "first.weight", "first.bias", "rest.1.weight", "rest.1.bias", "rest.2.weight"]);
        net.state_dict().Keys.ShouldBe(
            ["scale", "first.weight", "first.bias", "rest.1.weight", "rest.1.bias", "rest.2.weight", "shift", "rest.1.running_mean",
                "rest.1.running_var", "rest.1.num_batches_tracked"], ignoreOrder: true);
        net.named_children().Select(item => item.name).ShouldBe(["first", "rest"]);
        net.parameters().Count().ShouldBe(6);
    }

    [Fact]
    public void Training_and_evaluation_reach_every_module()
    {
        using var net = new Net();
        net.eval();
        net.modules().ShouldAllBe(module => !module.training);
        net.train();
        net.modules().ShouldAllBe(module => module.training);
    }

    [Fact]
    public void A_loaded_state_makes_two_modules_compute_the_same()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();
        using var other = new Net();
        net.call(randn(8, 4));
        var (missing, unexpected) = other.load_state_dict(net.state_dict());
        net.eval();
        other.eval();
        var x = randn(8, 4);

        missing.ShouldBeEmpty();
        unexpected.ShouldBeEmpty();
        other.call(x).equal(net.call(x)).ShouldBeTrue();
    }

    [Fact]
    public void A_state_that_does_not_fit_is_refused_by_name()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(2, 2);
        var state = new Dictionary<string, Tensor> { ["weight"] = ones(2, 2), ["other"] = ones(1) };
        Should.Throw<InvalidOperationException>(() => layer.load_state_dict(state)).Message.ShouldContain("bias");
        layer.load_state_dict(state, strict: false).unexpected_keyes.ShouldBe(["other"]);

        state = new Dictionary<string, Tensor> { ["weight"] = ones(1, 2), ["bias"] = ones(2) };
        Should.Throw<ArgumentException>(() => layer.load_state_dict(state)).Message.ShouldContain("weight");
    }

    [Fact]
    public void Disposing_a_module_disposes_its_parameters()
    {
        var net = new Net();
        var parameters = net.parameters().ToArray();
        net.Dispose();
        parameters.ShouldAllBe(parameter => parameter.IsInvalid);
    }

    [Fact]
    public void A_parameter_outlives_the_scope_it_was_made_in()
    {
        Parameter parameter;
        using (NewDisposeScope())
            parameter = nn.Parameter(ones(2));

        parameter.requires_grad.ShouldBeTrue();
        parameter.detach().sum().item<float>().ShouldBe(2);
        parameter.Dispose();
    }

    [Fact]
    public void Clipping_scales_gradients_to_the_norm_and_returns_the_old_one()
    {
        using var scope = NewDisposeScope();
        using var a = new Parameter(zeros(1));
        using var b = new Parameter(zeros(1));
        (a * 3 + b * 4).sum().backward();

        nn.utils.clip_grad_norm_([a, b], 1).ShouldBe(5, 1e-5);
        a.grad!.item<float>().ShouldBe(0.6f, 1e-5);
        b.grad!.item<float>().ShouldBe(0.8f, 1e-5);
        nn.utils.clip_grad_norm_([a, b], 1).ShouldBe(1, 1e-5);
        a.grad!.item<float>().ShouldBe(0.6f, 1e-5);
    }

    [Fact]
    public void Initialisers_have_PyTorchs_spread()
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        var weight = empty(300, 100);
        nn.init.xavier_uniform_(weight).std().item<float>().ShouldBe(MathF.Sqrt(2f / 400), 0.001f);
        nn.init.kaiming_uniform_(weight).std().item<float>().ShouldBe(MathF.Sqrt(2f / 100), 0.002f);
        nn.init.normal_(weight, 1, 0.5).mean().item<float>().ShouldBe(1, 0.02f);
        nn.init.constant_(weight, 3).eq(3).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void A_shared_parameter_is_trained_once_and_saved_under_each_of_its_names()
    {
        using var layer = nn.Linear(2, 2, hasBias: false);
        using var network = nn.Sequential(("a", layer), ("b", layer));

        network.named_parameters().Select(item => item.name).ShouldBe(["a.weight"]);
        network.state_dict().Keys.ShouldBe(["a.weight", "b.weight"], ignoreOrder: true);
        network.load_state_dict(network.state_dict()).missing_keys.ShouldBeEmpty();
    }

    [Fact]
    public void A_state_that_is_refused_leaves_the_module_as_it_was()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(2, 2);
        var before = layer.weight.clone();
        var state = new Dictionary<string, Tensor> { ["weight"] = zeros(2, 2), ["bias"] = ones(3) };
        Should.Throw<ArgumentException>(() => layer.load_state_dict(state)).Message.ShouldContain("bias");

        layer.weight.equal(before).ShouldBeTrue();
    }

    [Fact]
    public void A_layer_without_inputs_can_be_made()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(0, 3);
        layer.call(ones(2, 0)).shape.ShouldBe([2, 3]);
    }

    [Fact]
    public void A_module_can_be_disposed_twice()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var net = new Net();
        net.Dispose();
        net.Dispose();
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }
}
