using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class PairwiseDistance : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly double _p;
        private readonly double _eps;
        private readonly bool _keep_dim;

        internal PairwiseDistance(double p, double eps, bool keep_dim)
            : base(nameof(PairwiseDistance))
        {
            _p = p;
            _eps = eps;
            _keep_dim = keep_dim;
        }

        public override Tensor forward(Tensor input1, Tensor input2) =>
            nn.functional.pairwise_distance(input1, input2, _p, _eps, _keep_dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.PairwiseDistance PairwiseDistance(double p = 2.0, double eps = 1e-6, bool keep_dim = false) =>
                new(p, eps, keep_dim);
        }
    }
}
