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
}
