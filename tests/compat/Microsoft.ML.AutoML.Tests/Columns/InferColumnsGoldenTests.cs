using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public sealed class InferColumnsGoldenTests : IDisposable
{
    private const string EmptyFile = "empty.csv"; // the message repeats the path as it was given

    private readonly string _folder = Directory.CreateTempSubdirectory("automl").FullName;
    private readonly AutoCatalog _auto = new MLContext(seed: 1).Auto();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        File.Delete(EmptyFile);
    }

    public static TheoryData<string> Files => ["heart_train.csv", "adult_train.csv", "diamonds_train.csv", "iris_train.csv"];

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public void Columns_are_inferred_grouped_and_ungrouped(string file) => new JsonObject
    {
        ["groupColumnsTrue"] = Show(_auto.InferColumns(Golden.DataFile(file), labelColumnName: "Label", groupColumns: true)),
        ["groupColumnsFalse"] = Show(_auto.InferColumns(Golden.DataFile(file), labelColumnName: "Label", groupColumns: false)),
    }.ShouldMatchCase($"InferColumns: {file}");

    [SkippableFact]
    public void Columns_of_the_other_data_sets_are_inferred()
    {
        var expected = Replay.Case("InferColumns: other data sets")["expected"]!.AsObject();
        new JsonObject(expected.Select(pair => pair.Key.Split(", label ")).Select(words => KeyValuePair.Create(
            string.Join(", label ", words),
            (JsonNode?)Shown.Outcome(() => Show(_auto.InferColumns(Golden.DataFile(words[0]), words[1], groupColumns: false))))))
            .ShouldMatch(expected, 0);
    }

    [SkippableFact]
    public void The_label_can_be_given_by_its_index()
    {
        var iris = Golden.DataFile("iris_train.csv");
        new JsonObject
        {
            ["header"] = Shown.Outcome(() => Show(_auto.InferColumns(iris, labelColumnIndex: 4, hasHeader: true))),
            ["noHeader"] = Shown.Outcome(() => Show(_auto.InferColumns(iris, labelColumnIndex: 4, hasHeader: false))),
            ["index9"] = Shown.Outcome(() => Show(_auto.InferColumns(iris, labelColumnIndex: 9, hasHeader: true))),
            ["header_ungrouped"]
                = Shown.Outcome(() => Show(_auto.InferColumns(iris, labelColumnIndex: 4, hasHeader: true, groupColumns: false))),
        }.ShouldMatchCase("InferColumns: label by index");
    }

    [SkippableFact]
    public void What_is_known_of_the_columns_is_kept()
    {
        static ColumnInformation Known() => new()
        {
            LabelColumnName = "Label",
            ExampleWeightColumnName = "MaxHR",
            IgnoredColumnNames = { "Age" },
            CategoricalColumnNames = { "FastingBS" },
            NumericColumnNames = { "Cholesterol" },
        };
        new JsonObject
        {
            ["grouped"] = Show(_auto.InferColumns(Heart.Path, Known(), groupColumns: true)),
            ["ungrouped"] = Show(_auto.InferColumns(Heart.Path, Known(), groupColumns: false)),
        }.ShouldMatchCase("InferColumns: with ColumnInformation");
    }

    [SkippableFact]
    public void Mistakes_are_reported_in_the_words_of_the_golden_file()
    {
        File.WriteAllText(EmptyFile, "");
        var headerOnly = Path.Combine(_folder, "header.csv");
        File.WriteAllText(headerOnly, "A,B,Label\n");
        JsonObject Infer(string path, string label) => Shown.Outcome(() => Show(_auto.InferColumns(path, label)));
        JsonObject With(ColumnInformation known) => Shown.Outcome(() => Show(_auto.InferColumns(Heart.Path, known)));
        var shown = new JsonObject
        {
            ["InferColumns(heart, labelColumnName: \"Nope\")"] = Infer(Heart.Path, "Nope"),
            ["InferColumns(heart, labelColumnName: \"label\") (case)"] = Infer(Heart.Path, "label"),
            ["InferColumns(missing file)"] = Infer(Path.Combine(_folder, "none.csv"), "Label"),
            ["InferColumns((string)null)"] = Infer(null!, "Label"),
            ["InferColumns(heart, labelColumnName: null)"] = Infer(Heart.Path, null!),
            ["InferColumns(heart, labelColumnName: \"\")"] = Infer(Heart.Path, ""),
            ["ignored column Nope"] = With(new ColumnInformation { IgnoredColumnNames = { "Nope" } }),
            ["Age ignored and numeric"] = With(new ColumnInformation { IgnoredColumnNames = { "Age" }, NumericColumnNames = { "Age" } }),
            ["Label also numeric"] = With(new ColumnInformation { NumericColumnNames = { "Label" } }),
            ["separatorChar: ';' on a comma file"]
                = Shown.Outcome(() => Show(_auto.InferColumns(Heart.Path, "Label", separatorChar: ';'))),
            ["empty file"] = Infer(EmptyFile, "Label"),
            ["header only"] = Infer(headerOnly, "Label"),
        };
        JsonNode.Parse(shown.ToJsonString().Replace(_folder, "<dir>", StringComparison.Ordinal))
            .ShouldMatchCase("InferColumns: mistakes");
    }

    [SkippableFact]
    public void Small_files_are_inferred()
    {
        var path = Path.Combine(_folder, "small.csv");
        var expected = Replay.Case("InferColumns: small files")["expected"]!.AsObject();
        var shown = new JsonObject();
        foreach (var (name, golden) in expected)
        {
            File.WriteAllText(path, (string)golden!["content"]!);
            shown[name] = new JsonObject
            {
                ["content"] = golden["content"]!.DeepClone(),
                ["result"] = Shown.Outcome(() => Show(_auto.InferColumns(path, "Label", groupColumns: false))),
            };
        }

        shown.ShouldMatch(expected, 0);
    }

    [Fact]
    public void What_is_inferred_can_be_loaded()
    {
        var path = Path.Combine(_folder, "loadable.csv");
        File.WriteAllText(path, "A,B,C,Label\n1,2,red,yes\n3,4,blue,no\n5,6,red,yes\n7,8,blue,no\n");
        var context = new MLContext(seed: 1);
        var data = context.Data.CreateTextLoader(context.Auto().InferColumns(path).TextLoaderOptions).Load(new MultiFileSource(path));
        data.GetColumn<float[]>("Features").ShouldBe([[1, 2], [3, 4], [5, 6], [7, 8]]);
        data.GetColumn<string>("C").ShouldBe(["red", "blue", "red", "blue"]);
        data.GetColumn<bool>("Label").ShouldBe([true, false, true, false]);
    }

    private static JsonObject Show(ColumnInferenceResults results) => new()
    {
        ["columnInformation"] = Show(results.ColumnInformation),
        ["loader"] = Show(results.TextLoaderOptions),
    };

    private static JsonNode? Show(ColumnInformation information) => Shown.Value(new
    {
        information.LabelColumnName,
        information.UserIdColumnName,
        information.GroupIdColumnName,
        information.ItemIdColumnName,
        information.ExampleWeightColumnName,
        information.SamplingKeyColumnName,
        categorical = information.CategoricalColumnNames,
        numeric = information.NumericColumnNames,
        text = information.TextColumnNames,
        ignored = information.IgnoredColumnNames,
        imagePath = information.ImagePathColumnNames,
    });

    private static JsonNode? Show(TextLoader.Options options) => Shown.Value(new
    {
        separators = options.Separators.Select(separator => $"{separator}"),
        options.HasHeader,
        options.AllowQuoting,
        options.AllowSparse,
        options.TrimWhitespace,
        options.ReadMultilines,
        options.MissingRealsAsNaNs,
        decimalMarker = $"{options.DecimalMarker}",
        maxRows = options.MaxRows,
        options.UseThreads,
        headerFile = options.HeaderFile,
        columns = options.Columns!.Select(column => $"{column.Name}:{column.DataKind}:{string.Join(',', column.Source!.Select(Show))}"),
    });

    private static string Show(TextLoader.Range range) => range.Min == range.Max ? $"{range.Min}" : $"{range.Min}-{range.Max}";
}
