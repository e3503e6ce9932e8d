using System.Collections;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>What is to be known of a model from outside, whoever wrote it.</summary>
internal static class Predictors
{
    /// <summary>
    /// The last transformer of a chain that says it predicts, else simply the last one; a model that is no chain is taken whole.
    /// </summary>
    public static ITransformer Find(ITransformer model)
    {
        if (model is not IEnumerable chain)
            return model;
        var transformers = chain.OfType<ITransformer>().Select(Find).ToArray();
        return transformers.LastOrDefault(IsPredictor)
            ?? transformers.LastOrDefault()
            ?? throw new ArgumentException("The model provided does not have a compatible predictor", nameof(model));
    }

    /// <summary>The feature column it names; else the columns of numbers that its score depends on.</summary>
    public static string[] FeatureColumns(ITransformer predictor, DataViewSchema schema)
    {
        if (predictor is ISingleFeaturePredictionTransformer<object> { FeatureColumnName: var name })
            return [name];
        if (!predictor.IsRowToRowMapper)
            throw new ArgumentException("The model provided does not have a compatible predictor", nameof(predictor));
        var mapper = predictor.GetRowToRowMapper(schema);
        var score = mapper.OutputSchema.GetColumnOrNull("Score") ?? throw SchemaErrors.NotFound("score", "Score", nameof(schema));
        return [.. mapper.GetDependencies([score])
            .Where(column => column.Type.GetItemType() == NumberDataViewType.Single)
            .Select(column => column.Name)];
    }

    /// <summary>The weights of a linear model; null for any other.</summary>
    public static IReadOnlyList<float>? Weights(ITransformer predictor)
    {
        var model = (predictor as IPredictionTransformer<object>)?.Model;
        return (model is CalibratedModelParametersBase calibrated ? calibrated.SubModel : model) is LinearModelParameters linear
            ? linear.Weights
            : null;
    }

    // A calibrator is a predictor, too, but one of scores.
    private static bool IsPredictor(ITransformer transformer)
        => transformer is IPredictionTransformer<object> and not IPredictionTransformer<ICalibrator>;
}
