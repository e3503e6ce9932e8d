namespace NeuralML;

/// <summary>Something to be done around the fit of a network, its epochs and its batches; the same set as skorch's.</summary>
/// <remarks>
/// Derive from it and put it into <see cref="NeuralNetOptions.Callbacks"/>. Where several networks are trained side by side, calls come
/// from several threads at once, and <see cref="TrainingContext.Network"/> says which network is meant. An exception from a callback ends
/// the fit.
/// </remarks>
public abstract class TrainingCallback
{
    /// <summary>Called before the first epoch, or before the first after a checkpoint.</summary>
    /// <param name="context">Where training stands.</param>
    public virtual void OnFitBegin(TrainingContext context)
    {
    }

    /// <summary>Called when training has ended and the network has the weights of its best epoch; not after an exception.</summary>
    /// <param name="context">Where training stands.</param>
    public virtual void OnFitEnd(TrainingContext context)
    {
    }

    /// <summary>Called before each epoch.</summary>
    /// <param name="context">Where training stands.</param>
    public virtual void OnEpochBegin(TrainingContext context)
    {
    }

    /// <summary>
    /// Called after each epoch, when the validation rows have been judged; the epoch is the last of the context's history.
    /// </summary>
    /// <param name="context">Where training stands.</param>
    public virtual void OnEpochEnd(TrainingContext context)
    {
    }

    /// <summary>Called before each training step.</summary>
    /// <param name="context">Where training stands.</param>
    public virtual void OnBatchBegin(TrainingContext context)
    {
    }

    /// <summary>Called after each training step.</summary>
    /// <param name="context">Where training stands.</param>
    public virtual void OnBatchEnd(TrainingContext context)
    {
    }
}
