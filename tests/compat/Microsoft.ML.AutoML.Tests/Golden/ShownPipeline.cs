using System.Text.Json.Nodes;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace NeuralML.Compat.Tests;

/// <summary>Pipelines in the shapes of the golden file.</summary>
internal static class ShownPipeline
{
    public static JsonObject Of(SweepablePipeline pipeline, bool withEstimatorParameters = false)
    {
        var space = pipeline.SearchSpace;
        var shown = new JsonObject
        {
            ["estimators"] = Map(pipeline, estimator => estimator.EstimatorType),
            ["schemas"] = Shown.Value(((ChoiceOption)space["_SCHEMA_"]).Choices),
            ["searchSpaceKeys"] = Shown.Value(space.Keys),
            ["featureSpaceDim"] = space.FeatureSpaceDim,
            ["defaultParameter"] = Shown.Value(Default(pipeline)),
        };
        if (withEstimatorParameters)
            shown["estimatorParameter"] = Map(pipeline, estimator => estimator.Parameter);
        return shown;
    }

    public static Parameter Default(SweepablePipeline pipeline)
    {
        var space = pipeline.SearchSpace;
        return space.SampleFromFeatureSpace(space.Default);
    }

    private static JsonObject Map(SweepablePipeline pipeline, Func<SweepableEstimator, object> show)
        => new(pipeline.Estimators.Select(pair => KeyValuePair.Create(pair.Key, Shown.Value(show(pair.Value)))));
}
