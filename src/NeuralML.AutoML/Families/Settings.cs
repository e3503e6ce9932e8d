namespace NeuralML.AutoML.Families;

/// <summary>Values of a learner's parameters by name; what is not set stays at the learner's default.</summary>
internal sealed class Settings(Learner learner, IReadOnlyDictionary<string, double> values)
{
    public IReadOnlyDictionary<string, double> Values => values;

    public int Integer(string name, int otherwise) => values.TryGetValue(name, out var value) ? (int)value : otherwise;

    public double Number(string name, double otherwise) => values.GetValueOrDefault(name, otherwise);

    public double? NumberOrNull(string name) => values.TryGetValue(name, out var value) ? value : null;

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
        => values.TryGetValue(name, out var value) ? Enum.Parse<T>(learner.Parameter(name).Format(value)) : otherwise;
}
