using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class LocalResponseNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long _size;
        private readonly double _alpha;
        private readonly double _beta;
        private readonly double _k;

        internal LocalResponseNorm(long size, double alpha, double beta, double k)
            : base(nameof(LocalResponseNorm))
        {
            _size = size;
            _alpha = alpha;
            _beta = beta;
            _k = k;
        }

        public override Tensor forward(Tensor input) => nn.functional.local_response_norm(input, _size, _alpha, _beta, _k);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.LocalResponseNorm LocalResponseNorm(
                long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0) => new(size, alpha, beta, k);
        }
    }
}
