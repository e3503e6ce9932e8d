using Microsoft.ML;

namespace NeuralML.Tests.Citizenship;

/// <summary>Rows of three numbers, of which only the second has to do with the labels, drawn with a seed.</summary>
internal sealed class Signal
{
    public float First { get; set; }

    public float Second { get; set; }

    public float Third { get; set; }

    /// <summary>Whether the second number is near 0.</summary>
    public bool Flag { get; set; }

    /// <summary>In which third of its range the second number lies.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The square of the second number.</summary>
    public float Number { get; set; }

    public static List<Signal> Draw(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Create(Next(), Next(), Next()))];

        float Next() => (2 * random.NextSingle()) - 1;
    }

    public static IDataView Load(MLContext ml, int count, int seed = 1) => ml.Data.LoadFromEnumerable(Draw(count, seed));

    private static Signal Create(float first, float second, float third) => new()
    {
        First = first,
        Second = second,
        Third = third,
        Flag = Math.Abs(second) < 0.5,
        Kind = second switch { < -0.33f => "low", < 0.33f => "middle", _ => "high" },
        Number = second * second,
    };
}
