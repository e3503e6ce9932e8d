using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.Ensembles;

/// <summary>Whether a member has the classes in the order of the label, where both name them by texts.</summary>
internal static class MemberClasses
{
    /// <exception cref="InvalidOperationException">It has not: the averages would be of different classes.</exception>
    public static void Check(DataViewSchema.Column score, LabelColumn label, string member)
    {
        if (label.Task == PredictionTask.Multiclass
            && Names(score.Annotations, "SlotNames") is { } actual
            && Names(label.Source.Annotations, "KeyValues") is { } expected
            && !actual.SequenceEqual(expected, StringComparer.Ordinal))
        {
            throw new InvalidOperationException(
                $"Member '{member}' of the ensemble has other classes than label column '{label.Name}', or has them in another order: "
                + "map the label to keys once, before the members are fitted.");
        }
    }

    private static string[]? Names(DataViewSchema.Annotations annotations, string kind)
    {
        if (annotations.Schema.GetColumnOrNull(kind) is not { Type: VectorDataViewType { ItemType: TextDataViewType } })
            return null;
        VBuffer<ReadOnlyMemory<char>> names = default;
        annotations.GetValue(kind, ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
