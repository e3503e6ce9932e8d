namespace NeuralML.Compat.Tests;

public sealed class Forecasts
{
    public float[] Forecast { get; set; } = [];

    public float[] Lower { get; set; } = [];

    public float[] Upper { get; set; } = [];
}
