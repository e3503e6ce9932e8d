using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>How much the metrics change when the values of one feature are dealt to the rows anew.</summary>
internal sealed class FeatureImportance<TMetrics, TStatistics>(
    IHostEnvironment environment,
    Func<IDataView, TMetrics> evaluate,
    Func<TMetrics, TStatistics> create,
    Action<TStatistics, TMetrics, TMetrics> add)
{
    public ImmutableArray<TStatistics> ForSlots<TModel>(
        ISingleFeaturePredictionTransformer<TModel> predictor,
        IDataView data,
        bool useWeightFilter,
        int? exampleCount,
        int permutationCount)
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(data);
        return Permute(predictor, [predictor.FeatureColumnName], data, useWeightFilter, exampleCount, permutationCount)
            .Select(pair => pair.Statistics).ToImmutableArray();
    }

    /// <summary>The features by name: the slot's, the column's, or the slot's number.</summary>
    public ImmutableDictionary<string, TStatistics> ForModel(
        ITransformer model, IDataView data, bool useWeightFilter, int? exampleCount, int permutationCount)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        var predictor = Predictors.Find(model);
        var columns = Predictors.FeatureColumns(predictor, data.Schema);
        var result = ImmutableDictionary.CreateBuilder<string, TStatistics>();
        foreach (var (feature, statistics) in Permute(predictor, columns, data, useWeightFilter, exampleCount, permutationCount))
        {
            var name = feature.Name.Length > 0 ? feature.Name : feature.Slot.ToString(CultureInfo.InvariantCulture);
            result.Add(result.ContainsKey(name) ? $"{feature.Column.Name}.{name}.{feature.Slot}" : name, statistics);
        }

        return result.ToImmutable();
    }

    private List<(Feature Feature, TStatistics Statistics)> Permute(
        ITransformer predictor, string[] columns, IDataView data, bool useWeightFilter, int? exampleCount, int permutationCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(permutationCount);
        if (exampleCount is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
            data = new RangeDataView(data, skip: 0, take: count);
        }

        // Every column is read from its pipeline once, not once per feature.
        var rows = new CachedDataView(data, []);
        var baseline = evaluate(predictor.Transform(rows));
        var random = environment.Register("PermutationFeatureImportance").Rand;
        var weights = useWeightFilter ? Predictors.Weights(predictor) : null;
        var result = new List<(Feature, TStatistics)>();
        foreach (var feature in columns.SelectMany(column => Feature.InColumn(rows.Schema, column)))
        {
            var statistics = create(baseline);
            result.Add((feature, statistics));
            if (weights is not null && weights[feature.Slot] == 0)
                continue;
            var values = feature.Read(rows);
            for (var i = 0; i < permutationCount; i++)
            {
                random.Shuffle(values);
                add(statistics, evaluate(predictor.Transform(new PermutedDataView(rows, feature, values))), baseline);
            }
        }

        return result;
    }
}
