namespace NeuralML.Compat.Tests;

public sealed class Point
{
    public float Value { get; set; }
}
