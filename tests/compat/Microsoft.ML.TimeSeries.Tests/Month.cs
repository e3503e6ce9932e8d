namespace NeuralML.Compat.Tests;

public sealed class Month
{
    public float passengers { get; set; }
}
