using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace NeuralML.Compat.Tests;

public class FeaturizerGoldenTests
{
    private readonly MLContext _context = new(seed: 1);

    [SkippableFact]
    public void Columns_are_featurized_as_their_information_says()
        => Describe(Heart.Featurizer(_context), Heart.Load(_context)).ShouldMatchCase("Featurizer: heart with ColumnInformation");

    [SkippableFact]
    public void Columns_that_are_not_named_go_by_their_type() => Describe(_context.Auto().Featurizer(
            Heart.Load(_context),
            catelogicalColumns: ["Sex", "RestingECG"],
            numericColumns: ["Age", "Cholesterol"],
            excludeColumns: ["Label"]), Heart.Load(_context))
        .ShouldMatchCase("Featurizer: heart, columns by name");

    [SkippableFact]
    public void All_columns_but_the_excluded_ones_are_features()
    {
        var data = Heart.Load(_context);
        Describe(_context.Auto().Featurizer(data, excludeColumns: ["Label"]), data)
            .ShouldMatchCase("Featurizer: heart, only exclude the label");
        Describe(_context.Auto().Featurizer(data), data).ShouldMatchCase("Featurizer: heart, nothing excluded");
    }

    [SkippableFact]
    public void Only_the_encoding_of_categories_is_swept()
    {
        var space = Heart.Featurizer(_context).SearchSpace;
        new JsonObject(space.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Shown.Option(pair.Value))))
            .ShouldMatchCase("Featurizer: choice of the schema");
        space["_SCHEMA_"].ShouldBeOfType<ChoiceOption>();
    }

    [SkippableFact]
    public void Every_schema_can_be_built()
    {
        var pipeline = Heart.Featurizer(_context);
        var schemas = ((ChoiceOption)pipeline.SearchSpace["_SCHEMA_"]).Choices;
        new JsonObject(schemas.Select(schema => KeyValuePair.Create(schema.AsType<string>(), (JsonNode?)Shown.Outcome(() =>
        {
            var parameter = ShownPipeline.Default(pipeline);
            parameter["_SCHEMA_"] = schema;
            var data = Heart.Load(_context);
            var model = pipeline.BuildFromOption(_context, parameter).Fit(data);
            return new
            {
                n = model.Count(),
                features = $"{model.Transform(data).Schema["Features"].Type}",
                types = model.Select(transformer => transformer.GetType().Name),
            };
        })))).ShouldMatchCase("Featurizer: other schemas");
    }

    [SkippableFact]
    public void A_table_of_many_categories_is_featurized()
    {
        var info = _context.Auto().InferColumns(Golden.DataFile("adult_train.csv"), "Label", groupColumns: false);
        var data = _context.Data.TakeRows(
            _context.Data.CreateTextLoader(info.TextLoaderOptions).Load(new MultiFileSource(Golden.DataFile("adult_train.csv"))), 500);
        Describe(_context.Auto().Featurizer(data, info.ColumnInformation), data)
            .ShouldMatchCase("Featurizer: adult (first 500 rows)");
    }

    [SkippableFact]
    public void The_output_column_can_have_another_name()
    {
        var info = _context.Auto().InferColumns(Golden.DataFile("iris_train.csv"), "Label");
        var data = _context.Data.CreateTextLoader(info.TextLoaderOptions).Load(new MultiFileSource(Golden.DataFile("iris_train.csv")));
        var pipeline = _context.Auto().Featurizer(data, info.ColumnInformation, "Out");
        var schema = pipeline.BuildFromOption(_context, ShownPipeline.Default(pipeline)).Fit(data).Transform(data).Schema;
        new JsonObject
        {
            ["pipeline"] = ShownPipeline.Of(pipeline),
            ["outputColumns"] = Shown.Value(schema.Select(column => $"{column.Name}: {column.Type}")),
        }.ShouldMatchCase("Featurizer: output column name, grouped numeric columns");
    }

    [SkippableFact]
    public void Mistakes_show_in_the_words_of_the_golden_file()
    {
        var data = Heart.Load(_context);
        new JsonObject
        {
            ["numeric \"Nope\""] = Shown.Outcome(() => Describe(
                _context.Auto().Featurizer(data, numericColumns: ["Nope"], excludeColumns: ["Label"]), data)),
            ["numeric \"Sex\""] = Shown.Outcome(() => Describe(_context.Auto().Featurizer(data, numericColumns: ["Sex"]), data)),
            ["exclude \"Nope\""] = Shown.Outcome(() => Fits(_context.Auto().Featurizer(data, excludeColumns: ["Nope"]), data)),
            ["ColumnInformation label Nope"] = Shown.Outcome(() => Fits(
                _context.Auto().Featurizer(data, new ColumnInformation { LabelColumnName = "Nope" }), data)),
            ["everything excluded"] = Shown.Outcome(() => Describe(
                _context.Auto().Featurizer(data, excludeColumns: [.. data.Schema.Select(column => column.Name)]), data)),
        }.ShouldMatchCase("Featurizer: mistakes");
    }

    [SkippableFact]
    public void Every_kind_of_column_is_taken_as_in_the_golden_file()
    {
        var data = _context.Data.LoadFromEnumerable(Enumerable.Range(0, 40).Select(i => new Kinds
        {
            F = i,
            D = i,
            I = i,
            B = i % 2 == 0,
            T = $"words {i}",
            Cat = i % 2 == 0 ? "a" : "b",
            V = [i, 1],
            K = (uint)i % 3,
            When = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Label = i % 3 == 0,
        }));
        SweepablePipeline Without(params string[] names) => _context.Auto().Featurizer(data, excludeColumns: ["Label", .. names]);
        Shown.Error(Record.Exception(() => Describe(Without(), data))!).ShouldMatch(Expected("auto"), 0);
        // The golden file has other words here than those of the exceptions' golden file for the same mistake.
        Should.Throw<ArgumentOutOfRangeException>(() => Describe(Without("I"), data)).Message
            .ShouldContain("'D': expected Single, got Double");
        Shown.Outcome(() => ShownPipeline.Of(Without("I"))).ShouldMatch(Expected("pipelineOnly"), 0);
        Shown.Outcome(() => Describe(Without("I", "D", "K", "When"), data)).ShouldMatch(Expected("withoutIntDoubleKeyDate"), 1e-5);
        Shown.Outcome(() => Describe(
                _context.Auto().Featurizer(data, textColumns: ["T"], excludeColumns: ["Label", "I", "D", "K", "When"]), data))
            .ShouldMatch(Expected("withText"), 1e-5);
        static JsonNode? Expected(string key) => Replay.Case("Featurizer: kinds of columns")["expected"]![key];
    }

    [Fact]
    public void Image_paths_are_refused_in_words()
    {
        var data = _context.Data.LoadFromEnumerable(new[] { new Kinds { T = "img/1.png" } });
        Should.Throw<NotSupportedException>(() => _context.Auto().Featurizer(data, imagePathColumns: ["T"])).Message.ShouldContain("'T'");
    }

    private string Fits(SweepablePipeline pipeline, IDataView data)
        => pipeline.BuildFromOption(_context, ShownPipeline.Default(pipeline)).Fit(data) is { } ? "ok" : "";

    private JsonObject Describe(SweepablePipeline pipeline, IDataView data)
    {
        var model = pipeline.BuildFromOption(_context, ShownPipeline.Default(pipeline)).Fit(data);
        var output = model.Transform(data);
        var features = output.Schema["Features"];
        VBuffer<ReadOnlyMemory<char>> names = default;
        features.GetSlotNames(ref names);
        return new JsonObject
        {
            ["pipeline"] = ShownPipeline.Of(pipeline),
            ["transformers"] = Shown.Value(model.Select(TypeName)),
            ["outputColumns"] = Shown.Value(output.Schema
                .Select(column => $"{column.Name}: {column.Type}{(column.IsHidden ? " (hidden)" : "")}")),
            ["features"] = $"{features.Type}",
            ["slotNames"] = Shown.Value(names.DenseValues().Select(name => name.ToString())),
            ["firstRow"] = Shown.Value(output.GetColumn<float[]>("Features").First()),
        };
    }

    // The text featurizer's transformer is not public, so its name is nobody's business.
    private static string TypeName(ITransformer transformer)
        => transformer.GetType() is { IsVisible: true } type ? type.Name : "Transformer";

    private sealed class Kinds
    {
        public float F { get; set; }

        public double D { get; set; }

        public int I { get; set; }

        public bool B { get; set; }

        public string T { get; set; } = "";

        public string Cat { get; set; } = "";

        [VectorType(2)]
        public float[] V { get; set; } = [0, 0];

        [KeyType(3)]
        public uint K { get; set; }

        public DateTime When { get; set; }

        public bool Label { get; set; }
    }
}
