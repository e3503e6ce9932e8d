using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Compat.Tests.Transforms;

namespace NeuralML.Compat.Tests.Models;

public sealed class GoldenModelTests : IDisposable
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly TemporaryFolder _folder = new();
    private readonly ITransformer _model;
    private readonly IDataView _data;

    public GoldenModelTests()
    {
        _data = _mlContext.Data.LoadFromEnumerable(ExRow.Create(60));
        _model = _mlContext.Transforms.Concatenate("Features", "A", "B")
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(_data);
        _mlContext.Model.Save(_model, _data.Schema, PathOf("model.zip"));
        _folder.Write("corrupt.zip", "this is no zip file, whatever its name says");
        _folder.Write("empty.zip", "");
        File.WriteAllBytes(PathOf("truncated.zip"), File.ReadAllBytes(PathOf("model.zip"))[..^200]);
        using var other = ZipFile.Open(PathOf("other.zip"), ZipArchiveMode.Create);
        other.CreateEntry("a.txt");
    }

    [SkippableTheory]
    [InlineData("Model.Load: missing file", "no_model.zip")]
    [InlineData("Model.Load: not a zip", "corrupt.zip")]
    [InlineData("Model.Load: truncated zip", "truncated.zip")]
    [InlineData("Model.Load: empty file", "empty.zip")]
    [InlineData("Model.Load: a zip that is no model", "other.zip")]
    [InlineData("Model.Load: null path", null)]
    public void A_file_that_is_no_model_is_refused_in_the_words_of_the_golden_file(string name, string? file)
    {
        var expected = Golden.Case("exceptions", name)["expected"]!;
        Action load = () => _mlContext.Model.Load(file is null ? null! : PathOf(file), out _);
        load.ShouldThrow(expected, _folder.Path);
    }

    [SkippableFact]
    public void Saving_to_a_missing_folder_is_refused_in_the_words_of_the_golden_file()
    {
        var expected = Golden.Case("exceptions", "Model.Save: folder does not exist")["expected"]!;
        Action save = () => _mlContext.Model.Save(_model, _data.Schema, PathOf("nofolder/x.zip"));
        save.ShouldThrow(expected, _folder.Path);
    }

    [Fact]
    public void A_null_model_is_saved_as_nothing_like_ML_NET_does()
        => Should.NotThrow(() => _mlContext.Model.Save(null!, _data.Schema, PathOf("x.zip")));

    [SkippableFact]
    public void A_loaded_model_gives_the_schema_of_the_golden_file()
    {
        var expected = Golden.Case("exceptions", "Model.Load: good; schema of the input")["expected"]!;
        var loaded = (TransformerChain<ITransformer>)_mlContext.Model.Load(PathOf("model.zip"), out var schema);
        $"{string.Join(", ", schema.Select(column => $"{column.Name}:{column.Type}"))} | chain of {loaded.Count()}"
            .ShouldBe((string)expected["result"]!);
    }

    [SkippableFact]
    public void The_zip_has_the_entries_of_the_golden_file()
    {
        var expected = Golden.Case("exceptions", "zip entry names of a saved Concatenate + LbfgsLogisticRegression chain")["expected"]!;
        using var zip = ZipFile.OpenRead(PathOf("model.zip"));
        zip.Entries.Select(entry => entry.FullName).ShouldBe(expected["result"]!.AsArray().Select(name => (string)name!));
    }

    public void Dispose() => _folder.Dispose();

    private string PathOf(string file) => Path.Combine(_folder.Path, file);
}
