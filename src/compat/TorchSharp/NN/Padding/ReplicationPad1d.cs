using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ReplicationPad1d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;

        internal ReplicationPad1d(long[] padding)
            : base(nameof(ReplicationPad1d))
        {
            _padding = padding;
        }

        public override Tensor forward(Tensor tensor) => nn.functional.pad(tensor, _padding, PaddingModes.Replicate);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ReplicationPad1d ReplicationPad1d(long padding) => new(Sizes.All(padding, 2));

            public static Modules.ReplicationPad1d ReplicationPad1d((long, long) padding) => new(Sizes.Of(padding));
        }
    }
}
