using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class GRUCell : nn.Module<Tensor, Tensor?, Tensor>
    {
        internal GRUCell(long inputSize, long hiddenSize, bool bias, ScalarType? dtype)
            : base(nameof(GRUCell))
        {
            weight_ih = RecurrentCell.Part(hiddenSize, dtype, 3 * hiddenSize, inputSize);
            weight_hh = RecurrentCell.Part(hiddenSize, dtype, 3 * hiddenSize, hiddenSize);
            if (!bias)
                return;
            bias_ih = RecurrentCell.Part(hiddenSize, dtype, 3 * hiddenSize);
            bias_hh = RecurrentCell.Part(hiddenSize, dtype, 3 * hiddenSize);
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
            return RecurrentCell.Like(input, Ops.gru_cell.Call(rows, state, weight_ih, weight_hh, bias_ih, bias_hh));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.GRUCell GRUCell(
                long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.GRUCell(inputSize, hiddenSize, bias, dtype);
            }
        }
    }
}
