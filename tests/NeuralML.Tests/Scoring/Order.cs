using Microsoft.ML.Data;

namespace NeuralML.Tests.Scoring;

/// <summary>Rows of all kinds of features, some of them missing, with a label for each task, drawn with a seed.</summary>
internal sealed class Order
{
    public static string[] Numbers { get; } = ["Price", "Weight", "Age", "Member"];

    public static string[] Categories { get; } = ["Color", "Shop"];

    [VectorType(2)]
    public float[] Features { get; set; } = [];

    public float Price { get; set; }

    public double Weight { get; set; }

    /// <summary>Missing in one row of eight.</summary>
    public float Age { get; set; }

    /// <summary>One of two values.</summary>
    public float Member { get; set; }

    /// <summary>One of three texts, or none.</summary>
    public string Color { get; set; } = "";

    /// <summary>One of twenty texts.</summary>
    public string Shop { get; set; } = "";

    public bool Returned { get; set; }

    [KeyType(4)]
    public uint Class { get; set; }

    public float Value { get; set; }

    /// <summary>A whole number, at least 0.</summary>
    public float Pieces { get; set; }

    [VectorType(2)]
    public float[] Values { get; set; } = [];

    [VectorType(3)]
    public bool[] Flags { get; set; } = [];

    public static List<Order> Draw(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Draw(random))];
    }

    /// <summary>Rows as no training row is: what is unknown, missing, infinite or far outside.</summary>
    /// <param name="far">What is far outside.</param>
    public static List<Order> Strange(float far)
    {
        var rows = Draw(16, seed: 3);
        rows[1].Color = "not seen";
        rows[2].Color = "";
        rows[3].Shop = "not seen";
        (rows[4].Shop, rows[4].Color) = ("", "not seen");
        rows[5].Price = float.NaN;
        rows[6].Features = [float.NaN, float.NaN];
        rows[7].Weight = double.NaN;
        rows[8].Member = float.NaN;
        rows[9].Member = 0.5f;
        rows[10].Price = float.PositiveInfinity;
        rows[11].Features[1] = float.NegativeInfinity;
        rows[12].Price = far;
        rows[13].Features[0] = -far;
        (rows[14].Age, rows[14].Price, rows[14].Weight) = (float.NaN, float.NaN, double.NaN);
        return rows;
    }

    private static Order Draw(Random random)
    {
        var row = new Order
        {
            Features = [(2 * random.NextSingle()) - 1, random.NextSingle()],
            Price = MathF.Exp(3 * random.NextSingle()),
            Weight = 0.5 * random.NextDouble(),
            Age = random.Next(8) == 0 ? float.NaN : random.Next(18, 90),
            Member = random.Next(2),
            Color = new[] { "red", "green", "blue", "" }[random.Next(4)],
            Shop = $"shop {random.Next(20)}",
        };
        var sum = row.Features[0] + (0.1f * row.Price) + (row.Color == "red" ? 1 : 0) - row.Member;
        row.Returned = sum > 0.5f;
        row.Class = (uint)Math.Clamp((int)((2 * sum) + 1), 0, 3);
        row.Value = 1000 + (200 * sum);
        row.Pieces = MathF.Round(MathF.Exp(Math.Min(sum, 3)));
        row.Values = [row.Value, -sum];
        row.Flags = [row.Returned, row.Member > 0, row.Price > 5];
        return row;
    }
}
