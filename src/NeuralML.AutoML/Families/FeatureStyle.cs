namespace NeuralML.AutoML.Families;

/// <summary>What a family wants its features to be.</summary>
internal enum FeatureStyle
{
    /// <summary>Numbers as they are, missing ones too; categories as an indicator per level.</summary>
    AsTheyAre,

    /// <summary>Numbers filled in and scaled to mean 0 and variance 1; categories as an indicator per level.</summary>
    Scaled,
}
