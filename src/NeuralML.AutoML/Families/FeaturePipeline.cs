using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.AutoML.Data;
using static Microsoft.ML.Transforms.MissingValueReplacingEstimator;

namespace NeuralML.AutoML.Families;

/// <summary>From the columns of a table to a vector of features. No column of the data is written over.</summary>
internal static class FeaturePipeline
{
    /// <summary>The vector of features.</summary>
    public const string Features = Prefix + "Features";

    private const string Prefix = "NeuralML.";
    private const string Numbers = Prefix + "Numbers";

    // Rarer levels than these tell a learner next to nothing, and each is a feature.
    private const int MostLevels = 200;

    /// <param name="ml">The context.</param>
    /// <param name="table">The columns.</param>
    /// <param name="style">How the features are to be.</param>
    /// <returns>What is fitted inside a fold: it learns means, scales and vocabularies from the rows that train alone.</returns>
    public static IEstimator<ITransformer> Create(MLContext ml, ComparisonTable table, FeatureStyle style)
    {
        IEstimator<ITransformer>? steps = null;
        var features = new List<string>();
        var numbers = table.Features.Where(column => column.Kind == ColumnKind.Number).ToArray();
        if (numbers.Length > 0)
        {
            var converted = numbers.Where(column => !IsSingle(column.Type)).ToArray();
            if (converted.Length > 0)
                Append(ml.Transforms.Conversion.ConvertType(
                    Array.ConvertAll(converted, column => new InputOutputColumnPair(Prefix + column.Name, column.Name)), DataKind.Single));
            Append(ml.Transforms.Concatenate(
                Numbers, Array.ConvertAll(numbers, column => IsSingle(column.Type) ? column.Name : Prefix + column.Name)));
            if (style == FeatureStyle.Scaled)
            {
                Append(ml.Transforms.ReplaceMissingValues(Numbers, replacementMode: ReplacementMode.Mean));
                Append(ml.Transforms.NormalizeMeanVariance(Numbers, fixZero: false));
            }

            features.Add(Numbers);
        }

        foreach (var column in table.Features.Where(column => column.Kind == ColumnKind.Category))
        {
            var name = Prefix + column.Name;
            Append(column.Type switch
            {
                KeyDataViewType => ml.Transforms.Conversion.MapKeyToVector(name, column.Name),
                BooleanDataViewType => ml.Transforms.Conversion.ConvertType(name, column.Name),
                _ => ml.Transforms.Categorical.OneHotEncoding(name, column.Name, maximumNumberOfKeys: MostLevels),
            });
            features.Add(name);
        }

        Append(ml.Transforms.Concatenate(Features, [.. features]));
        return steps!;

        void Append(IEstimator<ITransformer> step) => steps = steps is null ? step : steps.Append(step);
    }

    private static bool IsSingle(DataViewType type)
        => (type is VectorDataViewType vector ? vector.ItemType : type).Equals(NumberDataViewType.Single);
}
