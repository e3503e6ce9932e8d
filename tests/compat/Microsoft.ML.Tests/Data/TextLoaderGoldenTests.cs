using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed partial class TextLoaderGoldenTests : IDisposable
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> FileCases => Golden.CaseNames("textloader", found => found["content"] is not null);

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [MemberData(nameof(FileCases))]
    public void A_file_is_read_as_ML_NET_reads_it(string name)
    {
        var golden = Golden.Case("textloader", name);
        var expected = golden["expected"]!;
        var path = _folder.Write("data.csv", (string)golden["content"]!);
        var type = golden["class"] is JsonArray members ? RowClass.Create(members.Select(member => (string)member!)) : null;

        if (expected["stage"] is not null || expected["schema"] is null)
        {
            ((Action)(() => Load(golden, path, type))).ShouldThrow(expected);
            return;
        }
        var data = Load(golden, path, type);
        RowText.Schema(data.Schema).ToJsonString().ShouldBe(expected["schema"]!.ToJsonString());
        if (expected["reading"] is { } reading)
        {
            ((Action)(() => RowText.Rows(data))).ShouldThrow(reading);
            return;
        }
        JsonNode.DeepEquals(RowText.Rows(data), expected["rows"]).ShouldBeTrue(RowText.Rows(data).ToJsonString());
    }

    private IDataView Load(JsonObject golden, string path, Type? type)
    {
        var options = Options((string)golden["api"]!);
        if (type is null)
        {
            options.Columns = Columns((string)golden["case"]!);
            return _mlContext.Data.LoadFromTextFile(path, options);
        }
        object[] arguments = ((string)golden["api"]!).Contains("Options", StringComparison.Ordinal)
            ? [_mlContext.Data, path, options]
            :
            [
                _mlContext.Data, path, options.Separators[0], options.HasHeader,
                options.AllowQuoting, options.TrimWhitespace, options.AllowSparse,
            ];
        var method = typeof(TextLoaderSaverCatalog).GetMethods()
            .Single(candidate => candidate is { Name: "LoadFromTextFile", IsGenericMethod: true }
                && candidate.GetParameters().Length == arguments.Length);
        return (IDataView)method.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static TextLoader.Options Options(string api)
    {
        bool IsOn(string name) => Regex.IsMatch(api, $"{name}(:| =) true", RegexOptions.IgnoreCase);
        var separators = Quoted().Matches(Separators().Match(api).Value).Select(match => match.Groups[1].Value);
        var options = new TextLoader.Options
        {
            HasHeader = IsOn("hasHeader"),
            AllowQuoting = IsOn("allowQuoting"),
            TrimWhitespace = IsOn("trimWhitespace"),
            AllowSparse = IsOn("allowSparse"),
            ReadMultilines = IsOn("ReadMultilines"),
            MissingRealsAsNaNs = IsOn("MissingRealsAsNaNs"),
            Separators = [.. separators.Select(separator => separator == "\\t" ? '\t' : separator[0])],
        };
        if (Regex.Match(api, "EscapeChar = '\\\\?(.)'") is { Success: true } escape)
            options.EscapeChar = escape.Groups[1].Value[0];
        if (Regex.Match(api, "DecimalMarker = '(.)'") is { Success: true } marker)
            options.DecimalMarker = marker.Groups[1].Value[0];
        if (Regex.Match(api, "MaxRows = (\\d)") is { Success: true } rows)
            options.MaxRows = rows.Groups[1].Value[0] - '0';
        return options;
    }

    private static TextLoader.Column[] Columns(string name) => name switch
    {
        "explicit columns, range to the end (AutoEnd)" =>
        [
            new("Label", DataKind.Single, 0), new("Features", DataKind.Single, [new TextLoader.Range(1, null)]),
        ],
        "explicit columns, several ranges" =>
        [
            new("F", DataKind.Single, [new TextLoader.Range(0), new TextLoader.Range(2, 3)]), new("S", DataKind.String, 1),
        ],
        "explicit columns, key with count" => [new("K", DataKind.UInt32, [new TextLoader.Range(0)], new KeyCount(3))],
        _ => throw new NotSupportedException(name),
    };

    [GeneratedRegex("(separatorChar: '.+?'|Separators = .*?})")]
    private static partial Regex Separators();

    [GeneratedRegex("'(.+?)'")]
    private static partial Regex Quoted();
}
