using System.Globalization;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.AutoML.Reporting;

/// <summary>What classes are called.</summary>
internal static class ClassNames
{
    /// <returns>A name per class; none for numbers.</returns>
    public static IReadOnlyList<string> Of(LabelColumn label)
    {
        if (label.Task == PredictionTask.Binary)
            return ["false", "true"];
        var column = label.Source.Annotations.Schema.GetColumnOrNull("KeyValues");
        if (column is { Type: VectorDataViewType { ItemType: TextDataViewType } })
        {
            VBuffer<ReadOnlyMemory<char>> names = default;
            label.Source.Annotations.GetValue("KeyValues", ref names);
            return [.. names.DenseValues().Select(name => name.ToString())];
        }

        return [.. Enumerable.Range(1, label.ClassCount).Select(key => key.ToString(CultureInfo.InvariantCulture))];
    }
}
