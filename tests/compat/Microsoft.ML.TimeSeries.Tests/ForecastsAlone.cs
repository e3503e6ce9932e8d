namespace NeuralML.Compat.Tests;

public sealed class ForecastsAlone
{
    public float[] Forecast { get; set; } = [];
}
