using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Models;

public sealed class LoaderRoundTripTests : IDisposable
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public LoaderRoundTripTests()
    {
        _path = Path.Combine(_folder.Path, "rows.csv");
        File.WriteAllLines(_path, ["a,b,name", "1,2,\"x, y\"", "3,,z", "2,5,w"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_and_its_text_loader_are_saved_and_loaded_together()
    {
        var loader = CreateLoader();
        var data = loader.Load(_path);
        var model = _mlContext.Transforms.NormalizeMinMax("Normalized", "Numbers").Fit(data);
        var zip = Path.Combine(_folder.Path, "model.zip");
        _mlContext.Model.Save(model, loader, zip);

        var loadedModel = new MLContext().Model.LoadWithDataLoader(zip, out var loadedLoader);

        ModelRoundTrip.Describe(loadedLoader.GetOutputSchema()).ShouldBe(ModelRoundTrip.Describe(loader.GetOutputSchema()));
        ModelRoundTrip.Describe(loadedLoader.Load(_path)).ShouldBe(ModelRoundTrip.Describe(data));
        ModelRoundTrip.Describe(loadedModel.Transform(loadedLoader.Load(_path))).ShouldBe(ModelRoundTrip.Describe(model.Transform(data)));
    }

    [Fact]
    public void The_loader_and_the_model_have_folders_of_their_own_in_the_zip()
    {
        using var archive = new ZipArchive(new MemoryStream(Save(CreateLoader())));
        archive.Entries.Select(entry => entry.FullName).ShouldBe(
            [
                "TrainingInfo/Version.txt",
                "DataLoaderModel/Loader/Model.key",
                "DataLoaderModel/Transformer/Transform_000/Model.key",
                "DataLoaderModel/Transformer/Model.key",
                "DataLoaderModel/Model.key",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_model_with_a_loader_loads_without_it_and_gives_the_schema_of_the_loader()
    {
        var loader = CreateLoader();
        var model = ModelRoundTrip.Load(Save(loader), out var schema);

        ModelRoundTrip.Describe(schema).ShouldBe(ModelRoundTrip.Describe(loader.GetOutputSchema()));
        model.GetOutputSchema(schema).GetColumnOrNull("Copy").ShouldNotBeNull();
    }

    [Fact]
    public void A_model_without_a_loader_cannot_be_loaded_with_one()
    {
        var data = CreateLoader().Load(_path);
        var zip = ModelRoundTrip.Save(_mlContext.Transforms.CopyColumns("Copy", "Numbers").Fit(data), data.Schema);

        Should.Throw<InvalidOperationException>(() => LoadWithLoader(zip, out _)).Message
            .ShouldBe("Repository doesn't contain entry DataLoaderModel/Model.key");
    }

    public static TheoryData<TextLoader.Options> OptionsOfLoaders =>
    [
        new TextLoader.Options { Separators = [' ', ';'], DecimalMarker = ',', MissingRealsAsNaNs = true, TrimWhitespace = true },
        new TextLoader.Options { Separators = [','], HasHeader = true, MaxRows = 2, AllowQuoting = true, EscapeChar = '\\' },
        new TextLoader.Options { Separators = [','], ReadMultilines = true, AllowQuoting = true, UseThreads = false },
        new TextLoader.Options { Separators = ['\t'], AllowSparse = true, InputSize = 4 },
    ];

    [Theory]
    [MemberData(nameof(OptionsOfLoaders))]
    public void A_loaded_text_loader_reads_as_the_saved_one(TextLoader.Options options)
    {
        var separator = options.Separators[0];
        var path = Path.Combine(_folder.Path, "options.txt");
        File.WriteAllText(path, $"1{separator}\"2\n 5\"{separator}x \n0,5{separator}{separator}\"y\\\"z\"\n4{separator}1:3 2:7\n");
        options.Columns =
        [
            new("Number", DataKind.Single, 0),
            new("Pair", DataKind.String, 1, 2),
            new("Kind", DataKind.UInt32, [new TextLoader.Range(0)], new KeyCount(9)),
        ];
        var loader = _mlContext.Data.CreateTextLoader(options);

        LoadWithLoader(Save(loader, "Number"), out var loaded);

        ModelRoundTrip.Describe(loaded.Load(path)).ShouldBe(ModelRoundTrip.Describe(loader.Load(path)));
    }

    [Fact]
    public void A_column_of_varying_length_stays_one()
    {
        var range = new TextLoader.Range { Min = 1, VariableEnd = true };
        var loader = _mlContext.Data.CreateTextLoader(
            [new TextLoader.Column("First", DataKind.Single, 0), new TextLoader.Column("Rest", DataKind.String, [range])], ',');

        LoadWithLoader(Save(loader, "First"), out var loaded);

        loaded.GetOutputSchema()["Rest"].Type.ShouldBe(new VectorDataViewType(TextDataViewType.Instance));
        ModelRoundTrip.Describe(loaded.Load(_path)).ShouldBe(ModelRoundTrip.Describe(loader.Load(_path)));
    }

    [Fact]
    public void A_composite_loader_loads_what_its_loader_and_its_transformers_make()
    {
        var loader = CreateLoader();
        var composite = loader
            .Append(_mlContext.Transforms.NormalizeMinMax("Normalized", "Numbers"))
            .Append(_mlContext.Transforms.CopyColumns("Copy", "Normalized"))
            .Fit(new MultiFileSource(_path));

        composite.Loader.ShouldBeSameAs(loader);
        composite.Transformer.Count().ShouldBe(2);
        composite.Load(_path).Schema.Select(column => column.Name).ShouldBe(["Numbers", "Name", "Normalized", "Copy"]);
        ModelRoundTrip.Describe(composite.GetOutputSchema()).ShouldBe(ModelRoundTrip.Describe(composite.Load(_path).Schema));

        LoadWithLoader(Save(composite), out var loaded);
        ModelRoundTrip.Describe(loaded.Load(_path)).ShouldBe(ModelRoundTrip.Describe(composite.Load(_path)));
    }

    [Fact]
    public void The_estimator_of_a_composite_loader_tells_the_shape_of_its_output()
        => CreateLoader().Append(_mlContext.Transforms.CopyColumns("Copy", "Numbers")).GetOutputSchema()
            .Select(column => column.Name).ShouldBe(["Numbers", "Name", "Copy"]);

    [Fact]
    public void A_transformer_appended_to_a_composite_loader_comes_behind_the_others()
    {
        var copy = _mlContext.Transforms.CopyColumns("Copy", "Numbers").Fit(CreateLoader().Load(_path));
        var other = _mlContext.Transforms.CopyColumns("Other", "Copy").Fit(copy.Transform(CreateLoader().Load(_path)));

        var composite = CreateLoader().Append(copy).AppendTransformer(other);

        composite.Transformer.ShouldBe([copy, other]);
        composite.GetOutputSchema().GetColumnOrNull("Other").ShouldNotBeNull();
    }

    [Fact]
    public void A_database_loader_is_saved_and_its_model_loads_alone()
    {
        var connection = $"Data Source={Path.Combine(_folder.Path, "rows.db")};Pooling=False";
        var source = new DatabaseSource(
            SqliteFactory.Instance, connection, "SELECT 1 AS A, 2 AS B UNION SELECT 3, 4");
        var loader = _mlContext.Data.CreateDatabaseLoader(
            new DatabaseLoader.Column("A", System.Data.DbType.Single, [new DatabaseLoader.Range("A")]),
            new DatabaseLoader.Column("Both", System.Data.DbType.Single, 0, 1));
        var model = _mlContext.Transforms.NormalizeMinMax("Normalized", "Both").Fit(loader.Load(source));
        using var stream = new MemoryStream();
        _mlContext.Model.Save(model, loader, stream);

        var loaded = ModelRoundTrip.Load(stream.ToArray(), out var schema);

        ModelRoundTrip.Describe(schema).ShouldBe(ModelRoundTrip.Describe(loader.GetOutputSchema()));
        var data = loader.Load(source);
        ModelRoundTrip.Describe(loaded.Transform(data)).ShouldBe(ModelRoundTrip.Describe(model.Transform(data)));
        Should.Throw<InvalidOperationException>(() => LoadWithLoader(stream.ToArray(), out _)).Message.ShouldContain("does not read files");
    }

    [Fact]
    public void A_loader_cut_off_anywhere_is_refused()
    {
        const string entry = "DataLoaderModel/Loader/Model.key";
        var zip = Save(CreateLoader());
        var length = 0;
        ModelRoundTrip.Edit(zip, (name, bytes) => name == entry ? bytes[..(length = bytes.Length)] : null);
        for (var kept = 0; kept < length; kept++)
        {
            var cut = ModelRoundTrip.Edit(zip, (name, bytes) => name == entry ? bytes[..kept] : bytes);
            Should.Throw<FormatException>(() => LoadWithLoader(cut, out _), $"cut to {kept} bytes");
        }
    }

    [Fact]
    public void A_transformer_in_the_place_of_a_loader_is_refused()
    {
        byte[] other = [];
        var zip = Save(CreateLoader());
        ModelRoundTrip.Edit(zip, (name, bytes) => name.EndsWith("_000/Model.key", StringComparison.Ordinal) ? other = bytes : null);
        var swapped = ModelRoundTrip.Edit(zip, (name, bytes) => name.Contains("/Loader/", StringComparison.Ordinal) ? other : bytes);

        Should.Throw<FormatException>(() => LoadWithLoader(swapped, out _)).Message.ShouldContain("in the place of a loader");
    }

    [Fact]
    public void Nothing_to_save_is_refused_by_name()
    {
        using var stream = new MemoryStream();
        var model = _mlContext.Transforms.CopyColumns("Copy", "Numbers").Fit(CreateLoader().Load(_path));
        Should.Throw<ArgumentNullException>(() => _mlContext.Model.Save(null!, CreateLoader(), stream)).ParamName.ShouldBe("model");
        Should.Throw<ArgumentNullException>(() => _mlContext.Model.Save(model, (TextLoader)null!, stream)).ParamName.ShouldBe("loader");
    }

    private TextLoader CreateLoader()
        => _mlContext.Data.CreateTextLoader(
            [new TextLoader.Column("Numbers", DataKind.Single, 0, 1), new TextLoader.Column("Name", DataKind.String, 2)],
            ',',
            hasHeader: true,
            new MultiFileSource(_path),
            allowQuoting: true);

    private byte[] Save(IDataLoader<IMultiStreamSource> loader, string column = "Numbers")
    {
        using var stream = new MemoryStream();
        _mlContext.Model.Save(_mlContext.Transforms.CopyColumns("Copy", column).Fit(loader.Load(_path)), loader, stream);
        return stream.ToArray();
    }

    private static ITransformer LoadWithLoader(byte[] zip, out IDataLoader<IMultiStreamSource> loader)
        => new MLContext().Model.LoadWithDataLoader(new MemoryStream(zip), out loader);
}
