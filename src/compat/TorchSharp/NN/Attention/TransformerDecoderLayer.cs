using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class TransformerDecoderLayer : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>
    {
        private readonly MultiheadAttention _own;
        private readonly MultiheadAttention _others;
        private readonly Linear _linear1;
        private readonly Linear _linear2;
        private readonly LayerNorm _norm1;
        private readonly LayerNorm _norm2;
        private readonly LayerNorm _norm3;

        internal TransformerDecoderLayer(TransformerOptions options)
            : base(nameof(TransformerDecoderLayer))
        {
            Options = options;
            register_module("self_attn", _own = options.Attention());
            register_module("multihead_attn", _others = options.Attention());
            register_module("linear1", _linear1 = options.Widening());
            register_module("linear2", _linear2 = options.Narrowing());
            register_module("norm1", _norm1 = options.Norm());
            register_module("norm2", _norm2 = options.Norm());
            register_module("norm3", _norm3 = options.Norm());
        }

        internal TransformerOptions Options { get; }

        public override Tensor forward(
            Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask,
            Tensor? memory_key_padding_mask)
        {
            using var scope = NewDisposeScope();
            var (attended, _) = _own.call(tgt, tgt, tgt, tgt_key_padding_mask, false, tgt_mask);
            var x = Options.Joined(_norm1, tgt, attended, training);
            (attended, _) = _others.call(x, memory, memory, memory_key_padding_mask, false, memory_mask);
            x = Options.Joined(_norm2, x, attended, training);
            var stepwise = Options.FeedForward(_linear1, _linear2, x, training);
            return Options.Joined(_norm3, x, stepwise, training).MoveToOuterDisposeScope();
        }

        public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null, null, null, null);

        public new Tensor call(
            Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null,
            Tensor? memory_key_padding_mask = null) =>
            base.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.TransformerDecoderLayer TransformerDecoderLayer(
                long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
                Activations activation = Activations.ReLU) => new(new(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
