using Microsoft.ML;

namespace NeuralML.Scoring;

internal static class ColumnGetters
{
    /// <summary>A getter as the type that the caller asks for, or the exceptions that ML.NET's own cursors throw.</summary>
    public static ValueGetter<TValue> Cast<TValue>(Delegate? getter, DataViewSchema.Column column)
    {
        if (getter is null)
        {
            throw new ArgumentOutOfRangeException(
                nameof(column), $"Column '{column.Name}' is not active: name it when the cursor is created.");
        }

        return getter as ValueGetter<TValue>
            ?? throw new InvalidOperationException(
                $"Column '{column.Name}' of type '{column.Type}' has values of '{column.Type.RawType}', not of '{typeof(TValue)}'.");
    }
}
