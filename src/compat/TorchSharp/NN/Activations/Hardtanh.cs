using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Hardtanh : nn.Module<Tensor, Tensor>
    {
        private readonly double _min_val;
        private readonly double _max_val;
        private readonly bool _inplace;

        internal Hardtanh(double min_val, double max_val, bool inplace)
            : base(nameof(Hardtanh))
        {
            _min_val = min_val;
            _max_val = max_val;
            _inplace = inplace;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.Hardtanh(tensor, _min_val, _max_val, _inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                new(min_val, max_val, inplace);
        }
    }
}
