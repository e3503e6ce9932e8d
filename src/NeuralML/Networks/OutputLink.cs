namespace NeuralML.Networks;

/// <summary>What a network's outputs stand for, which decides how the predictions of several members are averaged.</summary>
internal enum OutputLink
{
    /// <summary>Each output is a number.</summary>
    Identity,

    /// <summary>Each output is the logit of a probability of its own.</summary>
    Logit,

    /// <summary>The outputs of a row are the logits of classes that exclude each other.</summary>
    Softmax,

    /// <summary>Each output is the logarithm of a rate.</summary>
    Log,
}
