namespace Microsoft.ML.Calibrators;

public sealed partial class NaiveCalibrator : ICalibrator, ISavablePart
{
    public readonly float BinSize;
    public readonly float Min;
    private readonly float[] _binProbs;

    internal NaiveCalibrator(float min, float binSize, float[] binProbs)
    {
        Min = min;
        BinSize = binSize;
        _binProbs = binProbs;
    }

    public IReadOnlyList<float> BinProbs => _binProbs;

    public float PredictProbability(float output)
        => float.IsNaN(output) ? output : _binProbs[FindBin(output, Min, BinSize, _binProbs.Length)];

    internal static int FindBin(float output, float min, float binSize, int binCount)
        => binSize > 0 ? (int)Math.Clamp((output - min) / binSize, 0, binCount - 1) : 0;
}
