namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.ReLU ReLU(bool inplace = false) => new(inplace);
        public static Modules.SELU SELU(bool inplace = false) => new(inplace);
        public static Modules.GELU GELU() => new();
        public static Modules.SiLU SiLU() => new();
        public static Modules.Tanh Tanh() => new();
        public static Modules.Sigmoid Sigmoid() => new();
        public static Modules.Mish Mish() => new();
        public static Modules.Identity Identity() => new();
        public static Modules.LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope);
        public static Modules.ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha);
        public static Modules.Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);
        public static Modules.Softmax Softmax(long dim) => new(dim);
        public static Modules.Flatten Flatten(long startDim = 1, long endDim = -1) => new(startDim, endDim);
    }
}
