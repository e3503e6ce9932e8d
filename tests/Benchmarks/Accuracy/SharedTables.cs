using Microsoft.ML.Data;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Accuracy;

/// <summary>The tables that accuracy is measured on, and what must be reached there with each preset.</summary>
internal static class SharedTables
{
    public static IReadOnlyList<SharedTable> All { get; } =
    [
        new("adult", DataKind.Boolean, "workclass", "education", "marital_status", "occupation", "relationship", "race", "sex", "native_country"),
        new("churn", DataKind.Boolean, "Geography", "Gender"),
        new("heart", DataKind.Boolean, "Sex", "RestingECG", "Angina"),
        new("covtype_sample", DataKind.String),
        new("wine_quality", DataKind.String, "color"),
        new("digits", DataKind.String),
        new("california_housing", DataKind.Single),
        new("diamonds", DataKind.Single, "cut", "color", "clarity"),
        new("concrete", DataKind.Single),
    ];

    /// <summary>The bar of a metric; null for a metric without one.</summary>
    public static Bar? BarOf(string table, string metric, NeuralNetPreset preset) => (table, metric, preset) switch
    {
        ("adult", "auc", NeuralNetPreset.Default) => Bar.AtLeast(0.9255),
        ("adult", "auc", NeuralNetPreset.Best) => Bar.AtLeast(0.9275),
        ("adult", "accuracy", NeuralNetPreset.Default) => Bar.AtLeast(0.870),
        ("adult", "accuracy", NeuralNetPreset.Best) => Bar.AtLeast(0.872),
        ("churn", "auc", NeuralNetPreset.Default) => Bar.AtLeast(0.874),
        ("churn", "auc", NeuralNetPreset.Best) => Bar.AtLeast(0.880),
        ("heart", "auc", NeuralNetPreset.Default) => Bar.AtLeast(0.838),
        ("heart", "auc", NeuralNetPreset.Best) => Bar.AtLeast(0.847),
        ("covtype_sample", "accuracy", NeuralNetPreset.Default) => Bar.AtLeast(0.825),
        ("covtype_sample", "accuracy", NeuralNetPreset.Best) => Bar.AtLeast(0.845),
        ("wine_quality", "accuracy", NeuralNetPreset.Default) => Bar.AtLeast(0.640),
        ("wine_quality", "accuracy", NeuralNetPreset.Best) => Bar.AtLeast(0.670),
        ("digits", "accuracy", NeuralNetPreset.Default) => Bar.AtLeast(0.974),
        ("digits", "accuracy", NeuralNetPreset.Best) => Bar.AtLeast(0.980),
        ("california_housing", "rmse", NeuralNetPreset.Default) => Bar.AtMost(0.438),
        ("california_housing", "rmse", NeuralNetPreset.Best) => Bar.AtMost(0.420),
        ("diamonds", "rmse", NeuralNetPreset.Default) => Bar.AtMost(520),
        ("diamonds", "rmse", NeuralNetPreset.Best) => Bar.AtMost(508),
        ("concrete", "rmse", NeuralNetPreset.Default) => Bar.AtMost(4.4),
        ("concrete", "rmse", NeuralNetPreset.Best) => Bar.AtMost(3.95),
        ("adult", "fit", NeuralNetPreset.Fast) => Bar.AtMost(10),
        ("adult", "fit", NeuralNetPreset.Default) => Bar.AtMost(60),
        (_, "fit", NeuralNetPreset.Default) => Bar.AtMost(120),
        (_, "fit", NeuralNetPreset.Best) => Bar.AtMost(300),
        _ => null,
    };
}
