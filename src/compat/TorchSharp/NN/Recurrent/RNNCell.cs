using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class RNNCell : nn.Module<Tensor, Tensor?, Tensor>
    {
        private readonly Op _op;

        internal RNNCell(long inputSize, long hiddenSize, nn.NonLinearities nonLinearity, bool bias, ScalarType? dtype)
            : base(nameof(RNNCell))
        {
            _op = nonLinearity switch
            {
                nn.NonLinearities.Tanh => Ops.rnn_tanh_cell,
                nn.NonLinearities.ReLU => Ops.rnn_relu_cell,
                _ => throw new ArgumentOutOfRangeException(nameof(nonLinearity), nonLinearity, "There are ReLU and Tanh."),
            };
            weight_ih = RecurrentCell.Part(hiddenSize, dtype, 1 * hiddenSize, inputSize);
            weight_hh = RecurrentCell.Part(hiddenSize, dtype, 1 * hiddenSize, hiddenSize);
            if (!bias)
                return;
            bias_ih = RecurrentCell.Part(hiddenSize, dtype, 1 * hiddenSize);
            bias_hh = RecurrentCell.Part(hiddenSize, dtype, 1 * hiddenSize);
        }

        public Parameter weight_ih
        {
            get;
            set => field = Replace("weight_ih", value)!;
        }

        public Parameter weight_hh
        {
            get;
            set => field = Replace("weight_hh", value)!;
        }

        public Parameter? bias_ih
        {
            get;
            set => field = Replace("bias_ih", value);
        }

        public Parameter? bias_hh
        {
            get;
            set => field = Replace("bias_hh", value);
        }

        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            using var rows = RecurrentCell.Rows(input, weight_ih);
            using var state = RecurrentCell.State(h0, rows, input, weight_hh, "hidden");
            return RecurrentCell.Like(input, _op.Call(rows, state, weight_ih, weight_hh, bias_ih, bias_hh));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.RNNCell RNNCell(
                long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, Device? device = null,
                ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.RNNCell(inputSize, hiddenSize, nonLinearity, bias, dtype);
            }
        }
    }
}
