using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>
/// The probabilities of pairs of classes put together (Price, Knerr, Personnaz and Dreyfus 1995): that of class i is
/// 1 / (sum over the others j of 1 / r(i, j) - (number of classes - 2)), where r(i, j) is the probability of i among i and j.
/// </summary>
public sealed partial class PairwiseCouplingModelParameters : ModelParametersBase<VBuffer<float>>
{
    private const float Smallest = 1e-6f;

    private readonly int _classCount;

    // Of class 1 against 0, 2 against 0, 2 against 1, 3 against 0 and so on.
    private readonly IScoringModel<float>[] _models;

    internal PairwiseCouplingModelParameters(int classCount, IScoringModel<float>[] models)
    {
        _classCount = classCount;
        _models = models;
    }

    private protected override Scorer<VBuffer<float>> CreateScorer()
    {
        var scorers = Array.ConvertAll(_models, BinaryModels.CreateProbabilityScorer);
        var pairs = new float[scorers.Length];
        return (in VBuffer<float> features, ref VBuffer<float> scores) =>
        {
            for (var i = 0; i < scorers.Length; i++)
                scorers[i](in features, ref pairs[i]);
            var editor = VBufferEditor.Create(ref scores, _classCount);
            Couple(pairs, editor.Values);
            scores = editor.Commit();
        };
    }

    private void Couple(ReadOnlySpan<float> pairs, Span<float> scores)
    {
        scores.Fill(2 - _classCount);
        var pair = 0;
        for (var i = 1; i < _classCount; i++)
        {
            for (var j = 0; j < i; j++)
            {
                scores[i] += 1 / Math.Max(pairs[pair], Smallest);
                scores[j] += 1 / Math.Max(1 - pairs[pair], Smallest);
                pair++;
            }
        }

        TensorPrimitives.Divide(1, scores, scores);
        TensorPrimitives.Divide(scores, TensorPrimitives.Sum<float>(scores), scores);
    }
}
