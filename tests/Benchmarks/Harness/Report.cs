using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NeuralML.Benchmarks.Harness;

/// <summary>Shows figures as lines and keeps those of a benchmark in docs/benchmarks/NAME.json.</summary>
internal sealed class Report(TextWriter output, IReadOnlyList<string> args)
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // So that "<= 1.0" can be read.
    };

    public static string Line(string benchmark, Figure figure)
    {
        var value = figure.Value.ToString("0.000", CultureInfo.InvariantCulture);
        var bar = figure.Bar is null ? "" : $"  bar {figure.Bar}  {figure.Verdict}";
        return $"{benchmark}.{figure.Name}  {value}  {figure.Unit}{bar}";
    }

    public void Show(Benchmark benchmark, Figure figure) => output.WriteLine(Line(benchmark.Name, figure));

    public void Write(Benchmark benchmark, bool quick, IEnumerable<Figure> figures)
    {
        var content = new
        {
            benchmark = benchmark.Name,
            benchmark.Description,
            command = $"dotnet run -c Release --project tests/Benchmarks -- {string.Join(' ', args)}",
            quick,
            date = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
            commit = Repository.Commit(),
            machine = Machine.Read(),
            figures = figures.Select(figure => new
            {
                figure.Name,
                figure.Value,
                figure.Unit,
                bar = figure.Bar?.ToString(),
                verdict = figure.Verdict,
                ownSeconds = Rounded(figure.Timing?.Own),
                peerSeconds = Rounded(figure.Timing?.Peer),
            }),
        };
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "benchmarks"));
        File.WriteAllText(Path.Combine(folder.FullName, benchmark.Name + ".json"), JsonSerializer.Serialize(content, _json) + "\n");
    }

    private static IEnumerable<double>? Rounded(IEnumerable<double>? seconds) => seconds?.Select(value => Math.Round(value, 6));
}
