using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;

        internal LSTM(
            long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional,
            ScalarType? dtype)
            : base(nameof(LSTM))
        {
            _stack = new RecurrentStack(
                this, 4, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
        }

        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            _stack.CheckInput(input, 3);
            var batch = input.shape[_stack.BatchFirst ? 0 : 1];
            _stack.CheckState(h0_c0?.Item1, batch, "hidden[0]");
            _stack.CheckState(h0_c0?.Item2, batch, "hidden[1]");
            using var empty = h0_c0 is null ? _stack.EmptyState(batch, input) : null;
            var (h, c) = h0_c0 ?? (empty!, empty!);
            return Ops.lstm.CallThree(
                input, new[] { h, c }, _stack.Weights, _stack.HasBias, _stack.Layers, _stack.Dropout, training, _stack.Bidirectional,
                _stack.BatchFirst);
        }

        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(
            nn.utils.rnn.PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
        {
            _stack.CheckInput(input.data, 2);
            using var h = _stack.PackedState(h0_c0?.Item1, input, "hidden[0]");
            using var c = _stack.PackedState(h0_c0?.Item2, input, "hidden[1]");
            var (data, lastH, lastC) = Ops.lstmData.CallThree(
                input.data, input.batch_sizes, new[] { h, c }, _stack.Weights, _stack.HasBias, _stack.Layers, _stack.Dropout, training,
                _stack.Bidirectional);
            return (input.With(data), input.Unsorted(lastH), input.Unsorted(lastC));
        }

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
            public static Modules.LSTM LSTM(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.LSTM(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
            }
        }
    }
}
