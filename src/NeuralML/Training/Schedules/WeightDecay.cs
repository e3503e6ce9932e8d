using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Training.Schedules;

/// <summary>Sets how fast the weights of an optimizer decay.</summary>
internal sealed class WeightDecay
{
    private readonly (OptimizerOptions Options, double Full)[] _groups;

    public WeightDecay(optim.Optimizer optimizer)
        => _groups = [.. optimizer.ParamGroups
            .Select(group => ((ParamGroup)group).Options)
            .Select(options => (options, Full: Get(options)))
            .Where(group => group.Full > 0)];

    /// <summary>Multiplies every decay, as it was given, with a factor from 0 to 1.</summary>
    public void Scale(double factor)
    {
        foreach (var (options, full) in _groups)
            Set(options, full * factor);
    }

    private static double Get(OptimizerOptions options) => options switch
    {
        AdamW.Options adamW => adamW.weight_decay,
        Adam.Options adam => adam.weight_decay,
        SGD.Options sgd => sgd.weight_decay,
        Adagrad.Options adagrad => adagrad.weight_decay,
        RMSProp.Options rmsProp => rmsProp.weight_decay,
        _ => null,
    } ?? 0;

    private static void Set(OptimizerOptions options, double decay)
    {
        switch (options)
        {
            case AdamW.Options adamW:
                adamW.weight_decay = decay;
                break;
            case Adam.Options adam:
                adam.weight_decay = decay;
                break;
            case SGD.Options sgd:
                sgd.weight_decay = decay;
                break;
            case Adagrad.Options adagrad:
                adagrad.weight_decay = decay;
                break;
            case RMSProp.Options rmsProp:
                rmsProp.weight_decay = decay;
                break;
            default:
                break;
        }
    }
}
