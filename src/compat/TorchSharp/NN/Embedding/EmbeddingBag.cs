using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
    {
        private readonly EmbeddingBagMode _mode;
        private readonly bool _includeLastOffset;
        private readonly long? _padding;
        private readonly EmbeddingOptions _options;

        internal EmbeddingBag(
            Parameter weight, EmbeddingBagMode mode, bool include_last_offset, long? padding_index, EmbeddingOptions options)
            : base(nameof(EmbeddingBag))
        {
            if (mode == EmbeddingBagMode.Max && (options.ScaleByFrequency || options.Sparse))
                throw new ArgumentException("The mode Max supports neither scale_grad_by_freq nor sparse.", nameof(mode));
            this.weight = weight;
            _mode = mode;
            _includeLastOffset = include_last_offset;
            _padding = options.Row(padding_index, weight);
            _options = options;
        }

        public Parameter weight
        {
            get;
            set => field = Replace("weight", value)!;
        }

        /// <summary>A matrix of indices has a bag a row; of a vector, offsets says where each bag starts.</summary>
        public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            Check(input, offsets, perSampleWeights);
            using var rows = input.Dimensions == 2 ? arange(0, input.numel(), input.shape[1], input.dtype) : null;
            using var flat = rows is null ? input.alias() : input.reshape(-1);
            using var weights = rows is null ? perSampleWeights?.alias() : perSampleWeights?.reshape(-1);
            _options.Shorten(weight, flat);
            return Ops.embedding_bag.Call(
                weight, flat, rows ?? offsets, _options.ScaleByFrequency, (long)_mode, _options.Sparse, weights,
                _includeLastOffset && rows is null, _padding);
        }

        public Tensor call(Tensor input) => base.call(input, null, null);

        public Tensor call(Tensor input, Tensor? offsets) => base.call(input, offsets, null);

        public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets, perSampleWeights);

        private void Check(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            if (perSampleWeights is not null && !perSampleWeights.shape.AsSpan().SequenceEqual(input.shape))
            {
                throw new ArgumentException(
                    $"If perSampleWeights is given, it must have the same shape as the input, [{string.Join(", ", input.shape)}], " +
                    $"not [{string.Join(", ", perSampleWeights.shape)}].", nameof(perSampleWeights));
            }

            if (input.Dimensions == 2 && offsets is not null)
                throw new ArgumentException("If input is 2D, then offsets has to be null, as input is a batch of bags.", nameof(offsets));
            if (input.Dimensions == 1 && offsets is null)
                throw new ArgumentException("If input is 1D, offsets has to say where each bag starts.", nameof(offsets));
            if (input.Dimensions is not (1 or 2))
                throw new ExternalException($"input has to be 1D or 2D Tensor, but got Tensor of dimension {input.Dimensions}");
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.EmbeddingBag EmbeddingBag(
                long num_embeddings, long embedding_dims, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                var options = new EmbeddingOptions(max_norm, norm_type, scale_grad_by_freq, sparse);
                var padding = PaddingIndex(padding_index);
                return new Modules.EmbeddingBag(
                    options.Weight(num_embeddings, embedding_dims, padding, dtype), mode, include_last_offset, padding, options);
            }

            public static Modules.EmbeddingBag EmbeddingBag_from_pretrained(
                Tensor embeddings, bool freeze = true, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false,
                EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false,
                long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                var options = new EmbeddingOptions(max_norm, norm_type, scale_grad_by_freq, sparse);
                var weight = EmbeddingOptions.Pretrained(embeddings, freeze, dtype);
                return new Modules.EmbeddingBag(weight, mode, include_last_offset, PaddingIndex(padding_index), options);
            }

            // -1, the default, stands for no padding.
            private static long? PaddingIndex(long index) => index == -1 ? null : index;
        }
    }
}
