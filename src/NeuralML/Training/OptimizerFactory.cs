using NeuralML.Networks;
using NeuralML.NeuralNet;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Makes the optimizer that a plan asks for, with the factors that the network wants.</summary>
internal static class OptimizerFactory
{
    private const double Momentum = 0.9;
    private const double Beta1 = 0.9;
    private const double Epsilon = 1e-8;
    private const double RmsDecay = 0.99;

    public static OptimizerHelper Create(TrainingPlan plan, TabularNetwork network)
    {
        var rate = plan.LearningRate;
        var groups = ParameterGroup.Of(network);
        return plan.Options.Optimizer switch
        {
            NeuralNetOptimizer.Adam => optim.Adam(Groups((parameters, decay) => new Adam.ParamGroup(
                parameters, new Adam.Options { beta1 = Beta1, beta2 = plan.Beta2, eps = Epsilon, weight_decay = decay })), rate),
            NeuralNetOptimizer.Sgd => optim.SGD(Groups((parameters, decay) => new SGD.ParamGroup(
                parameters, new SGD.Options { momentum = Momentum, dampening = 0, nesterov = true, weight_decay = decay })), rate),
            NeuralNetOptimizer.Adagrad => optim.Adagrad(Groups((parameters, decay) => new Adagrad.ParamGroup(
                parameters, new Adagrad.Options { weight_decay = decay })), rate),
            NeuralNetOptimizer.RmsProp => optim.RMSProp(Groups((parameters, decay) => new RMSProp.ParamGroup(
                parameters, new RMSProp.Options { alpha = RmsDecay, eps = Epsilon, weight_decay = decay })), rate),
            _ => optim.AdamW(Groups((parameters, decay) => new AdamW.ParamGroup(
                parameters, new AdamW.Options { beta1 = Beta1, beta2 = plan.Beta2, eps = Epsilon, weight_decay = decay })), rate),
        };

        TGroup[] Groups<TGroup>(Func<Parameter[], double, TGroup> create)
            where TGroup : ParamGroup
            => Array.ConvertAll(groups, group =>
            {
                var made = create(group.Parameters, group.Decays ? plan.WeightDecay : 0);
                made.LearningRate = made.InitialLearningRate = rate * group.RateFactor;
                return made;
            });
    }
}
