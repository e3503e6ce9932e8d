using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long _padding;
        private readonly EmbeddingOptions _options;

        internal Embedding(Parameter weight, long? padding_idx, EmbeddingOptions options)
            : base(nameof(Embedding))
        {
            this.weight = weight;
            _padding = options.Row(padding_idx, weight) ?? -1;
            _options = options;
        }

        public Parameter weight
        {
            get;
            set => field = Replace("weight", value)!;
        }

        public override Tensor forward(Tensor input)
        {
            _options.Shorten(weight, input);
            return Ops.embedding.Call(weight, input, _padding, _options.ScaleByFrequency, _options.Sparse);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                var options = new EmbeddingOptions(max_norm, norm_type, scale_grad_by_freq, sparse);
                return new Modules.Embedding(options.Weight(num_embeddings, embedding_dims, padding_idx, dtype), padding_idx, options);
            }

            public static Modules.Embedding Embedding_from_pretrained(
                Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                var options = new EmbeddingOptions(max_norm, norm_type, scale_grad_by_freq, sparse);
                return new Modules.Embedding(EmbeddingOptions.Pretrained(embeddings, freeze, dtype), padding_idx, options);
            }
        }
    }
}
