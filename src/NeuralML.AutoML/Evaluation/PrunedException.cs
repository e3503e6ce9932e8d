namespace NeuralML.AutoML.Evaluation;

/// <summary>Ends the fit of a network that is behind others at the same stage.</summary>
internal sealed class PrunedException : Exception
{
    public PrunedException()
        : base("The network is behind others at the same epoch.")
    {
    }
}
