namespace NeuralML.Benchmarks.Scoring;

/// <summary>A row of 15 columns, ten numbers and five texts, as a service is asked to predict for.</summary>
internal sealed class ServedRow
{
    public static string[] Numbers { get; }
        = ["Age", "Income", "Balance", "Tenure", "Calls", "Minutes", "Visits", "Orders", "Spent", "Rating"];

    public static string[] Categories { get; } = ["Plan", "Channel", "Segment", "Region", "City"];

    public float Age { get; set; }

    public float Income { get; set; }

    public float Balance { get; set; }

    public float Tenure { get; set; }

    public float Calls { get; set; }

    public float Minutes { get; set; }

    public float Visits { get; set; }

    public float Orders { get; set; }

    public float Spent { get; set; }

    public float Rating { get; set; }

    public string Plan { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Segment { get; set; } = "";

    public string Region { get; set; } = "";

    public string City { get; set; } = "";

    public bool Leaves { get; set; }

    public float Value { get; set; }

    /// <summary>Rows drawn with a seed; what is to be predicted depends on some columns and on chance.</summary>
    public static ServedRow[] Draw(int rows)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, rows).Select(_ => Draw(random))];
    }

    private static ServedRow Draw(Random random)
    {
        var row = new ServedRow
        {
            Age = random.Next(18, 90),
            Income = 1e4f * MathF.Exp(2 * random.NextSingle()),
            Balance = 1e3f * (random.NextSingle() - 0.3f),
            Tenure = random.Next(120),
            Calls = random.Next(20),
            Minutes = 600 * random.NextSingle(),
            Visits = random.Next(300),
            Orders = random.Next(40),
            Spent = 500 * random.NextSingle() * random.NextSingle(),
            Rating = 5 * random.NextSingle(),
            Plan = $"plan {random.Next(3)}",
            Channel = $"channel {random.Next(5)}",
            Segment = $"segment {random.Next(8)}",
            Region = $"region {random.Next(20)}",
            City = $"city {random.Next(50)}",
        };
        row.Value = (row.Spent * row.Orders) + (row.Plan == "plan 1" ? 40 * row.Visits : row.Balance) + (500 * random.NextSingle());
        row.Leaves = row.Tenure + (40 * row.Rating) - (10 * row.Calls) + (100 * random.NextSingle()) < 120;
        return row;
    }
}
