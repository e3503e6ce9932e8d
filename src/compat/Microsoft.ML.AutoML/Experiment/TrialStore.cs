using System.Globalization;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>The results of an experiment as lines of a file; a later experiment in the same folder counts on from them.</summary>
internal sealed class TrialStore
{
    // id, loss, duration, processor, memory
    private const int FirstFeature = 5;

    private readonly string _path;
    private readonly SearchSpace.SearchSpace _space;
    private readonly IReadOnlyList<double[]> _known;

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

        _known = [.. File.ReadLines(_path).Skip(1).Select(ReadLine).OfType<double[]>()];
    }

    public int NextTrialId => _known.Select(line => (int)line[0] + 1).DefaultIfEmpty().Max();

    public void Teach(ILearningTuner tuner)
    {
        foreach (var line in _known)
            tuner.Learn(line[FirstFeature..], line[1]);
    }

    public void Add(TrialResult result)
    {
        var features = _space.MappingToFeatureSpace(Complete(_space, result.TrialSettings.Parameter));
        double[] numbers = [result.Loss, result.DurationInMilliseconds, result.PeakCpu ?? 0, result.PeakMemoryInMegaByte ?? 0, .. features];
        WriteLine([$"{result.TrialSettings.TrialId}", .. numbers.Select(number => number.ToString("F3", CultureInfo.InvariantCulture))]);
    }

    // The default tuner leaves out the estimators that a trial does not use; in the file they have their defaults.
    private static Parameter Complete(SearchSpace.SearchSpace space, Parameter parameter)
    {
        var complete = space.SampleFromFeatureSpace(space.Default);
        foreach (var (key, option) in space)
        {
            if (parameter.TryGetValue(key, out var own))
                complete[key] = option is SearchSpace.SearchSpace nested ? Complete(nested, own) : own;
        }

        return complete;
    }

    // A line that was not written to its end is none.
    private double[]? ReadLine(string line)
    {
        var numbers = line.Split(',')
            .Select(field => double.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        return numbers.Length == FirstFeature + _space.FeatureSpaceDim && !numbers.Any(double.IsNaN) ? numbers : null;
    }

    private void WriteLine(IEnumerable<string> fields) => File.AppendAllText(_path, string.Join(',', fields) + "\n");
}
