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

    [CustomMappingFactoryAttribute("double")]
    private sealed class Factory : CustomMappingFactory<Source, Target>
    {
        public override Action<Source, Target> GetMapping() => (source, target) => target.Sum = source.A * 2;
    }
}
