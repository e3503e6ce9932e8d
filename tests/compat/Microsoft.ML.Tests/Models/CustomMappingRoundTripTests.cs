using Microsoft.ML;
using Microsoft.ML.Transforms;

namespace NeuralML.Compat.Tests.Models;

public class CustomMappingRoundTripTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly Source[] _rows = [new() { A = 1 }, new() { A = 2 }, new() { A = 3 }];

    [Fact]
    public void A_mapping_is_loaded_by_its_contract_in_another_context()
    {
        var zip = Save(_mlContext.Transforms.CustomMapping(new Doubling().GetMapping(), "NeuralML.Tests.Doubling"));

        Outputs(Load(zip)).ShouldBe([2, 4, 6]);
    }

    [Fact]
    public void A_mapping_with_a_state_is_loaded_with_its_state()
    {
        var zip = Save(_mlContext.Transforms.StatefulCustomMapping(
            new Summing().GetMapping(), new Summing().GetStateInitAction(), "NeuralML.Tests.Summing"));

        Outputs(Load(zip)).ShouldBe([101, 103, 106]);
    }

    [Fact]
    public void A_mapping_without_a_contract_is_not_saved()
        => Should.Throw<InvalidOperationException>(() => Save(_mlContext.Transforms.CustomMapping(new Doubling().GetMapping(), null)))
            .Message.ShouldStartWith("Empty contract name for a transform: the transform cannot be saved");

    [Fact]
    public void A_contract_that_nobody_registered_is_refused()
    {
        var zip = Save(_mlContext.Transforms.CustomMapping(new Doubling().GetMapping(), "NeuralML.Tests.Nobody"));

        Should.Throw<InvalidOperationException>(() => Load(zip)).Message.ShouldContain("contract name 'NeuralML.Tests.Nobody'");
    }

    [Fact]
    public void A_context_that_registered_nothing_finds_no_factory_though_its_assembly_is_there()
    {
        var zip = Save(_mlContext.Transforms.CustomMapping(new Doubling().GetMapping(), "NeuralML.Tests.Doubling"));

        Should.Throw<InvalidOperationException>(() => ModelRoundTrip.Load(zip, out _)).Message.ShouldContain("RegisterAssembly");
    }

    [Fact]
    public void What_carries_the_contract_without_being_a_factory_is_not_created()
    {
        var zip = Save(_mlContext.Transforms.CustomMapping(new Doubling().GetMapping(), "NeuralML.Tests.NoFactory"));

        Should.Throw<InvalidOperationException>(() => Load(zip)).Message.ShouldContain("must be a CustomMappingFactory");
    }

    [Fact]
    public void An_assembly_can_be_registered_again()
    {
        _mlContext.ComponentCatalog.RegisterAssembly(typeof(Doubling).Assembly);

        Should.NotThrow(() => _mlContext.ComponentCatalog.RegisterAssembly(typeof(Doubling).Assembly));
    }

    private byte[] Save(IEstimator<ITransformer> estimator)
    {
        var data = _mlContext.Data.LoadFromEnumerable(_rows);
        return ModelRoundTrip.Save(estimator.Fit(data), data.Schema);
    }

    private static ITransformer Load(byte[] zip)
    {
        var mlContext = new MLContext();
        mlContext.ComponentCatalog.RegisterAssembly(typeof(Doubling).Assembly);
        using var stream = new MemoryStream(zip);
        return mlContext.Model.Load(stream, out _);
    }

    private IEnumerable<float> Outputs(ITransformer model)
    {
        var transformed = model.Transform(_mlContext.Data.LoadFromEnumerable(_rows));
        return _mlContext.Data.CreateEnumerable<Target>(transformed, reuseRowObject: false).Select(row => row.B);
    }

    private sealed class Source
    {
        public float A { get; set; }
    }

    private sealed class Target
    {
        public float B { get; set; }
    }

    private sealed class Total
    {
        public float Value { get; set; }
    }

    [CustomMappingFactoryAttribute("NeuralML.Tests.Doubling")]
    private sealed class Doubling : CustomMappingFactory<Source, Target>
    {
        public override Action<Source, Target> GetMapping() => (source, target) => target.B = source.A * 2;
    }

    [CustomMappingFactoryAttribute("NeuralML.Tests.Summing")]
    private sealed class Summing : StatefulCustomMappingFactory<Source, Target, Total>
    {
        public override Action<Source, Target, Total> GetMapping() => (source, target, total) => target.B = total.Value += source.A;

        public override Action<Total> GetStateInitAction() => total => total.Value = 100;
    }

    [CustomMappingFactoryAttribute("NeuralML.Tests.NoFactory")]
    private sealed class NoFactory;
}
