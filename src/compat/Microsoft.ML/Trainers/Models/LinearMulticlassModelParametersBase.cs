using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

public abstract partial class LinearMulticlassModelParametersBase : ModelParametersBase<VBuffer<float>>
{
    private readonly float[][] _weights;
    private readonly float[] _biases;

    private protected LinearMulticlassModelParametersBase(float[][] weights, float[] biases)
    {
        _weights = weights;
        _biases = biases;
    }

    public IEnumerable<float> GetBiases() => _biases;

    public void GetWeights(ref VBuffer<float>[] weights, out int numClasses)
    {
        numClasses = _weights.Length;
        if (weights is null || weights.Length < numClasses)
            Array.Resize(ref weights, numClasses);
        for (var i = 0; i < numClasses; i++)
            VBuffer<float>.Copy(_weights[i], 0, ref weights[i], _weights[i].Length);
    }

    private protected sealed override Scorer<VBuffer<float>> CreateScorer() => Score;

    /// <summary>What becomes of the linear scores of the classes.</summary>
    private protected abstract void Finish(Span<float> scores);

    private void Score(in VBuffer<float> features, ref VBuffer<float> scores)
    {
        var editor = VBufferEditor.Create(ref scores, _weights.Length);
        for (var i = 0; i < _weights.Length; i++)
            editor.Values[i] = _biases[i] + FeatureRow.Of(in features).Dot(_weights[i]);
        Finish(editor.Values);
        scores = editor.Commit();
    }
}
