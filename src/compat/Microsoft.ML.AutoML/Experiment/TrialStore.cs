using System.Globalization;

namespace Microsoft.ML.AutoML;

/// <summary>The results of an experiment as lines of a file; a later experiment in the same folder counts on from them.</summary>
internal sealed class TrialStore
{
    private readonly string _path;
    private readonly SearchSpace.SearchSpace _space;

    public TrialStore(string folder, AutoMLExperiment.AutoMLExperimentSettings settings, IMetricManager? metric)
    {
        _space = settings.SearchSpace!;
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, $"trialResults-{_space.GetHashCode()}-{metric?.MetricName}.csv");
        if (!File.Exists(_path))
        {
            var features = Enumerable.Range(0, _space.FeatureSpaceDim).Select(index => $"parameter_{index}");
            WriteLine(["id", "loss", "durationInMilliseconds", "peakCpu", "peakMemoryInMegaByte", .. features]);
        }

        NextTrialId = File.ReadLines(_path).Skip(1)
            .Select(line => int.TryParse(line.Split(',')[0], CultureInfo.InvariantCulture, out var id) ? id + 1 : 0)
            .DefaultIfEmpty().Max();
    }

    public int NextTrialId { get; }

    public void Add(TrialResult result)
    {
        var features = _space.MappingToFeatureSpace(result.TrialSettings.Parameter);
        double[] numbers = [result.Loss, result.DurationInMilliseconds, result.PeakCpu ?? 0, result.PeakMemoryInMegaByte ?? 0, .. features];
        WriteLine([$"{result.TrialSettings.TrialId}", .. numbers.Select(number => number.ToString("F3", CultureInfo.InvariantCulture))]);
    }

    private void WriteLine(IEnumerable<string> fields) => File.AppendAllText(_path, string.Join(',', fields) + "\n");
}
