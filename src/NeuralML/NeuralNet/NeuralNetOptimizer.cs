namespace NeuralML;

/// <summary>How a training step turns gradients into new weights.</summary>
public enum NeuralNetOptimizer
{
    /// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019, arXiv:1711.05101); betas 0.9 and 0.999.</summary>
    AdamW,

    /// <summary>Adam (Kingma and Ba 2015, arXiv:1412.6980), where weight decay is an L2 penalty; betas 0.9 and 0.999.</summary>
    Adam,

    /// <summary>Gradient descent with Nesterov's momentum of 0.9.</summary>
    Sgd,

    /// <summary>Adagrad (Duchi et al. 2011): rates fall for weights with large gradients so far.</summary>
    Adagrad,

    /// <summary>RMSprop (Hinton 2012) with a decay of 0.99.</summary>
    RmsProp,
}
