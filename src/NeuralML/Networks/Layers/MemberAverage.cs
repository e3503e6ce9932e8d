using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// The mean prediction of an ensemble's members, in the space of probabilities where the outputs are logits, of rates where logarithms.
/// </summary>
internal static class MemberAverage
{
    /// <param name="outputs"><c>[members, batch, outputs]</c>.</param>
    /// <param name="link">What the outputs stand for.</param>
    /// <returns><c>[batch, outputs]</c>: numbers, logits of the mean probabilities, or logarithms of the mean rates.</returns>
    public static Tensor Compute(Tensor outputs, OutputLink link) => link switch
    {
        OutputLink.Logit => outputs.log_sigmoid().logsumexp(0).sub(outputs.neg().log_sigmoid().logsumexp(0)),
        OutputLink.Softmax => outputs.log_softmax(2).logsumexp(0).sub(Math.Log(outputs.shape[0])),
        OutputLink.Log => outputs.logsumexp(0).sub(Math.Log(outputs.shape[0])),
        _ => outputs.mean([0]),
    };
}
