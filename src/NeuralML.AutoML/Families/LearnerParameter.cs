using System.Globalization;

namespace NeuralML.AutoML.Families;

/// <summary>An option of a learner that a search varies.</summary>
/// <param name="Name">The option's name.</param>
/// <param name="Minimum">The lowest value to try.</param>
/// <param name="Maximum">The highest.</param>
internal sealed record LearnerParameter(string Name, double Minimum, double Maximum)
{
    public bool IsLogarithmic { get; init; }

    public bool IsInteger { get; init; }

    /// <summary>The texts that values from 0 on stand for; empty for numbers.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public static LearnerParameter Number(string name, double minimum, double maximum) => new(name, minimum, maximum);

    public static LearnerParameter Logarithmic(string name, double minimum, double maximum)
        => new(name, minimum, maximum) { IsLogarithmic = true };

    public static LearnerParameter Integer(string name, int minimum, int maximum, bool logarithmic = false)
        => new(name, minimum, maximum) { IsInteger = true, IsLogarithmic = logarithmic };

    public static LearnerParameter Choice(string name, params string[] choices) => new(name, 0, choices.Length - 1) { Choices = choices };

    public static LearnerParameter Choice<T>(string name, params T[] choices)
        where T : struct, Enum
        => Choice(name, Array.ConvertAll(choices, choice => choice.ToString()));

    /// <summary>A place from 0 to below 1 in the range to the value there, of few digits so that its text is exact.</summary>
    public double FromUnit(double unit)
    {
        if (Choices.Count > 0)
            return Math.Min(Choices.Count - 1, (int)(unit * Choices.Count));
        // Each integer has a part of the range.
        var (low, high) = IsInteger ? (Minimum - 0.5, Maximum + 0.5) : (Minimum, Maximum);
        var value = IsLogarithmic ? Math.Exp(Math.Log(low) + (unit * (Math.Log(high) - Math.Log(low)))) : low + (unit * (high - low));
        if (IsInteger)
            return Math.Clamp(Math.Round(value), Minimum, Maximum);
        return Math.Clamp(double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Minimum, Maximum);
    }

    /// <summary>The place of a value in the range, from 0 to 1.</summary>
    public double ToUnit(double value)
    {
        if (Choices.Count > 0)
            return (value + 0.5) / Choices.Count;
        var (low, high) = IsInteger ? (Minimum - 0.5, Maximum + 0.5) : (Minimum, Maximum);
        var unit = IsLogarithmic ? (Math.Log(value) - Math.Log(low)) / (Math.Log(high) - Math.Log(low)) : (value - low) / (high - low);
        return Math.Clamp(unit, 0, 1);
    }

    public string Format(double value) => Choices.Count > 0 ? Choices[(int)value] : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The value that a text stands for; null if there is none.</summary>
    public double? Parse(string text)
    {
        if (Choices.Count > 0)
        {
            var index = Choices.ToList().IndexOf(text);
            return index < 0 ? null : index;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }
}
