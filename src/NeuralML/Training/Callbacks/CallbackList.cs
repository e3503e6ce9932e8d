using static TorchSharp.torch;

namespace NeuralML.Training.Callbacks;

/// <summary>Calls the callbacks of a fit, first to last.</summary>
internal sealed class CallbackList(IReadOnlyList<TrainingCallback> callbacks, TrainingContext context)
{
    public void FitBegins()
    {
        foreach (var callback in callbacks)
            callback.OnFitBegin(context);
    }

    public void FitEnds()
    {
        foreach (var callback in callbacks)
            callback.OnFitEnd(context);
    }

    public void EpochBegins()
    {
        foreach (var callback in callbacks)
            callback.OnEpochBegin(context);
    }

    public void EpochEnds()
    {
        foreach (var callback in callbacks)
            callback.OnEpochEnd(context);
    }

    public void BatchBegins()
    {
        foreach (var callback in callbacks)
            callback.OnBatchBegin(context);
    }

    public void BatchEnds(Tensor loss)
    {
        context.Batch = loss;
        foreach (var callback in callbacks)
            callback.OnBatchEnd(context);
        context.Batch = null;
    }
}
