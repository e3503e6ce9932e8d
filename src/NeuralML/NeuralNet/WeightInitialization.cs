namespace NeuralML;

/// <summary>How the first weights of dense layers are drawn; all have mean 0.</summary>
public enum WeightInitialization
{
    /// <summary>
    /// Uniform, of variance 2 / (inputs + outputs): signals keep their size forwards and backwards (Glorot and Bengio 2010).
    /// </summary>
    Xavier,

    /// <summary>Normal, of variance 2 / inputs: signals keep their size through ReLU (He et al. 2015, arXiv:1502.01852).</summary>
    He,

    /// <summary>Rows or columns at right angles to each other, of length 1 (Saxe et al. 2014, arXiv:1312.6120).</summary>
    Orthogonal,

    /// <summary>Normal, of variance 1 / inputs (Jacot et al. 2018, arXiv:1806.07572).</summary>
    NeuralTangent,
}
