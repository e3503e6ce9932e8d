using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

/// <summary>A row of the data that the golden exceptions speak of.</summary>
internal sealed class ExRow
{
    public float A { get; set; }

    public float B { get; set; }

    public string Cat { get; set; } = "";

    public bool Label { get; set; }

    public float Y { get; set; }

    [VectorType(2)]
    public float[] F { get; set; } = [];

    [VectorType(2)]
    public float[] NaNs { get; set; } = [];

    public float[] Var { get; set; } = [];

    public double D { get; set; }

    public float W { get; set; }

    public static IEnumerable<ExRow> Create(int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (random.NextSingle(), random.NextSingle());
            yield return new ExRow
            {
                A = a,
                B = b,
                Cat = i % 2 == 0 ? "x" : "y",
                Label = a > 0.5f,
                Y = a + b,
                F = [a, b],
                NaNs = [i % 10 == 0 ? float.NaN : a, b],
                Var = new float[i % 3],
                D = a,
                W = 1,
            };
        }
    }
}
