using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// A categorical column of few levels as inputs of a network: one per level and one for the unknown, where training rows have it. Two
/// levels alone are a single input of -1 and 1 (Holzmüller et al. 2024, arXiv:2407.04491). What no training row has sets no input.
/// </summary>
internal sealed class OneHotLevels(CategoryLevels levels)
{
    private readonly bool _signed = levels is { Count: 2, HasUnknown: false };

    /// <summary>Inputs of the column.</summary>
    public int Width => _signed ? 1 : levels.CountInTraining;

    public void Write(StateWriter state) => levels.Write(state);

    /// <summary>Writes the inputs, <c>[Width]</c>, for the levels of a row.</summary>
    public void Encode(ReadOnlySpan<int> categories, Span<float> target)
    {
        target.Clear();
        var number = levels.Find(categories);
        if (_signed)
            target[0] = number == Vocabulary.Unknown ? 0 : (2 * number) - 3;
        else if (number != Vocabulary.Unknown)
            target[number - 1] = 1;
        else if (levels.HasUnknown)
            target[^1] = 1;
    }
}
