using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace NeuralML.Compat.Tests.Transforms.Features;

public class CustomMappingTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly Source[] _rows = [new() { A = 1, Name = "x" }, new() { A = 2, Name = "yy" }, new() { A = 3, Name = "" }];

    [Fact]
    public void The_action_runs_once_for_each_row_and_fills_all_columns()
    {
        var calls = 0;
        var data = _mlContext.Data.LoadFromEnumerable(_rows);
        var model = _mlContext.Transforms.CustomMapping<Source, Target>(
            (source, target) =>
            {
                calls++;
                target.Sum = source.A + source.Name.Length;
                target.Pair = [source.A, -source.A];
            },
            "sum").Fit(data);

        var mapped = _mlContext.Data.CreateEnumerable<Both>(model.Transform(data), reuseRowObject: false).ToArray();

        calls.ShouldBe(3);
        mapped.Select(row => row.Sum).ShouldBe([2, 4, 3]);
        mapped.Select(row => row.Pair).ShouldBe([[1, -1], [2, -2], [3, -3]]);
        mapped.Select(row => row.Name).ShouldBe(["x", "yy", ""]);
        model.GetOutputSchema(data.Schema)["Pair"].Type.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 2));
    }

    [Fact]
    public void It_is_part_of_a_pipeline_that_predicts()
    {
        var data = _mlContext.Data.LoadFromEnumerable(_rows);
        var model = _mlContext.Transforms.CustomMapping<Source, Target>((source, target) => target.Sum = source.A * 2, null)
            .Append(_mlContext.Transforms.NormalizeMinMax("Scaled", "Sum")).Fit(data);

        using var engine = _mlContext.Model.CreatePredictionEngine<Source, Scaled>(model);

        engine.Predict(_rows[0]).Value.ShouldBe(2 / 6f);
        engine.Predict(_rows[2]).Value.ShouldBe(1);
    }

    [Fact]
    public void A_column_that_is_missing_is_named()
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.CustomMapping<Source, Target>((_, _) => { }, null)
                    .Fit(_mlContext.Data.LoadFromEnumerable([new Scaled()])))
            .Message.ShouldContain("Could not find  column 'A'");

    [Fact]
    public void A_factory_carries_the_contract_name()
    {
        var attribute = (CustomMappingFactoryAttributeAttribute)Attribute.GetCustomAttribute(
            typeof(Factory), typeof(CustomMappingFactoryAttributeAttribute))!;
        var target = new Target();

        new Factory().GetMapping()(new Source { A = 4 }, target);

        attribute.ContractName.ShouldBe("double");
        target.Sum.ShouldBe(8);
    }

    [Fact]
    public void A_saved_mapping_gets_its_code_from_the_factory_that_the_program_registers()
    {
        var data = _mlContext.Data.LoadFromEnumerable(_rows);
        var model = _mlContext.Transforms.CustomMapping(new Factory().GetMapping(), "double").Fit(data);
        _mlContext.ComponentCatalog.RegisterAssembly(typeof(Factory).Assembly);

        var loaded = SaveAndLoad(model, data.Schema).ShouldBeOfType<CustomMappingTransformer<Source, Target>>();

        loaded.Transform(data).GetColumn<float>("Sum").ShouldBe([2, 4, 6]);
        loaded.GetOutputSchema(data.Schema)["Pair"].Type.ShouldBe(model.GetOutputSchema(data.Schema)["Pair"].Type);
        SaveAndLoad(loaded, data.Schema).ShouldNotBeNull();
    }

    [Fact]
    public void A_mapping_without_a_contract_name_is_not_saved()
    {
        var data = _mlContext.Data.LoadFromEnumerable(_rows);
        var model = _mlContext.Transforms.CustomMapping(new Factory().GetMapping(), null).Fit(data);
        Should.Throw<InvalidOperationException>(() => SaveAndLoad(model, data.Schema)).Message.ShouldContain("contractName");
    }

    [Fact]
    public void A_mapping_whose_factory_is_not_registered_is_named()
    {
        var data = _mlContext.Data.LoadFromEnumerable(_rows);
        var model = _mlContext.Transforms.CustomMapping(new Factory().GetMapping(), "double").Fit(data);
        Should.Throw<InvalidOperationException>(() => SaveAndLoad(model, data.Schema)).Message.ShouldContain("'double'");
    }

    [Theory]
    [InlineData("no factory", "without parameters")]
    [InlineData("with parameters", "without parameters")]
    [InlineData("twice", "Both")]
    public void A_factory_that_cannot_be_used_is_named(string contractName, string message)
    {
        var data = _mlContext.Data.LoadFromEnumerable(_rows);
        var model = _mlContext.Transforms.CustomMapping(new Factory().GetMapping(), contractName).Fit(data);
        _mlContext.ComponentCatalog.RegisterAssembly(typeof(Factory).Assembly);
        Should.Throw<InvalidOperationException>(() => SaveAndLoad(model, data.Schema)).Message.ShouldContain(message);
    }

    private ITransformer SaveAndLoad(ITransformer model, DataViewSchema schema)
    {
        using var stream = new MemoryStream();
        _mlContext.Model.Save(model, schema, stream);
        return _mlContext.Model.Load(stream, out _);
    }

    private sealed class Source
    {
        public float A { get; set; }

        public string Name { get; set; } = "";
    }

    private sealed class Target
    {
        public float Sum { get; set; }

        [VectorType(2)]
        public float[] Pair { get; set; } = [0, 0];
    }

    private sealed class Both
    {
        public string Name { get; set; } = "";

        public float Sum { get; set; }

        public float[] Pair { get; set; } = [];
    }

    private sealed class Scaled
    {
        [ColumnName("Scaled")]
        public float Value { get; set; }
    }

    [CustomMappingFactoryAttribute("no factory")]
    private sealed class NoFactory;

    [CustomMappingFactoryAttribute("twice")]
    private sealed class One;

    [CustomMappingFactoryAttribute("twice")]
    private sealed class Other;

    [CustomMappingFactoryAttribute("with parameters")]
    private sealed class FactoryWithParameters(float factor) : CustomMappingFactory<Source, Target>
    {
        public override Action<Source, Target> GetMapping() => (source, target) => target.Sum = source.A * factor;
    }

    [CustomMappingFactoryAttribute("double")]
    private sealed class Factory : CustomMappingFactory<Source, Target>
    {
        public override Action<Source, Target> GetMapping() => (source, target) => target.Sum = source.A * 2;
    }
}
