using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor>
    {
        private readonly MultiheadAttention _attention;
        private readonly Linear _linear1;
        private readonly Linear _linear2;
        private readonly LayerNorm _norm1;
        private readonly LayerNorm _norm2;

        internal TransformerEncoderLayer(TransformerOptions options)
            : base(nameof(TransformerEncoderLayer))
        {
            Options = options;
            register_module("self_attn", _attention = options.Attention());
            register_module("linear1", _linear1 = options.Widening());
            register_module("linear2", _linear2 = options.Narrowing());
            register_module("norm1", _norm1 = options.Norm());
            register_module("norm2", _norm2 = options.Norm());
        }

        internal TransformerOptions Options { get; }

        public override Tensor forward(Tensor src) => call(src, null, null);

        public Tensor call(Tensor src, Tensor? src_mask) => call(src, src_mask, null);

        public Tensor call(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
        {
            using var scope = NewDisposeScope();
            var (attended, _) = _attention.call(src, src, src, src_key_padding_mask, false, src_mask);
            var x = Options.Joined(_norm1, src, attended, training);
            var stepwise = Options.FeedForward(_linear1, _linear2, x, training);
            return Options.Joined(_norm2, x, stepwise, training).MoveToOuterDisposeScope();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.TransformerEncoderLayer TransformerEncoderLayer(
                long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
                Activations activation = Activations.ReLU) => new(new(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
