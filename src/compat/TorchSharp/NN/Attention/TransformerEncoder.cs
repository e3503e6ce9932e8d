using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class TransformerEncoder : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
    {
        private readonly TransformerLayers<TransformerEncoderLayer> _layers;
        private readonly LayerNorm? _norm;

        internal TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers, bool norm)
            : base(nameof(TransformerEncoder))
        {
            var options = encoder_layer.Options;
            register_module("layers", _layers = new(encoder_layer, () => new TransformerEncoderLayer(options), num_layers));
            if (norm)
                register_module("norm", _norm = options.Norm());
        }

        public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
        {
            using var scope = NewDisposeScope();
            var x = src.alias();
            foreach (var layer in _layers.Items)
                x = layer.call(x, src_mask, src_key_padding_mask);
            return (_norm is null ? x : _norm.call(x)).MoveToOuterDisposeScope();
        }

        public Tensor call(Tensor src) => base.call(src, null, null);

        public Tensor call(Tensor src, Tensor? src_mask) => base.call(src, src_mask, null);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.TransformerEncoder TransformerEncoder(Modules.TransformerEncoderLayer encoder_layer, long num_layers) =>
                new(encoder_layer, num_layers, false);
        }
    }
}
