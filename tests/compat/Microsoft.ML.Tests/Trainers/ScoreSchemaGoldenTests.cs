using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class ScoreSchemaGoldenTests
{
    private static readonly float[][] Rows = [[0, 1], [1, 0], [1, 1], [0.5f, 2], [2, 0], [0, 0]];
    private static readonly uint[] Classes = [1, 2, 3, 1, 2, 3];

    private readonly MLContext _context = new(seed: 1);

    [SkippableTheory]
    [InlineData("binary LbfgsLogisticRegression")]
    public void Binary_columns_are_those_of_the_golden_file(string name)
        => Compare(
            name,
            new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0] > 0.7f)),
            _context.BinaryClassification.Trainers.LbfgsLogisticRegression());

    [SkippableTheory]
    [InlineData("binary LinearSvm")]
    [InlineData("two binary trainers in one chain: second Score hides the first")]
    public void Binary_columns_without_calibrator_are_those_of_the_golden_file(string name)
    {
        var data = new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0] > 0.7f));
        var trainers = _context.BinaryClassification.Trainers;
        if (name == "binary LinearSvm")
            Compare(name, data, trainers.LinearSvm());
        else
            Compare(name, data, trainers.LbfgsLogisticRegression().Append(trainers.LinearSvm()));
    }

    [SkippableTheory]
    [InlineData("binary AveragedPerceptron")]
    public void Columns_of_the_perceptron_are_those_of_the_golden_file(string name)
        => Compare(
            name,
            new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0] > 0.7f)),
            _context.BinaryClassification.Trainers.AveragedPerceptron());

    [SkippableTheory]
    [InlineData("regression Sdca")]
    public void Columns_of_dual_coordinate_ascent_are_those_of_the_golden_file(string name)
        => Compare(
            name,
            new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0])),
            _context.Regression.Trainers.Sdca());

    [SkippableTheory]
    [InlineData("multiclass NaiveBayes")]
    public void Columns_of_naive_Bayes_carry_text_classes(string name)
        => Compare(
            name,
            Multiclass(
                TextDataViewType.Instance,
                new[] { "Iris-versicolor", "Iris-virginica", "Iris-setosa" }.Select(text => text.AsMemory())),
            _context.MulticlassClassification.Trainers.NaiveBayes());

    [SkippableTheory]
    [InlineData("clustering KMeans")]
    public void Columns_of_clusters_are_those_of_the_golden_file(string name)
        => Compare(name, new InMemoryTable().WithFeatures(Rows), _context.Clustering.Trainers.KMeans(numberOfClusters: 3));

    [SkippableTheory]
    [InlineData("anomaly RandomizedPca")]
    public void Columns_of_anomalies_are_those_of_the_golden_file(string name)
        => Compare(name, new InMemoryTable().WithFeatures(Rows), _context.AnomalyDetection.Trainers.RandomizedPca(rank: 1));

    [SkippableTheory]
    [InlineData("binary LinearSvm with a Platt calibrator appended")]
    public void The_probability_of_a_calibrator_joins_the_score_set(string name)
        => Compare(
            name,
            new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0] > 0.7f)),
            _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Append(_context.BinaryClassification.Calibrators.Platt()));

    [SkippableTheory]
    [InlineData("regression Ols")]
    public void Regression_columns_are_those_of_the_golden_file(string name)
        => Compare(
            name,
            new InMemoryTable().WithFeatures(Rows).WithLabel(Rows.Select(row => row[0])),
            _context.Regression.Trainers.Ols());

    [SkippableTheory]
    [InlineData("multiclass LbfgsMaximumEntropy, text classes")]
    public void Multiclass_columns_carry_text_classes(string name)
        => Compare(
            name,
            Multiclass(
                TextDataViewType.Instance,
                new[] { "Iris-versicolor", "Iris-virginica", "Iris-setosa" }.Select(text => text.AsMemory())),
            _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

    [SkippableTheory]
    [InlineData("multiclass, numeric classes (Single key values)")]
    public void Multiclass_columns_carry_numeric_classes(string name)
        => Compare(
            name,
            Multiclass(NumberDataViewType.Single, [20f, 30f, 10f]),
            _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

    [SkippableTheory]
    [InlineData("multiclass, key label without key values")]
    public void Multiclass_columns_do_without_key_values(string name)
        => Compare(
            name,
            new InMemoryTable().WithFeatures(Rows).WithKeyLabel(3, Classes),
            _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

    [SkippableTheory]
    [InlineData("binary with other label and feature names")]
    public void Score_columns_do_not_depend_on_the_names_of_label_and_features(string name)
        => Compare(
            name,
            new InMemoryTable()
                .With("X", new VectorDataViewType(NumberDataViewType.Single, 2), Rows.Select(row => new VBuffer<float>(2, [.. row])))
                .With("Y", BooleanDataViewType.Instance, Rows.Select(row => row[0] > 0.7f)),
            _context.BinaryClassification.Trainers.LbfgsLogisticRegression("Y", "X"));

    [SkippableTheory]
    [InlineData("multiclass with MapKeyToValue of PredictedLabel")]
    public void A_predicted_label_mapped_to_its_value_hides_the_key(string name)
        => Compare(
            name,
            Multiclass(
                TextDataViewType.Instance,
                new[] { "Iris-versicolor", "Iris-virginica", "Iris-setosa" }.Select(text => text.AsMemory())),
            _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy()
                .Append(_context.Transforms.Conversion.MapKeyToValue("PredictedLabel")));

    private static InMemoryTable Multiclass<T>(PrimitiveDataViewType type, IEnumerable<T> keyValues)
    {
        var values = keyValues.ToArray();
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(
            "KeyValues",
            new VectorDataViewType(type, values.Length),
            (ref VBuffer<T> value) => VBuffer<T>.Copy(values, 0, ref value, values.Length));
        return new InMemoryTable().WithFeatures(Rows)
            .With("Label", new KeyDataViewType(typeof(uint), values.Length), Classes, annotations.ToAnnotations());
    }

    private static void Compare<TTransformer>(string name, InMemoryTable data, IEstimator<TTransformer> estimator)
        where TTransformer : class, ITransformer
    {
        var expected = Golden.Case("schema", name)["expected"]!["newColumns"]!.AsArray()
            .Where(column => (string)column!["name"]! is "PredictedLabel" or "Score" or "Probability" && column["isHidden"] is null)
            .ToArray();
        var schema = estimator.Fit(data).GetOutputSchema(data.Schema);
        var added = schema.Skip(data.Schema.Count).Where(column => !column.IsHidden).ToArray();
        added.Select(Describe).ShouldBe(expected.Select(column => Describe(column!)));

        var shape = estimator.GetOutputSchema(Shape(data.Schema));
        foreach (var column in added)
        {
            var found = shape.First(candidate => candidate.Name == column.Name);
            found.IsKey.ShouldBe(column.Type is KeyDataViewType);
            found.Kind.ShouldBe(
                column.Type is VectorDataViewType ? SchemaShape.Column.VectorKind.Vector : SchemaShape.Column.VectorKind.Scalar);
            found.Annotations.Select(annotation => annotation.Name).Order()
                .ShouldBe(column.Annotations.Schema.Select(annotation => annotation.Name).Order());
        }
    }

    // A shape is made inside of chains only.
    private static SchemaShape Shape(DataViewSchema schema)
        => (SchemaShape)typeof(SchemaShape).GetMethod("Create", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [schema])!;

    private static string Describe(DataViewSchema.Column column)
        => $"{column.Name} {column.Type}: "
            + string.Join("; ", column.Annotations.Schema.Select(annotation => Describe(column, annotation)));

    private static string Describe(DataViewSchema.Column column, DataViewSchema.Column annotation)
        => $"{annotation.Name} {annotation.Type} = " + annotation.Type.RawType switch
        {
            var type when type == typeof(uint) => Value<uint>(column, annotation).ToString(),
            var type when type == typeof(bool) => Value<bool>(column, annotation).ToString(),
            var type when type == typeof(VBuffer<float>) => string.Join(",", Value<VBuffer<float>>(column, annotation).DenseValues()),
            var type when type == typeof(VBuffer<ReadOnlyMemory<char>>)
                => string.Join(",", Value<VBuffer<ReadOnlyMemory<char>>>(column, annotation).DenseValues()),
            _ => Value<ReadOnlyMemory<char>>(column, annotation).ToString(),
        };

    private static T Value<T>(DataViewSchema.Column column, DataViewSchema.Column annotation)
    {
        T value = default!;
        column.Annotations.GetValue(annotation.Name, ref value);
        return value;
    }

    private static string Describe(JsonNode column)
        => $"{column["name"]} {column["type"]}: " + string.Join(
            "; ",
            (column["annotations"]?.AsObject() ?? [])
                .Select(pair => $"{pair.Key} {pair.Value!["type"]} = {Text(pair.Value["value"]!)}"));

    private static string Text(JsonNode value)
        => value is JsonArray list ? string.Join(",", list.Select(item => item!.ToString())) : Scalar(value);

    private static string Scalar(JsonNode value)
        => value.GetValueKind() == System.Text.Json.JsonValueKind.True ? bool.TrueString : value.ToString();
}
