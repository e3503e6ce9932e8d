using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class FeatureAlphaDropout : nn.Module<Tensor, Tensor>
    {
        private readonly double _p;

        internal FeatureAlphaDropout(double p)
            : base(nameof(FeatureAlphaDropout))
        {
            DropoutProbability.Require(p);
            _p = p;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.feature_alpha_dropout(tensor, _p, training);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => new(p);
        }
    }
}
