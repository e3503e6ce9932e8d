using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class CosineSimilarity : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly long _dim;
        private readonly double _eps;

        internal CosineSimilarity(long dim, double eps)
            : base(nameof(CosineSimilarity))
        {
            _dim = dim;
            _eps = eps;
        }

        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.cosine_similarity(input1, input2, _dim, _eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) => new(dim, eps);
        }
    }
}
