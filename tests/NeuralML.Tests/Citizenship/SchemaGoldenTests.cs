using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

/// <summary>A network in the place of ML.NET's own trainer adds the columns that the trainer does.</summary>
public sealed class SchemaGoldenTests
{
    private static readonly string[] s_classes = ["Iris-versicolor", "Iris-virginica", "Iris-setosa"];

    private readonly MLContext _ml = new(seed: 1);

    /// <summary>Rows with labels of all kinds; classes come in the order of the golden file.</summary>
    private IDataView Load(IEstimator<ITransformer>? first = null)
    {
        var rows = Row.Draw(60).Select((row, i) => new Flower
        {
            Features = row.Features,
            Flag = row.SameSign,
            Label = s_classes[i % 3],
            Value = new[] { 20f, 30f, 10f }[i % 3],
            Number = row.Parabola,
            Key = (uint)(i % 3),
        });
        var data = _ml.Data.LoadFromEnumerable(rows.ToList());
        return first is null ? data : first.Fit(data).Transform(data);
    }

    private NeuralNetEstimator Network(string label = "Label", string features = "Features")
    {
        var options = Fast.Options(label, epochs: 1);
        options.FeatureColumnName = features;
        return _ml.NeuralNet(options);
    }

    private static void Compare<T>(string name, IDataView data, IEstimator<T> estimator)
        where T : class, ITransformer
        => Compare(GoldenSchemas.Columns(name), data, estimator);

    private static void Compare<T>(JsonObject[] expected, IDataView data, IEstimator<T> estimator)
        where T : class, ITransformer
    {
        var schema = estimator.Fit(data).GetOutputSchema(data.Schema);

        var added = schema.Skip(data.Schema.Count).ToArray();
        added.Where(column => column.IsHidden).Select(SchemaText.Describe)
            .ShouldBe(expected.Where(column => column["isHidden"] is not null).Select(SchemaText.Describe));
        added.Where(column => !column.IsHidden).Select(SchemaText.Describe).Order()
            .ShouldBe(expected.Where(column => column["isHidden"] is null).Select(SchemaText.Describe).Order());

        var shape = estimator.GetOutputSchema(ShapeReader.Read(data.Schema));
        shape.Select(SchemaText.Describe).Order().ShouldBe(ShapeReader.Read(schema).Select(SchemaText.Describe).Order());
    }

    [SkippableFact]
    public void Two_classes() => Compare("binary LbfgsLogisticRegression", Load(), Network("Flag"));

    [SkippableFact]
    public void Two_classes_with_other_names_of_columns()
    {
        var expected = GoldenSchemas.Columns("binary with other label and feature names");
        var copies = _ml.Transforms.CopyColumns("Y", "Flag").Append(_ml.Transforms.CopyColumns("X", "Features"));

        Compare([.. expected.Where(column => (string)column["name"]! is not ("X" or "Y"))], Load(copies), Network("Y", "X"));
    }

    [SkippableFact]
    public void Classes_with_texts_as_names()
        => Compare(
            "multiclass LbfgsMaximumEntropy, text classes", Load(_ml.Transforms.Conversion.MapValueToKey("Label")), Network());

    [SkippableFact]
    public void Classes_with_numbers_as_names()
    {
        var expected = GoldenSchemas.Columns("multiclass, numeric classes (Single key values)");

        Compare(
            [.. expected.Where(column => (string)column["name"]! is not ("T" or "F"))],
            Load(_ml.Transforms.Conversion.MapValueToKey("Label", "Value")), Network());
    }

    [SkippableFact]
    public void Classes_without_names() => Compare("multiclass, key label without key values", Load(), Network("Key"));

    [SkippableFact]
    public void A_predicted_class_that_is_mapped_back_to_its_name()
        => Compare(
            "multiclass with MapKeyToValue of PredictedLabel", Load(_ml.Transforms.Conversion.MapValueToKey("Label")),
            Network().Append(_ml.Transforms.Conversion.MapKeyToValue("PredictedLabel")));

    [SkippableFact]
    public void Numbers() => Compare("regression Ols", Load(), Network("Number"));

    [SkippableFact]
    public void A_network_before_another_trainer_that_hides_its_columns()
    {
        var expected = GoldenSchemas.Columns("two binary trainers in one chain: second Score hides the first");
        var chain = Network("Flag").Append(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Flag"));

        var schema = chain.Fit(Load()).GetOutputSchema(Load().Schema);

        foreach (var name in new[] { "PredictedLabel", "Score" })
        {
            schema.Where(column => column.Name == name).Select(column => (column.IsHidden, SchemaText.Describe(column))).ShouldBe(
                expected.Where(column => (string)column["name"]! == name)
                    .Select(column => (column["isHidden"] is not null, SchemaText.Describe(column))));
        }
    }

    private sealed class Flower
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];

        public bool Flag { get; set; }

        public string Label { get; set; } = "";

        public float Value { get; set; }

        public float Number { get; set; }

        [KeyType(3)]
        public uint Key { get; set; }
    }
}
