using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;

        internal GRU(
            long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout,
            bool bidirectional, ScalarType? dtype)
            : base(nameof(GRU))
        {
            _stack = new RecurrentStack(
                this, 3, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
        }

        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null) => _stack.Call(Ops.gru, input, h0, training);

        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null) =>
            _stack.Call(Ops.gruData, input, h0, training);

        /// <summary>Nothing to do: the weights are laid out for cuDNN alone.</summary>
        public void flatten_parameters()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.GRU GRU(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true,
                bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.GRU(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
            }
        }
    }
}
