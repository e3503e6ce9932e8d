using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.Persistence.Tabular;

/// <summary>A label column in a model file.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Task">What is predicted.</param>
/// <param name="Width">Labels per row.</param>
/// <param name="ClassCount">Values that a label of a classifier has; 0 for numbers.</param>
/// <param name="Quantiles">The quantiles to predict.</param>
/// <param name="IsCount">Whether labels are counts.</param>
/// <param name="KeyValues">The type of the classes' names; null where there are none.</param>
/// <param name="SlotNames">The type of the labels' names; null where there are none.</param>
internal sealed record LabelConfig(
    string Name, PredictionTask Task, int Width, int ClassCount, IReadOnlyList<double> Quantiles, bool IsCount, string? KeyValues = null,
    string? SlotNames = null)
{
    private const string KeyValuesKind = "KeyValues";
    private const string SlotNamesKind = "SlotNames";
    private const int MostOutputs = 1 << 24;

    public static LabelConfig Write(LabelColumn label, StateWriter state)
    {
        var annotations = label.Source.Annotations;
        return new LabelConfig(
            label.Name, label.Task, label.Width, label.ClassCount, label.Quantiles, label.IsCount,
            AnnotationValues.Write(annotations, KeyValuesKind, state), AnnotationValues.Write(annotations, SlotNamesKind, state));
    }

    /// <exception cref="FormatException">There is no such label.</exception>
    public LabelColumn Read(StateReader state)
    {
        var classes = Task switch
        {
            PredictionTask.Multiclass => ClassCount >= 1 && ClassCount <= MostOutputs,
            PredictionTask.Binary or PredictionTask.MultiLabel => ClassCount == 2,
            _ => ClassCount == 0,
        };
        var vector = Task is PredictionTask.MultiLabel or PredictionTask.MultiOutput;
        var width = vector ? Width >= 1 && Width <= MostOutputs : Width == 1;
        var quantiles = Task == PredictionTask.Quantile ? Quantiles.Count > 0 && Quantiles.All(level => level is > 0 and < 1)
            : Quantiles.Count == 0;
        if (!(classes && width && quantiles) || (IsCount && Task.IsClassification()))
            throw state.Damaged(Name, "is a label that no network has");
        var annotations = new DataViewSchema.Annotations.Builder();
        if (KeyValues is not null)
            AnnotationValues.Read(KeyValues, KeyValuesKind, ClassCount, state, annotations);
        if (SlotNames is not null)
            AnnotationValues.Read(SlotNames, SlotNamesKind, Width, state, annotations);
        var source = new DataViewSchema.DetachedColumn(Name, Type(), annotations.ToAnnotations());
        return new LabelColumn(Name, Task, Width, ClassCount, source) { Quantiles = Quantiles, IsCount = IsCount };
    }

    private DataViewType Type() => Task switch
    {
        PredictionTask.Binary => BooleanDataViewType.Instance,
        PredictionTask.Multiclass => new KeyDataViewType(typeof(uint), ClassCount),
        PredictionTask.MultiLabel => new VectorDataViewType(BooleanDataViewType.Instance, Width),
        PredictionTask.MultiOutput => new VectorDataViewType(NumberDataViewType.Single, Width),
        _ => NumberDataViewType.Single,
    };
}
