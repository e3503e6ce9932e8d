using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly TransformerEncoder _encoder;
        private readonly TransformerDecoder _decoder;

        internal Transformer(long num_encoder_layers, long num_decoder_layers, TransformerOptions options)
            : base(nameof(Transformer))
        {
            using (var layer = new TransformerEncoderLayer(options))
                register_module("encoder", _encoder = new TransformerEncoder(layer, num_encoder_layers, norm: true));
            using (var layer = new TransformerDecoderLayer(options))
                register_module("decoder", _decoder = new TransformerDecoder(layer, num_decoder_layers, norm: true));
            foreach (var parameter in parameters())
                if (parameter.Dimensions > 1)
                    nn.init.xavier_uniform_(parameter);
        }

        public override Tensor forward(Tensor src, Tensor tgt) => call(src, tgt, null);

        public Tensor call(
            Tensor src, Tensor tgt, Tensor? src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null,
            Tensor? src_key_padding_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null)
        {
            using var memory = _encoder.call(src, src_mask, src_key_padding_mask);
            return _decoder.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Transformer Transformer(
                long d_model = 512, long nhead = 8, long num_encoder_layers = 6, long num_decoder_layers = 6, long dim_feedforward = 2048,
                double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(num_encoder_layers, num_decoder_layers, new(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
