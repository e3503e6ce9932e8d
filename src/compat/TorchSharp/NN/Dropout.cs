using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Dropout : nn.Module<Tensor, Tensor>
    {
        private readonly double _probability;
        private readonly bool _inplace;

        internal Dropout(double probability, bool inplace)
            : base(nameof(Dropout))
        {
            if (probability is not (>= 0 and <= 1))
                throw new ArgumentException($"The dropout probability must be between 0 and 1, not {probability}.", nameof(probability));
            _probability = probability;
            _inplace = inplace;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, _probability, training, _inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Dropout Dropout(double probability = 0.5, bool inplace = false) => new(probability, inplace);
        }
    }
}
