namespace NeuralML.AutoML;

/// <summary>Kinds of learners that a comparison pits against each other.</summary>
public enum LearnerFamily
{
    /// <summary>NeuralML's networks.</summary>
    NeuralNet,

    /// <summary>Boosted trees and forests; LightGBM too where the application has the package Microsoft.ML.LightGbm.</summary>
    Trees,

    /// <summary>Support vector machines, linear and with kernels.</summary>
    Svm,

    /// <summary>The nearest neighbors.</summary>
    NearestNeighbors,

    /// <summary>Linear and logistic regression.</summary>
    Linear,
}
