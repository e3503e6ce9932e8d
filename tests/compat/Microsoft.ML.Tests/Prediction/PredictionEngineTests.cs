using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Prediction;

public class PredictionEngineTests
{
    private readonly ModelOperationsCatalog _model = new MLContext(seed: 1).Model;

    [Fact]
    public void A_transformer_on_the_public_interfaces_predicts_one_example_after_the_other()
    {
        using var engine = _model.CreatePredictionEngine<In, Out>(new SumTransformer());
        var outputs = new[] { (1f, 2f), (0f, 0.5f), (-1f, 3f) }
            .Select(pair => engine.Predict(new In { A = pair.Item1, B = pair.Item2 })).ToArray();
        outputs.Select(output => output.Score).ShouldBe([3, 0.5f, 2]);
        outputs.Select(output => output.PredictedLabel).ShouldBe([true, false, true]);
    }

    [Fact]
    public void An_example_that_was_changed_is_predicted_anew()
    {
        using var engine = _model.CreatePredictionEngine<In, Out>(new SumTransformer());
        var example = new In { A = 1 };
        engine.Predict(example).Score.ShouldBe(1);
        example.A = 5;
        engine.Predict(example).Score.ShouldBe(5);
    }

    [Fact]
    public void Input_columns_are_passed_through_to_the_output_object()
    {
        using var engine = _model.CreatePredictionEngine<In, Through>(new SumTransformer());
        var output = engine.Predict(new In { A = 1, B = 2, Name = "x", Vector = [1, 2] });
        output.Name.ShouldBe("x");
        output.Vector.ShouldBe([1, 2]);
        output.Score.ShouldBe(3);
    }

    [Fact]
    public void A_prediction_object_is_filled_in_place()
    {
        using var engine = _model.CreatePredictionEngine<In, Through>(new SumTransformer());
        var vector = new float[2];
        var output = new Through { Vector = vector };
        var same = output;
        engine.Predict(new In { A = 1, Vector = [3, 4] }, ref output);
        output.ShouldBeSameAs(same);
        output.Vector.ShouldBeSameAs(vector);
        vector.ShouldBe([3, 4]);
    }

    [Fact]
    public void A_prediction_allocates_nothing_but_the_objects_of_the_user()
    {
        using var engine = _model.CreatePredictionEngine<In, Out>(new SumTransformer());
        var example = new In { A = 1, B = 2 };
        var output = new Out();
        engine.Predict(example, ref output);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            engine.Predict(example, ref output);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
    }

    [SkippableTheory]
    [InlineData("PredictionEngine: output member of another type")]
    [InlineData("PredictionEngine: Predict(null)")]
    public void Mistakes_throw_as_in_ML_NET(string name)
    {
        Action action = name.EndsWith("(null)", StringComparison.Ordinal)
            ? () => _model.CreatePredictionEngine<In, Out>(new SumTransformer()).Predict(null!)
            : () => _model.CreatePredictionEngine<In, WrongOut>(new SumTransformer());
        action.ShouldThrow(Golden.Case("exceptions", name)["expected"]!);
    }

    [Fact]
    public void An_output_member_without_a_column_is_left_alone_unless_it_must_be_there()
    {
        using (var engine = _model.CreatePredictionEngine<In, ExtraOut>(new SumTransformer()))
            engine.Predict(new In { A = 1 }).Missing.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(
            () => _model.CreatePredictionEngine<In, ExtraOut>(new SumTransformer(), ignoreMissingColumns: false))
            .Message.ShouldContain("'Missing'");
    }

    [Fact]
    public void A_schema_gives_the_input_its_types()
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn("Vector", new VectorDataViewType(NumberDataViewType.Single, 2));
        using var engine = _model.CreatePredictionEngine<In, Out>(new SumTransformer(), builder.ToSchema());
        engine.OutputSchema["Vector"].Type.ToString().ShouldBe("Vector<Single, 2>");

        builder.AddColumn("Unknown", NumberDataViewType.Single);
        Should.Throw<InvalidOperationException>(
            () => _model.CreatePredictionEngine<In, Out>(new SumTransformer(), builder.ToSchema())).Message.ShouldContain("'Unknown'");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Schema_definitions_give_the_members_other_columns(bool asOptions)
    {
        var input = SchemaDefinition.Create(typeof(Renamed));
        input["First"].ColumnName = "A";
        input["Second"].ColumnName = "B";
        var output = SchemaDefinition.Create(typeof(RenamedOut));
        output["Result"].ColumnName = "Score";
        using var engine = asOptions
            ? _model.CreatePredictionEngine<Renamed, RenamedOut>(
                new SumTransformer(), new PredictionEngineOptions { InputSchemaDefinition = input, OutputSchemaDefinition = output })
            : _model.CreatePredictionEngine<Renamed, RenamedOut>(new SumTransformer(), true, input, output);

        engine.Predict(new Renamed { First = 1, Second = 2 }).Result.ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_transformer_is_disposed_with_the_engine_that_owns_it(bool owns)
    {
        var transformer = new SumTransformer();
        var engine = _model.CreatePredictionEngine<In, Out>(transformer, new PredictionEngineOptions { OwnsTransformer = owns });
        engine.Dispose();
        transformer.IsDisposed.ShouldBe(owns);
        Should.Throw<ObjectDisposedException>(() => engine.Predict(new In()));
    }

    [Fact]
    public void A_transformer_that_needs_several_rows_is_refused()
        => Should.Throw<ArgumentException>(() => _model.CreatePredictionEngine<In, Out>(new SumTransformer { IsRowToRowMapper = false }))
            .ParamName.ShouldBe("transformer");

    private sealed class In
    {
        public float A { get; set; }

        public float B { get; set; }

        public string? Name { get; set; }

        public float[]? Vector { get; set; }
    }

    private sealed class Renamed
    {
        public float First { get; set; }

        public float Second { get; set; }
    }

    private sealed class RenamedOut
    {
        public float Result { get; set; }
    }

    private sealed class Out
    {
        public bool PredictedLabel { get; set; }

        public float Score { get; set; }
    }

    private sealed class WrongOut
    {
        public string? Score { get; set; }
    }

    private sealed class ExtraOut
    {
        public float Score { get; set; }

        public float Missing { get; set; }
    }

    private sealed class Through
    {
        public string? Name { get; set; }

        public float[]? Vector { get; set; }

        public float Score { get; set; }
    }
}
