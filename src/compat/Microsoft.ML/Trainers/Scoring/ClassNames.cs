using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The key values of the label that a multiclass model was trained on.</summary>
internal sealed class ClassNames
{
    private readonly DataViewSchema.Annotations _annotations;
    private readonly DataViewSchema.Column _keyValues;

    private ClassNames(DataViewSchema.Annotations annotations, DataViewSchema.Column keyValues, VectorDataViewType type)
    {
        _annotations = annotations;
        _keyValues = keyValues;
        Type = type;
    }

    public VectorDataViewType Type { get; }

    public static ClassNames? Find(DataViewSchema.Column label)
        => label.HasKeyValues() && label.Annotations.Schema[AnnotationKinds.KeyValues] is { Type: VectorDataViewType type } keyValues
            ? new ClassNames(label.Annotations, keyValues, type)
            : null;

    public void AddTo(DataViewSchema.Annotations.Builder builder, string kind)
        => builder.Add(kind, Type, _annotations.GetGetter(_keyValues.Index));
}
