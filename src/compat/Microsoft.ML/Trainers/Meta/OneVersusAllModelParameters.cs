using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

public sealed partial class OneVersusAllModelParameters : ModelParametersBase<VBuffer<float>>
{
    private readonly IScoringModel<float>[] _models;
    private readonly bool _useProbabilities;

    internal OneVersusAllModelParameters(IScoringModel<float>[] models, bool useProbabilities)
    {
        _models = models;
        _useProbabilities = useProbabilities;
    }

    private protected override Scorer<VBuffer<float>> CreateScorer()
    {
        var scorers = Array.ConvertAll(
            _models, model => _useProbabilities ? BinaryModels.CreateProbabilityScorer(model) : model.CreateScorer());
        return (in VBuffer<float> features, ref VBuffer<float> scores) =>
        {
            var editor = VBufferEditor.Create(ref scores, scorers.Length);
            for (var i = 0; i < scorers.Length; i++)
                scorers[i](in features, ref editor.Values[i]);
            if (_useProbabilities && TensorPrimitives.Sum<float>(editor.Values) is > 0 and var total)
                TensorPrimitives.Divide(editor.Values, total, editor.Values);
            scores = editor.Commit();
        };
    }
}
