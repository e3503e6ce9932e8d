using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Threshold : nn.Module<Tensor, Tensor>
    {
        private readonly double _threshold;
        private readonly double _value;
        private readonly bool _inplace;

        internal Threshold(double threshold, double value, bool inplace)
            : base(nameof(Threshold))
        {
            _threshold = threshold;
            _value = value;
            _inplace = inplace;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.Threshold(tensor, _threshold, _value, _inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Threshold Threshold(double threshold, double value, bool inplace = false) =>
                new(threshold, value, inplace);
        }
    }
}
