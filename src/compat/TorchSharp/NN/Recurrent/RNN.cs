using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;
        private readonly Op _op;
        private readonly Op _packed;

        internal RNN(
            long inputSize, long hiddenSize, long numLayers, nn.NonLinearities nonLinearity, bool bias, bool batchFirst, double dropout,
            bool bidirectional, ScalarType? dtype)
            : base(nameof(RNN))
        {
            _stack = new RecurrentStack(
                this, 1, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
            (_op, _packed) = nonLinearity switch
            {
                nn.NonLinearities.Tanh => (Ops.rnn_tanh, Ops.rnn_tanhData),
                nn.NonLinearities.ReLU => (Ops.rnn_relu, Ops.rnn_reluData),
                _ => throw new ArgumentOutOfRangeException(nameof(nonLinearity), nonLinearity, "There are ReLU and Tanh."),
            };
        }

        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null) => _stack.Call(_op, input, h0, training);

        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null) =>
            _stack.Call(_packed, input, h0, training);

        /// <summary>Nothing to do: the weights are laid out for cuDNN alone.</summary>
        public void flatten_parameters()
        {
        }

        public Parameter? get_weight_ih(long idx) => get_parameter($"weight_ih_l{idx}");

        public Parameter? get_weight_hh(long idx) => get_parameter($"weight_hh_l{idx}");

        public Parameter? get_bias_ih(long idx) => get_parameter($"bias_ih_l{idx}");

        public Parameter? get_bias_hh(long idx) => get_parameter($"bias_hh_l{idx}");
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.RNN RNN(
                long inputSize, long hiddenSize, long numLayers = 1, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true,
                bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.RNN(inputSize, hiddenSize, numLayers, nonLinearity, bias, batchFirst, dropout, bidirectional, dtype);
            }
        }
    }
}
