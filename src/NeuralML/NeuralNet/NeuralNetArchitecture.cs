namespace NeuralML;

/// <summary>
/// Which network is trained. What the options leave open takes the values of the paper, or those that proved themselves here.
/// </summary>
public enum NeuralNetArchitecture
{
    /// <summary>Dense layers with ReLU and dropout: the quickest. Two layers of 256, AdamW at 0.001.</summary>
    Mlp,

    /// <summary>
    /// Residual blocks with batch normalization (Gorishniy et al. 2021, arXiv:2106.11959). Two blocks of 192, AdamW at 0.001.
    /// </summary>
    ResNet,

    /// <summary>
    /// A perceptron with learned feature scales, neural tangent parametrisation and parametric activations (Holzmüller et al. 2024,
    /// arXiv:2407.04491). Three layers of 256, AdamW at 0.04 for classes and 0.2 for numbers (0.1 on bins) in four waves,
    /// labels smoothed by 0.1.
    /// </summary>
    RealMlp,

    /// <summary>
    /// Eight perceptrons that share most of their weights and are averaged: TabM-mini (Gorishniy et al. 2024, arXiv:2410.24210). Two
    /// layers of 128, AdamW at 0.01.
    /// </summary>
    TabM,

    /// <summary>
    /// Features attend to each other (Gorishniy et al. 2021, arXiv:2106.11959): the slowest, for tens of features. Three blocks of 192,
    /// AdamW at 0.0001.
    /// </summary>
    FtTransformer,

    /// <summary>The network of <see cref="NeuralNetOptions.Network"/>, AdamW at 0.001.</summary>
    Custom,
}
