namespace NeuralML.Compat.Tests;

/// <summary>The golden cases that no theory replays, and why.</summary>
internal static class GoldenCasesNotReplayed
{
    private const string Trees = "FastTree and FastForest: the tests of Microsoft.ML.FastTree replay it";
    private const string Boosting = "LightGbm: the stand-ins have none";
    private const string Contributions = "CalculateFeatureContribution: the tests of Microsoft.ML.FastTree replay it";
    private const string RandomRows = "The scores are those of random rows that the golden file does not have; "
        + nameof(ModelExceptionGoldenTests) + " checks which of them are missing";
    private const string InFact = "A fact replays it: ";

    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["FeaturizeText on a number"] = InFact + "TextTests",
        ["Model.Save: folder does not exist"] = InFact + "GoldenModelTests",
        ["Model.Load: good; schema of the input"] = InFact + "GoldenModelTests",
        ["zip entry names of a saved Concatenate + LbfgsLogisticRegression chain"] = InFact + "GoldenModelTests",
        ["fit on empty data: BinaryClassification.Trainers.FastTree"] = Trees,
        ["fit on empty data: BinaryClassification.Trainers.LightGbm"] = Boosting,
        ["fit on empty data: Regression.Trainers.FastForest"] = Trees,
        ["fit on empty data: Regression.Trainers.LightGbm"] = Boosting,
        ["NaN features in 6 of 60 rows: BinaryClassification.Trainers.FastTree"] = Trees,
        ["NaN features in 6 of 60 rows: BinaryClassification.Trainers.LightGbm"] = Boosting,
        ["NaN features in 6 of 60 rows: BinaryClassification.Trainers.LbfgsLogisticRegression"] = RandomRows,
        ["NaN features in 6 of 60 rows: BinaryClassification.Trainers.SdcaLogisticRegression"] = RandomRows,
        ["NaN features in 6 of 60 rows: BinaryClassification.Trainers.LinearSvm"] = RandomRows,
        ["NaN features in 6 of 60 rows: BinaryClassification.Trainers.AveragedPerceptron"] = RandomRows,
        ["NaN features in 6 of 60 rows: BinaryClassification.Trainers.LdSvm"] = RandomRows,
        ["NaN features in 6 of 60 rows: Regression.Trainers.Sdca"] = RandomRows,
        ["NaN features in 6 of 60 rows: Regression.Trainers.Ols"] = RandomRows,
        ["NaN features in 6 of 60 rows: Regression.Trainers.FastTree"] = Trees,
        ["NaN features in 6 of 60 rows: Clustering.Trainers.KMeans"] = RandomRows,
        ["all labels the same: FastTree"] = Trees,
        ["all labels the same: LightGbm"] = Boosting,
        ["FastTree numberOfLeaves 1"] = Trees,
        ["FastTree numberOfTrees 0"] = Trees,
        ["FastTree learningRate 0"] = Trees,
    };

    private static readonly Dictionary<string, string> Schemas = new()
    {
        ["binary FastTree (calibrated)"] = Trees,
        ["binary FastForest (not calibrated)"] = Trees,
        ["binary LightGbm"] = Boosting,
        ["multiclass LightGbm, text classes"] = Boosting,
        ["multiclass OneVersusAll(FastTree)"] = "FastTree is not in the package that these tests are of",
        ["regression FastTree"] = Trees,
        ["regression LightGbm"] = Boosting,
        ["regression FastForest"] = Trees,
        ["featurization schema of heart (normalized)"] = InFact + "FeaturizationSchemaTests",
        ["featurization schema of iris (normalized)"] = InFact + "FeaturizationSchemaTests",
        ["CalculateFeatureContribution on Ols"] = Contributions,
        ["PermutationFeatureImportance on Ols, permutationCount 3"] = InFact + "FeatureImportanceTests",
    };

    public static IReadOnlyDictionary<string, string> Of(string file) => file == "exceptions" ? Exceptions : Schemas;
}
