namespace NeuralML.AutoML.Reporting;

/// <summary>Families in words.</summary>
internal static class FamilyText
{
    /// <summary>A family's name; null is the ensemble.</summary>
    public static string Name(LearnerFamily? family) => family switch
    {
        LearnerFamily.NeuralNet => "Neural networks",
        LearnerFamily.Trees => "Trees",
        LearnerFamily.Svm => "Support vector machines",
        LearnerFamily.NearestNeighbors => "Nearest neighbors",
        LearnerFamily.Linear => "Linear models",
        _ => "Ensemble",
    };

    /// <summary>The name within a sentence.</summary>
    public static string InSentence(LearnerFamily? family)
    {
        string name = Name(family);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The name where there is little room.</summary>
    public static string Short(LearnerFamily? family) => family switch
    {
        LearnerFamily.NeuralNet => "Networks",
        LearnerFamily.Svm => "SVM",
        LearnerFamily.NearestNeighbors => "Neighbors",
        LearnerFamily.Linear => "Linear",
        _ => Name(family),
    };

    /// <summary>The class of the stylesheet that gives it its color.</summary>
    public static string Style(LearnerFamily? family) => family switch
    {
        LearnerFamily.NeuralNet => "c-net",
        LearnerFamily.Trees => "c-trees",
        LearnerFamily.Svm => "c-svm",
        LearnerFamily.NearestNeighbors => "c-knn",
        LearnerFamily.Linear => "c-linear",
        _ => "c-ensemble",
    };
}
