using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public static class PermutationFeatureImportanceExtensions
{
    public static ImmutableArray<RegressionMetricsStatistics> PermutationFeatureImportance<TModel>(
        this RegressionCatalog catalog,
        ISingleFeaturePredictionTransformer<TModel> predictionTransformer,
        IDataView data,
        string labelColumnName = "Label",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        where TModel : class
        => Create(catalog, labelColumnName)
            .ForSlots(predictionTransformer, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    public static ImmutableDictionary<string, RegressionMetricsStatistics> PermutationFeatureImportance(
        this RegressionCatalog catalog,
        ITransformer model,
        IDataView data,
        string labelColumnName = "Label",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        => Create(catalog, labelColumnName)
            .ForModel(model, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    public static ImmutableArray<BinaryClassificationMetricsStatistics> PermutationFeatureImportance<TModel>(
        this BinaryClassificationCatalog catalog,
        ISingleFeaturePredictionTransformer<TModel> predictionTransformer,
        IDataView data,
        string labelColumnName = "Label",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        where TModel : class
        => Create(catalog, labelColumnName)
            .ForSlots(predictionTransformer, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    public static ImmutableDictionary<string, BinaryClassificationMetricsStatistics> PermutationFeatureImportanceNonCalibrated(
        this BinaryClassificationCatalog catalog,
        ITransformer model,
        IDataView data,
        string labelColumnName = "Label",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        => Create(catalog, labelColumnName)
            .ForModel(model, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    public static ImmutableArray<MulticlassClassificationMetricsStatistics> PermutationFeatureImportance<TModel>(
        this MulticlassClassificationCatalog catalog,
        ISingleFeaturePredictionTransformer<TModel> predictionTransformer,
        IDataView data,
        string labelColumnName = "Label",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        where TModel : class
        => Create(catalog, labelColumnName)
            .ForSlots(predictionTransformer, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    public static ImmutableDictionary<string, MulticlassClassificationMetricsStatistics> PermutationFeatureImportance(
        this MulticlassClassificationCatalog catalog,
        ITransformer model,
        IDataView data,
        string labelColumnName = "Label",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        => Create(catalog, labelColumnName)
            .ForModel(model, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    public static ImmutableArray<RankingMetricsStatistics> PermutationFeatureImportance<TModel>(
        this RankingCatalog catalog,
        ISingleFeaturePredictionTransformer<TModel> predictionTransformer,
        IDataView data,
        string labelColumnName = "Label",
        string rowGroupColumnName = "GroupId",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        where TModel : class
        => Create(catalog, labelColumnName, rowGroupColumnName)
            .ForSlots(predictionTransformer, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    public static ImmutableDictionary<string, RankingMetricsStatistics> PermutationFeatureImportance(
        this RankingCatalog catalog,
        ITransformer model,
        IDataView data,
        string labelColumnName = "Label",
        string rowGroupColumnName = "GroupId",
        bool useFeatureWeightFilter = false,
        int? numberOfExamplesToUse = null,
        int permutationCount = 1)
        => Create(catalog, labelColumnName, rowGroupColumnName)
            .ForModel(model, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount);

    private static FeatureImportance<RegressionMetrics, RegressionMetricsStatistics> Create(
        RegressionCatalog catalog, string labelColumnName)
        => new(
            catalog?.Environment ?? throw new ArgumentNullException(nameof(catalog)),
            scored => catalog.Evaluate(scored, labelColumnName),
            _ => new RegressionMetricsStatistics(),
            (statistics, permuted, baseline) => statistics.Add(permuted, baseline));

    private static FeatureImportance<BinaryClassificationMetrics, BinaryClassificationMetricsStatistics> Create(
        BinaryClassificationCatalog catalog, string labelColumnName)
        => new(
            catalog?.Environment ?? throw new ArgumentNullException(nameof(catalog)),
            scored => catalog.EvaluateNonCalibrated(scored, labelColumnName),
            _ => new BinaryClassificationMetricsStatistics(),
            (statistics, permuted, baseline) => statistics.Add(permuted, baseline));

    private static FeatureImportance<MulticlassClassificationMetrics, MulticlassClassificationMetricsStatistics> Create(
        MulticlassClassificationCatalog catalog, string labelColumnName)
        => new(
            catalog?.Environment ?? throw new ArgumentNullException(nameof(catalog)),
            scored => catalog.Evaluate(scored, labelColumnName),
            baseline => new MulticlassClassificationMetricsStatistics(baseline),
            (statistics, permuted, baseline) => statistics.Add(permuted, baseline));

    private static FeatureImportance<RankingMetrics, RankingMetricsStatistics> Create(
        RankingCatalog catalog, string labelColumnName, string rowGroupColumnName)
        => new(
            catalog?.Environment ?? throw new ArgumentNullException(nameof(catalog)),
            scored => catalog.Evaluate(scored, labelColumnName, rowGroupColumnName),
            baseline => new RankingMetricsStatistics(baseline),
            (statistics, permuted, baseline) => statistics.Add(permuted, baseline));
}
