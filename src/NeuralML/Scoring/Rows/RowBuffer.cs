namespace NeuralML.Scoring.Rows;

/// <summary>What a buffer of <see cref="RowBuffers"/> holds.</summary>
internal enum RowBuffer
{
    /// <summary>The inputs of a network.</summary>
    Inputs,

    /// <summary>The inputs with embeddings in their place.</summary>
    Embedded,

    /// <summary>The units of a layer.</summary>
    Hidden,

    /// <summary>The units of the next layer.</summary>
    Next,

    /// <summary>A layer's units beside those of the one before.</summary>
    Inner,
}
