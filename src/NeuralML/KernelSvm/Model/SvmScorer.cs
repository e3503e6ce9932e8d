using System.Buffers;
using NeuralML.Features;
using NeuralML.KernelSvm.Calibration;
using NeuralML.KernelSvm.Kernels;
using NeuralML.Scoring;

namespace NeuralML.KernelSvm.Model;

/// <summary>Features in, scores out.</summary>
internal sealed class SvmScorer : IScorer
{
    private const int RowsTogether = 4;

    private readonly SvmModel _model;
    private readonly RowPanels _panels;

    public SvmScorer(SvmModel model)
    {
        _model = model;
        _panels = new RowPanels(
            model.VectorCount, model.Width, i => model.Vectors.AsMemory(i * model.Width, model.Width));
    }

    public int OutputCount => _model.OutputCount;

    public int InputCount => Math.Max(_model.Width, OutputCount);

    public bool RunsInParallel => true;

    public void Score(FeatureRows features, ScoreBuffers buffers, Span<float> scores)
    {
        var (width, stride) = (_model.Width, _panels.Stride);
        var floats = ArrayPool<float>.Shared.Rent(RowsTogether * (width + stride));
        var doubles = ArrayPool<double>.Shared.Rent(PairScores.MemoryOf(_model));
        for (var start = 0; start < features.Count; start += RowsTogether)
        {
            var count = Math.Min(RowsTogether, features.Count - start);
            var rows = floats.AsSpan(0, count * width);
            features.Numbers.Slice(start * width, count * width).CopyTo(rows);
            _model.Standardization?.Apply(rows);
            var kernels = floats.AsSpan(RowsTogether * width, count * stride);
            _model.Kernel.Evaluate(_panels, rows, count, 0, _panels.PanelCount, kernels, stride);
            for (var i = 0; i < count; i++)
            {
                Finish(
                    kernels.Slice(i * stride, stride), AreFinite(rows.Slice(i * width, width)), doubles,
                    scores.Slice((start + i) * OutputCount, OutputCount));
            }
        }

        ArrayPool<float>.Shared.Return(floats);
        ArrayPool<double>.Shared.Return(doubles);
    }

    private static bool AreFinite(ReadOnlySpan<float> row)
    {
        foreach (var value in row)
        {
            if (!float.IsFinite(value))
                return false;
        }

        return true;
    }

    private void Finish(ReadOnlySpan<float> kernels, bool areFinite, double[] memory, Span<float> scores)
    {
        if (!areFinite)
        {
            scores.Fill(float.NaN);
            return;
        }

        if (_model.Task == PredictionTask.Multiclass)
        {
            PairScores.Compute(_model, kernels, memory, scores);
            return;
        }

        var decision = _model.Machines[0].Decide(kernels);
        scores[0] = (float)(_model.Task switch
        {
            PredictionTask.Binary => _model.Sigmoids is { } sigmoids ? sigmoids[0].Logit(decision) : decision,
            PredictionTask.Regression => (decision * _model.Scale.Factor) + _model.Scale.Mean,
            // The machine says how alike rows are; an anomaly is unlike.
            _ => -decision,
        });
    }
}
