using NeuralML.AutoML.Evaluation;

namespace NeuralML.AutoML.Search;

/// <summary>Ends the fit of a network that <see cref="SuccessiveHalving"/> gives up.</summary>
internal sealed class HalvingCallback(SuccessiveHalving halving) : TrainingCallback
{
    public override void OnEpochEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // The first network of a fit stands for all.
        if (context.Network == 0 && context.History is [.., { ValidationLoss: { } loss }] && !halving.GoesOn(context.Epoch, loss))
            throw new PrunedException();
    }
}
