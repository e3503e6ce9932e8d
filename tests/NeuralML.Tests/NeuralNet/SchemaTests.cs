using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class SchemaTests
{
    private readonly MLContext _ml = new(seed: 1);

    private DataViewSchema Fit(string label)
    {
        var data = Row.Load(_ml, 60);
        return _ml.NeuralNet(Fast.Options(label, epochs: 1)).Fit(data).Transform(data).Schema;
    }

    private static string Text(DataViewSchema.Column column, string kind)
    {
        ReadOnlyMemory<char> value = default;
        column.Annotations.GetValue(kind, ref value);
        return value.ToString();
    }

    [Fact]
    public void A_binary_network_adds_label_score_and_probability()
    {
        var schema = Fit("SameSign");

        schema["PredictedLabel"].Type.ShouldBe(BooleanDataViewType.Instance);
        schema["Score"].Type.ShouldBe(NumberDataViewType.Single);
        schema["Probability"].Type.ShouldBe(NumberDataViewType.Single);
        schema["Probability"].IsNormalized().ShouldBeTrue();
        Text(schema["Score"], "ScoreColumnKind").ShouldBe("BinaryClassification");
        Text(schema["Probability"], "ScoreValueKind").ShouldBe("Probability");
    }

    [Fact]
    public void A_multiclass_network_names_its_classes()
    {
        var schema = Fit("Ring");
        VBuffer<ReadOnlyMemory<char>> labels = default, slots = default, keys = default;
        schema["Ring"].GetKeyValues(ref labels);
        schema["Score"].GetSlotNames(ref slots);
        schema["PredictedLabel"].GetKeyValues(ref keys);

        schema["PredictedLabel"].Type.ShouldBe(new KeyDataViewType(typeof(uint), 3));
        schema["Score"].Type.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 3));
        var names = labels.DenseValues().Select(name => name.ToString()).ToArray();
        slots.DenseValues().Select(name => name.ToString()).ShouldBe(names);
        keys.DenseValues().Select(name => name.ToString()).ShouldBe(names);
        schema["Score"].Annotations.Schema.GetColumnOrNull("TrainingLabelValues").ShouldNotBeNull();
    }

    [Fact]
    public void A_regression_adds_a_score()
    {
        var schema = Fit("Parabola");

        schema.GetColumnOrNull("PredictedLabel").ShouldBeNull();
        Text(schema["Score"], "ScoreColumnKind").ShouldBe("Regression");
    }

    [Fact]
    public void A_second_network_hides_the_first_and_counts_on()
    {
        var data = Row.Load(_ml, 60);
        var estimator = _ml.NeuralNet(Fast.Options("Parabola", epochs: 1));
        var schema = estimator.Append(estimator).Fit(data).Transform(data).Schema;

        var ids = schema.Where(column => column.Name == "Score").Select(column =>
        {
            var id = 0u;
            column.Annotations.GetValue("ScoreColumnSetId", ref id);
            return (column.IsHidden, id);
        });
        ids.ShouldBe([(true, 1u), (false, 2u)]);
    }

    [Theory]
    [InlineData("SameSign")]
    [InlineData("Ring")]
    [InlineData("Parabola")]
    public void The_schema_before_fitting_agrees_with_the_one_after(string label)
    {
        var data = Row.Load(_ml, 60);
        var shape = ShapeReader.Read(data.Schema);

        var before = _ml.NeuralNet(Fast.Options(label, epochs: 1)).GetOutputSchema(shape);

        before.Select(Describe).Order().ShouldBe(ShapeReader.Read(Fit(label)).Select(Describe).Order());
    }

    [Theory]
    [InlineData("Numbers", true)]
    [InlineData("Flags", true)]
    [InlineData("Numbers", false)]
    [InlineData("Flags", false)]
    public void The_schema_of_several_labels_before_fitting_agrees_with_the_one_after(string label, bool named)
    {
        var data = named ? MultiRow.Load(_ml, 60) : _ml.Data.LoadFromEnumerable(MultiRow.Draw(60));
        var estimator = _ml.NeuralNet(Fast.Options(label, epochs: 1));
        using var model = estimator.Fit(data);

        estimator.GetOutputSchema(ShapeReader.Read(data.Schema)).Select(Describe).Order()
            .ShouldBe(ShapeReader.Read(model.GetOutputSchema(data.Schema)).Select(Describe).Order());
    }

    [Fact]
    public void The_schema_of_quantiles_before_fitting_agrees_with_the_one_after()
    {
        var data = Row.Load(_ml, 60);
        var options = Fast.Options("Parabola", epochs: 1);
        options.Quantiles = [0.1, 0.9];
        var estimator = _ml.NeuralNet(options);
        using var model = estimator.Fit(data);

        estimator.GetOutputSchema(ShapeReader.Read(data.Schema)).Select(Describe).Order()
            .ShouldBe(ShapeReader.Read(model.GetOutputSchema(data.Schema)).Select(Describe).Order());
    }

    [Fact]
    public void The_schema_before_fitting_has_the_same_objections()
    {
        var shape = ShapeReader.Read(Row.Load(_ml, 3).Schema);

        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet("Nope").GetOutputSchema(shape))
            .Message.ShouldContain("label column 'Nope'");
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet("Name").GetOutputSchema(shape)).Message.ShouldContain("'Name'");
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet("Parabola", "Nope").GetOutputSchema(shape))
            .Message.ShouldContain("feature column 'Nope'");
    }

    private static string Describe(SchemaShape.Column column)
    {
        var annotations = column.Annotations.Select(a => $"{a.Name} {a.Kind} {a.ItemType}").Order();
        return $"{column.Name} {column.Kind} {column.ItemType} {column.IsKey} {string.Join(", ", annotations)}";
    }
}
