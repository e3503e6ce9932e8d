using System.Text.Json;
using System.Text.Json.Serialization;

namespace NeuralML.Benchmarks.Accuracy;

/// <summary>Keeps runs in a file, a line each, so that a benchmark of hours goes on where it was stopped.</summary>
internal sealed class RunJournal
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string _path;
    private readonly string _commit;
    private readonly List<AccuracyRun> _runs;

    /// <param name="path">The file.</param>
    /// <param name="commit">The sources that are measured; runs of others do not count.</param>
    public RunJournal(string path, string commit)
    {
        _path = path;
        _commit = commit;
        _runs = File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<AccuracyRun>(line, s_json)!)]
            : [];
    }

    /// <summary>The metrics of a run: those of the file, or measured now and added to it.</summary>
    public IReadOnlyDictionary<string, double> GetOrAdd(
        string table, NeuralNetPreset preset, int seed, Func<IReadOnlyDictionary<string, double>> measure)
    {
        var known = _runs.Find(run => run.Commit == _commit && run.Table == table && run.Preset == preset && run.Seed == seed);
        if (known is not null)
            return known.Metrics;
        var made = new AccuracyRun(_commit, table, preset, seed, measure());
        _runs.Add(made);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.AppendAllText(_path, JsonSerializer.Serialize(made, s_json) + "\n");
        return made.Metrics;
    }
}
