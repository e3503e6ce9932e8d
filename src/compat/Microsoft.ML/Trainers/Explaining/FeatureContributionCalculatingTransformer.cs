using System.Numerics.Tensors;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Transforms;

public sealed partial class FeatureContributionCalculatingTransformer : OneToOneTransformerBase
{
    internal const string OutputColumn = "FeatureContributions";

    private readonly ICalculateFeatureContribution _model;
    private readonly int _featureCount;
    private readonly int _positives;
    private readonly int _negatives;
    private readonly bool _normalize;

    internal FeatureContributionCalculatingTransformer(
        ICalculateFeatureContribution model, string featureColumn, int featureCount, int positives, int negatives, bool normalize)
        : base([(OutputColumn, featureColumn)])
    {
        if (positives < 0)
            throw new ArgumentOutOfRangeException("numberOfPositiveContributions", "Must be non-negative");
        if (negatives < 0)
            throw new ArgumentOutOfRangeException("numberOfNegativeContributions", "Must be non-negative");
        (_model, _featureCount, _positives, _negatives, _normalize) = (model, featureCount, positives, negatives, normalize);
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var type = new VectorDataViewType(NumberDataViewType.Single, _featureCount);
        if (input.Type is not VectorDataViewType { ItemType: var item } || item != NumberDataViewType.Single
            || input.Type.GetVectorSize() != _featureCount)
            throw SchemaErrors.Mismatch("feature", input.Name, type.ToString()!, input.Type.ToString()!);
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
        return new DataViewSchema.DetachedColumn(OutputColumn, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
    {
        var getter = row.GetGetter<VBuffer<float>>(input);
        var contribute = _model.FeatureContributionCalculator.CreateContributor();
        var order = new int[_featureCount];
        var sorted = new float[_featureCount];
        VBuffer<float> features = default;
        return (ValueGetter<VBuffer<float>>)((ref VBuffer<float> target) =>
        {
            getter(ref features);
            var editor = VBufferEditor.Create(ref target, _featureCount);
            editor.Values.Clear();
            contribute(in features, editor.Values);
            KeepLargest(editor.Values, sorted, order);
            if (_normalize && TensorPrimitives.MaxMagnitude<float>(editor.Values) is var largest && largest != 0)
                TensorPrimitives.Divide(editor.Values, Math.Abs(largest), editor.Values);
            target = editor.Commit();
        });
    }

    /// <summary>Leaves of the contributions above 0 the largest and of those below 0 the smallest.</summary>
    private void KeepLargest(Span<float> contributions, float[] sorted, int[] order)
    {
        contributions.CopyTo(sorted);
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);
        for (var i = 0; i < order.Length; i++)
        {
            var isKept = sorted[i] < 0 ? i < _negatives : i >= order.Length - _positives;
            if (!isKept)
                contributions[order[i]] = 0;
        }
    }
}
