using NeuralML.Networks;

namespace NeuralML.NeuralNet;

/// <summary>Checks of option values; the exception names the option and the values it may have.</summary>
internal static class OptionChecks
{
    public static void NotEmpty(string? value, string name)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentOutOfRangeException(name, $"{name} cannot be null or empty");
    }

    /// <summary>Names of columns, none of which may be named elsewhere.</summary>
    public static void NewNames(IReadOnlyList<string>? columns, HashSet<string> taken, string name)
    {
        foreach (var column in columns ?? [])
        {
            if (string.IsNullOrEmpty(column))
                throw new ArgumentOutOfRangeException(name, $"{name} cannot contain a null or empty name");
            if (!taken.Add(column))
            {
                throw new ArgumentOutOfRangeException(
                    name, column, $"{name} names column '{column}', which is the label or is read as a feature already");
            }
        }
    }

    public static void AtLeast(double value, double minimum, string name)
        => Require(double.IsFinite(value) && value >= minimum, value, name, FormattableString.Invariant($"at least {minimum}"));

    public static void Positive(double value, string name) => Require(double.IsFinite(value) && value > 0, value, name, "above 0");

    public static void Fraction(double value, string name) => Require(value is >= 0 and < 1, value, name, "from 0 to below 1");

    public static void Defined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be one of {string.Join(", ", Enum.GetNames<TEnum>())}");
    }

    /// <summary>A network that makes tokens of features has no use for another embedding.</summary>
    public static void Embedding(NumericEmbedding? embedding, NeuralNetArchitecture? architecture, string name)
    {
        if (architecture == NeuralNetArchitecture.FtTransformer && (embedding ?? NumericEmbedding.None) != NumericEmbedding.None)
            throw new ArgumentOutOfRangeException(name, embedding, $"{name} of {architecture} must be {NumericEmbedding.None}");
    }

    public static void Folds(int? folds, string name)
        => Require(folds is null or 0 or >= 2, folds ?? 0, name, "0 or at least 2");

    /// <summary>Sizes of layers; those of blocks that add to each other must be alike.</summary>
    public static void Sizes(IReadOnlyList<int>? sizes, NeuralNetArchitecture architecture, string name)
    {
        foreach (var size in sizes ?? [])
            AtLeast(size, 1, name);
        if (sizes is null || architecture is NeuralNetArchitecture.Mlp or NeuralNetArchitecture.RealMlp or NeuralNetArchitecture.Custom)
            return;
        if (sizes.Count == 0 || sizes.Any(size => size != sizes[0]))
            throw new ArgumentOutOfRangeException(name, $"{name} of {architecture} must be one size, repeated for each block");
        if (architecture == NeuralNetArchitecture.FtTransformer && sizes[0] % FtTransformerShape.DefaultHeads != 0)
        {
            throw new ArgumentOutOfRangeException(
                name, sizes[0], $"{name} of {architecture} must be a multiple of {FtTransformerShape.DefaultHeads}");
        }
    }

    private static void Require(bool holds, double value, string name, string range)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {range}");
    }
}
