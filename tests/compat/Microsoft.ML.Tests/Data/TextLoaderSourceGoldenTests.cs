using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

/// <summary>The golden cases of files that are missing, of several files, and of the schema alone.</summary>
public sealed class TextLoaderSourceGoldenTests : IDisposable
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("missing file")]
    [InlineData("missing file through Options")]
    [InlineData("missing file through CreateTextLoader.Load")]
    [InlineData("null path")]
    [InlineData("empty path")]
    [InlineData("wildcard without match")]
    public void A_source_that_is_not_there_throws_as_in_ML_NET(string name)
    {
        var expected = Golden.Case("textloader", name)["expected"]!;
        var missing = Path.Combine(_folder.Path, "no_such_file.csv");
        Action action = name switch
        {
            "missing file" => () => _data.LoadFromTextFile<Row>(missing),
            "missing file through Options" => () => _data.LoadFromTextFile(missing, new TextLoader.Options { Columns = [new("V", DataKind.Single, 0)] }),
            "missing file through CreateTextLoader.Load" => () => RowText.Rows(_data.CreateTextLoader<Row>().Load(missing)),
            "null path" => () => _data.LoadFromTextFile<Row>(null!),
            "empty path" => () => _data.LoadFromTextFile<Row>(""),
            _ => () => _data.LoadFromTextFile<Row>(Path.Combine(_folder.Path, "multi", "*.nope")),
        };
        action.ShouldThrow(expected, _folder.Path);
    }

    [SkippableFact]
    public void A_wildcard_reads_all_files()
    {
        var expected = Golden.Case("textloader", "wildcard path reads all files")["expected"]!;
        var path = Path.GetDirectoryName(_folder.Write("multi/a.csv", "1\n2\n"))!;
        _folder.Write("multi/b.csv", "3\n");
        var data = _data.LoadFromTextFile<Row>(Path.Combine(path, "*.csv"));
        JsonNode.DeepEquals(RowText.Rows(data), expected["rows"]).ShouldBeTrue();
    }

    [SkippableFact]
    public void A_loader_knows_its_schema_without_a_file()
    {
        var expected = Golden.Case("textloader", "loader schema without a file")["expected"]!;
        var type = RowClass.Create(Golden.Case("textloader", "basic comma with header")["class"]!.AsArray().Select(member => (string)member!));
        var create = typeof(TextLoaderSaverCatalog).GetMethods()
            .Single(method => method is { Name: "CreateTextLoader", IsGenericMethod: true } && method.GetParameters().Length == 3);
        var loader = (TextLoader)create.MakeGenericMethod(type).Invoke(null, [_data, new TextLoader.Options { Separators = [','] }, null])!;
        RowText.Schema(loader.GetOutputSchema()).ToJsonString().ShouldBe(expected["columns"]!.ToJsonString());
    }

    public sealed class Row
    {
        [LoadColumn(0)]
        public float V { get; set; }
    }
}
