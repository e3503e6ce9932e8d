using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Makes the optimizer that the options ask for.</summary>
internal static class OptimizerFactory
{
    private const double Momentum = 0.9;
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-8;
    private const double RmsDecay = 0.99;

    public static optim.Optimizer Create(NeuralNetOptions options, IEnumerable<Parameter> parameters)
    {
        var (rate, decay) = (options.LearningRate, options.WeightDecay);
        return options.Optimizer switch
        {
            NeuralNetOptimizer.Adam => optim.Adam(parameters, rate, Beta1, Beta2, Epsilon, decay),
            NeuralNetOptimizer.Sgd => optim.SGD(parameters, rate, Momentum, 0, decay, true),
            NeuralNetOptimizer.Adagrad => optim.Adagrad(parameters, rate, 0, decay),
            NeuralNetOptimizer.RmsProp => optim.RMSProp(parameters, rate, RmsDecay, Epsilon, decay),
            _ => optim.AdamW(parameters, rate, Beta1, Beta2, Epsilon, decay),
        };
    }
}
