namespace NeuralML.Tests.NeuralNet;

/// <summary>Rows without a feature vector: numbers, a text and a Boolean, drawn with a seed.</summary>
internal sealed class Visit
{
    public double Hour { get; set; }

    public string City { get; set; } = "";

    public bool Member { get; set; }

    /// <summary>What the hour means depends on the city, and members do the opposite.</summary>
    public bool Buys { get; set; }

    public static List<Visit> Draw(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Create(random.NextDouble() * 24, random.Next(3), random.Next(2) == 1))];
    }

    private static Visit Create(double hour, int city, bool member) => new()
    {
        Hour = hour,
        City = new[] { "Oslo", "Rome", "Lima" }[city],
        Member = member,
        Buys = member ^ (city switch { 0 => hour > 12, 1 => hour < 12, _ => true }),
    };
}
