namespace NeuralML.Compat.Tests;

/// <summary>The golden cases that are replayed in part, and why not in whole. All others are compared in every figure.</summary>
internal static class GoldenDeviations
{
    private const string LightGbm = "LightGBM has no stand-in: it is left out, and the estimators behind it move up";
    private const string Rows = "Figures, and which trial is the best, depend on the rows of TrainTestSplit or of the folds";
    private const string Later = Rows + "; parameters after the first are those of the package's own random numbers";
    private const string Timing = "One entry is a matter of timing";
    private const string Indicative = "Indicative: counts, names and shapes are compared, figures and trainers after the first run are not";

    /// <summary>In every case: hashCode of a search space, which cannot be had from the documentation. Ours is as stable.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["default pipeline: BinaryClassification"] = LightGbm,
        ["default pipeline: MultiClassification"] = LightGbm,
        ["default pipeline: Regression"] = LightGbm,
        ["default search spaces: BinaryClassification"] = LightGbm,
        ["default search spaces: others use the same ones"] = LightGbm,
        ["switches: binary"] = LightGbm,
        ["switches: multiclass"] = LightGbm,
        ["switches: regression"] = LightGbm + "; asked for alone it is refused",
        ["trainer built from the default parameter"] = LightGbm,
        ["own search space"] = "The feature column of the built trainer is seen from the exception of its Fit",
        ["SweepablePipeline: estimator then pipeline"] = LightGbm,
        ["SweepablePipeline: featurizer and trainers"] = LightGbm,
        ["SweepablePipeline: JSON text"] = LightGbm + " in BuildSweepableEstimatorPipeline",
        ["Featurizer: kinds of columns"] = "'withoutInt' is the mistake 'Concatenate of Single and Double: Transform' of exceptions.json, "
            + "whose words are thrown; the text featurizer's transformer is called otherwise",
        ["experiment: budgets"] = Timing,
        ["tuner: CFO"] = "Indicative: the first point, the ranges, the repetition and the progress are compared",
        ["tuner: SMAC"] = "Indicative: the random beginning, the ranges, the repetition and the progress are compared",
        ["heart: 3 trials, tuner default (Eci CFO)"] = Later,
        ["heart: 3 trials, tuner random"] = Rows,
        ["heart: 3 trials, tuner grid 3"] = Rows,
        ["heart: 3 trials, tuner CFO"] = Later,
        ["heart: 3 trials, tuner SMAC"] = Rows,
        ["heart: order of calls, SetMonitor and SetTuner before SetPipeline"] = Later,
        ["heart: cross-validation"] = Rows,
        ["heart: checkpoint"] = Rows,
        ["heart: log messages"] = Rows + "; of equal lines the number is not compared",
        ["metric directions: binary"] = Rows,
        ["metric directions: multiclass"] = Rows,
        ["metric directions: regression"] = Rows,
        ["settings: defaults"] = "Ranking and Recommendation are not stood in for",
        ["legacy binary: mistakes"] = Timing,
        ["legacy binary: 5 seconds on heart"] = Indicative,
        ["legacy binary: train and validation data, MaxModels 3"] = Indicative,
        ["legacy binary: cross validation"] = Indicative,
        ["legacy multiclass and regression: 2 models"] = Indicative,
    };
}
