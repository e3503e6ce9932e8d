using Microsoft.ML;
using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// The levels of a categorical column, numbered from 1 in the order in which they occurred first. Safe for several threads once it has
/// learned.
/// </summary>
internal abstract class Vocabulary
{
    /// <summary>The code of a missing value and of one that did not occur in training.</summary>
    public const int Unknown = 0;

    public abstract int LevelCount { get; }

    public abstract void Write(string name, StateWriter state);

    /// <param name="row">The row that a cursor stands on.</param>
    /// <param name="column">Which of its columns.</param>
    /// <param name="learn">Whether a new value becomes a level, as in training, or is unknown, as in scoring.</param>
    /// <returns>What reads the code of the current row: 0 (unknown) to <see cref="LevelCount"/>.</returns>
    public abstract Func<int> CreateReader(DataViewRow row, DataViewSchema.Column column, bool learn);
}
