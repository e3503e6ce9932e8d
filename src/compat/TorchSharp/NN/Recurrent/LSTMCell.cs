using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
    {
        internal LSTMCell(long inputSize, long hiddenSize, bool bias, ScalarType? dtype)
            : base(nameof(LSTMCell))
        {
            weight_ih = RecurrentCell.Part(hiddenSize, dtype, 4 * hiddenSize, inputSize);
            weight_hh = RecurrentCell.Part(hiddenSize, dtype, 4 * hiddenSize, hiddenSize);
            if (!bias)
                return;
            bias_ih = RecurrentCell.Part(hiddenSize, dtype, 4 * hiddenSize);
            bias_hh = RecurrentCell.Part(hiddenSize, dtype, 4 * hiddenSize);
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

        public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            using var rows = RecurrentCell.Rows(input, weight_ih);
            using var h = RecurrentCell.State(h0_c0?.Item1, rows, input, weight_hh, "hidden[0]");
            using var c = RecurrentCell.State(h0_c0?.Item2, rows, input, weight_hh, "hidden[1]");
            var (hidden, cell) = Ops.lstm_cell.CallTwo(rows, new[] { h, c }, weight_ih, weight_hh, bias_ih, bias_hh);
            return (RecurrentCell.Like(input, hidden), RecurrentCell.Like(input, cell));
        }

        public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.LSTMCell LSTMCell(
                long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.LSTMCell(inputSize, hiddenSize, bias, dtype);
            }
        }
    }
}
