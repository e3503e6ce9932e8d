using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

public class LayerContainerTests
{
    private static string[] Names(nn.Module module) => [.. module.named_parameters().Select(item => item.name)];

    private static Parameter Scale(float value) => new(full(1, value));

    [Fact]
    public void A_sequence_is_made_of_modules_of_pairs_and_of_tuples()
    {
        var pair = ("first", (nn.Module<Tensor, Tensor>)nn.Linear(2, 3));
        var tuple = Tuple.Create("second", (nn.Module<Tensor, Tensor>)nn.ReLU());
        nn.Sequential(nn.Linear(2, 3), nn.ReLU()).named_children().Select(item => item.name).ShouldBe(["0", "1"]);
        nn.Sequential(pair).named_children().Single().name.ShouldBe("first");
        nn.Sequential(new[] { pair }.AsEnumerable()).Count.ShouldBe(1);
        nn.Sequential(tuple).named_children().Single().name.ShouldBe("second");
        nn.Sequential(new[] { tuple }.AsEnumerable()).Count.ShouldBe(1);
        nn.Sequential(new List<nn.Module<Tensor, Tensor>> { nn.ReLU() }).append(nn.Tanh()).append("last", nn.Sigmoid())
            .named_children().Select(item => item.name).ShouldBe(["0", "1", "last"]);
    }

    [Fact]
    public void An_empty_sequence_passes_its_input_on()
    {
        using var scope = NewDisposeScope();
        var x = ones(2);
        nn.Sequential().call(x).equal(x).ShouldBeTrue();
    }

    [Fact]
    public void Steps_of_a_sequence_are_reached_by_index_and_by_range()
    {
        using var scope = NewDisposeScope();
        using var network = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1));
        var x = randn(4, 2);

        network[1].ShouldBeOfType<ReLU>();
        var start = network[..2];
        var end = network[(2, null)];
        Names(start).ShouldBe(["0.weight", "0.bias"]);
        Names(end).ShouldBe(["2.weight", "2.bias"]);
        end.call(start.call(x)).equal(network.call(x)).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => network[(1, 4)]);
        Should.Throw<ArgumentOutOfRangeException>(() => network[3]);
    }

    private sealed class Branches : nn.Module<Tensor, Tensor>
    {
        private readonly ModuleList<Linear> layers = nn.ModuleList<Linear>(nn.Linear(2, 2), nn.Linear(2, 2));
        private readonly ModuleDict<nn.Module> named = nn.ModuleDict<nn.Module>(("one", nn.Linear(2, 2)));
        private readonly ParameterList scales = nn.ParameterList(Scale(1), Scale(2));
        private readonly ParameterDict shifts = nn.ParameterDict(("up", Scale(3)));

        public Branches()
            : base(nameof(Branches)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            foreach (var (layer, scale) in layers.Zip(scales))
                input = layer.call(input) * scale;
            return ((Linear)named["one"]).call(input) + shifts["up"];
        }
    }

    [Fact]
    public void What_containers_hold_belongs_to_the_module_that_holds_them()
    {
        using var scope = NewDisposeScope();
        using var branches = new Branches();
        Names(branches).ShouldBe(
            ["layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias", "named.one.weight", "named.one.bias", "scales.0",
                "scales.1", "shifts.up"], ignoreOrder: true);
        branches.call(ones(3, 2)).sum().backward();
        branches.parameters().ShouldAllBe(parameter => !ReferenceEquals(parameter.grad, null));
        branches.eval();
        branches.modules().ShouldAllBe(module => !module.training);
    }

    [Fact]
    public void A_module_list_is_a_list_whose_items_are_named_by_their_places()
    {
        using Linear first = nn.Linear(1, 2), second = nn.Linear(1, 3), third = nn.Linear(1, 4);
        using var list = nn.ModuleList<Linear>();
        list.append(first, third);
        list.Insert(1, second);

        list.Count.ShouldBe(3);
        list.ShouldBe([first, second, third]);
        list[2].ShouldBeSameAs(third);
        list.IndexOf(third).ShouldBe(2);
        list.IsReadOnly.ShouldBeFalse();
        list.named_children().Select(item => item.module).ShouldBe([first, second, third]);
        list.named_children().Select(item => item.name).ShouldBe(["0", "1", "2"]);

        list.Remove(first).ShouldBeTrue();
        list.Remove(first).ShouldBeFalse();
        list.Contains(first).ShouldBeFalse();
        list[0] = third;
        list.RemoveAt(1);
        list.extend([first]);
        var copy = new Linear[2];
        list.CopyTo(copy, 0);
        copy.ShouldBe([third, first]);
        list.get_parameter("0.bias")!.shape.ShouldBe([4]);
        list.Clear();
        list.parameters().ShouldBeEmpty();
    }

    [Fact]
    public void A_parameter_list_is_a_list_whose_items_are_named_by_their_places()
    {
        using Parameter first = Scale(1), second = Scale(2), third = Scale(3);
        using var list = nn.ParameterList(first);
        list.append(third);
        list.Insert(1, second);
        list.ShouldBe([first, second, third]);
        list.get_parameter("2").ShouldBeSameAs(third);
        list.has_parameter("3").ShouldBeFalse();
        list.Remove(second).ShouldBeTrue();
        list[0] = second;
        Names(list).ShouldBe(["0", "1"]);
        list.get_parameter("0").ShouldBeSameAs(second);
        list.Clear();
        Names(list).ShouldBeEmpty();
    }

    [Fact]
    public void A_module_dictionary_keeps_the_order_and_refuses_a_name_twice()
    {
        using Linear first = nn.Linear(1, 2), second = nn.Linear(1, 3);
        using var modules = nn.ModuleDict<Linear>(("b", first), ("a", second));

        modules.keys().ShouldBe(["b", "a"]);
        modules.values().ShouldBe([first, second]);
        modules.ShouldBe([("b", first), ("a", second)]);
        modules["a"].ShouldBeSameAs(second);
        modules[0].ShouldBe(("b", first));
        modules.TryGetValue("c", out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => modules.Add("a", first)).Message.ShouldContain("'a'");
        Should.Throw<ArgumentException>(() => modules.Add("a.b", first)).Message.ShouldContain("'a.b'");
        Should.Throw<ArgumentException>(() => modules.Insert(0, ("a.b", first)));
        Should.Throw<ArgumentException>(() => modules["a.b"] = first);
        Should.Throw<ArgumentException>(() => modules.Insert(0, ("a", first)));
        Should.Throw<ArgumentException>(() => modules.Insert(9, ("c", first)));
        modules.Count.ShouldBe(2);
        modules.named_children().Select(item => item.name).ShouldBe(["b", "a"]);

        modules.Insert(1, ("c", second));
        modules.IndexOf(("c", second)).ShouldBe(1);
        modules.named_children().Select(item => item.name).ShouldBe(["b", "c", "a"]);
        modules.Remove("c").ShouldBeTrue();
        modules.Remove(("a", first)).ShouldBeFalse();
        modules["b"] = second;
        modules.RemoveAt(1);
        Names(modules).ShouldBe(["b.weight", "b.bias"]);
        modules.get_parameter("b.bias")!.shape.ShouldBe([3]);
        modules.clear();
        modules.ContainsKey("b").ShouldBeFalse();
        Names(modules).ShouldBeEmpty();
    }

    [Fact]
    public void A_parameter_dictionary_names_its_parameters()
    {
        using Parameter first = Scale(1), second = Scale(2);
        using var parameters = nn.ParameterDict(("b", first));
        parameters.Add(KeyValuePair.Create("a", second));
        Names(parameters).ShouldBe(["b", "a"]);
        parameters.get_parameter("a").ShouldBeSameAs(second);
        parameters.Contains(("a", second)).ShouldBeTrue();
        parameters[1] = ("c", second);
        parameters.Keys.ShouldBe(["b", "c"]);
        var pairs = new KeyValuePair<string, Parameter>[2];
        parameters.CopyTo(pairs, 0);
        pairs[1].Key.ShouldBe("c");
        parameters.Remove("b").ShouldBeTrue();
        Names(parameters).ShouldBe(["c"]);
    }

    [Fact]
    public void Disposing_a_container_disposes_what_it_holds()
    {
        var layer = nn.Linear(1, 1);
        var scale = Scale(1);
        nn.ModuleList(layer).Dispose();
        nn.ParameterDict(("scale", scale)).Dispose();
        layer.weight.IsInvalid.ShouldBeTrue();
        scale.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void A_first_step_that_hands_on_its_input_leaves_it_to_the_caller()
    {
        using var scope = NewDisposeScope();
        using var network = nn.Sequential(new Through(), nn.ReLU(), nn.ReLU());
        var x = ones(2);
        network.call(x);

        x.IsInvalid.ShouldBeFalse();
    }

    private sealed class Through() : nn.Module<Tensor, Tensor>(nameof(Through))
    {
        public override Tensor forward(Tensor input) => input;
    }
}
