using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>Reads the labels of the row that a cursor stands on as Singles; NaN is missing.</summary>
internal static class LabelReader
{
    /// <param name="target">Where the labels go, <c>[labels]</c>.</param>
    public delegate void Read(Span<float> target);

    public static Read Create(DataViewRow row, LabelColumn label)
    {
        if (label.Task == PredictionTask.Anomaly)
            return target => target.Clear();
        var column = row.Schema[label.Name];
        return label.Task switch
        {
            PredictionTask.Binary => Scalar<bool>(row, column, value => value ? 1 : 0),
            PredictionTask.Multiclass => Scalar<uint>(row, column, key => key == 0 ? float.NaN : key - 1),
            PredictionTask.MultiLabel => Vector<bool>(row, column, label.Width, value => value ? 1 : 0),
            PredictionTask.MultiOutput => Vector<float>(row, column, label.Width, value => value),
            _ => Scalar<float>(row, column, value => value),
        };
    }

    private static Read Scalar<T>(DataViewRow row, DataViewSchema.Column column, Func<T, float> convert)
        where T : struct
    {
        var read = row.GetGetter<T>(column);
        T value = default;
        return target =>
        {
            read(ref value);
            target[0] = convert(value);
        };
    }

    private static Read Vector<T>(DataViewRow row, DataViewSchema.Column column, int width, Func<T, float> convert)
        where T : struct
    {
        var read = row.GetGetter<VBuffer<T>>(column);
        var dense = new T[width];
        VBuffer<T> values = default;
        return target =>
        {
            read(ref values);
            values.CopyTo(dense);
            for (var slot = 0; slot < dense.Length; slot++)
                target[slot] = convert(dense[slot]);
        };
    }
}
