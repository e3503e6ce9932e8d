namespace TorchSharp.Modules;

/// <summary>The arithmetic of native/optimizers.cpp, in its order.</summary>
internal enum Algorithm
{
    Sgd,
    Adam,
    Adagrad,
    Adadelta,
    Adamax,
    NAdam,
    RAdam,
    RmsProp,
}
