namespace NeuralML.AutoML.Families;

/// <summary>A learner and the options it is tried with; told from others by its text.</summary>
internal sealed class Configuration : IEquatable<Configuration>
{
    public Configuration(Learner learner, IReadOnlyDictionary<string, double> values)
    {
        Learner = learner;
        Settings = new Settings(learner, values);
        Options = string.Join(", ", learner.Parameters
            .Where(parameter => values.ContainsKey(parameter.Name))
            .Select(parameter => $"{parameter.Name}={parameter.Format(values[parameter.Name])}"));
        Text = $"{learner.Name}({Options})";
    }

    public Learner Learner { get; }

    public Settings Settings { get; }

    /// <summary>The options, as text.</summary>
    public string Options { get; }

    /// <summary>Learner and options, such as "FastTree(NumberOfTrees=100)".</summary>
    public string Text { get; }

    /// <summary>The configuration of a text; null if none of the learners has written it.</summary>
    public static Configuration? Parse(IEnumerable<Learner> learners, string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')') || learners.FirstOrDefault(learner => learner.Name.Equals(text[..open], StringComparison.Ordinal))
            is not { } learner)
        {
            return null;
        }

        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var setting in text[(open + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = setting.Split('=');
            if (parts.Length != 2 || learner.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(parts[0], StringComparison.Ordinal))
                ?.Parse(parts[1]) is not { } value)
            {
                return null;
            }

            values[parts[0]] = value;
        }

        var configuration = new Configuration(learner, values);
        return configuration.Text.Equals(text, StringComparison.Ordinal) ? configuration : null;
    }

    public bool Equals(Configuration? other) => other is not null && Text.Equals(other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Configuration);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
