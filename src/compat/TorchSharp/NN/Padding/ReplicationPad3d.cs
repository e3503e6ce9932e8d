using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ReplicationPad3d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;

        internal ReplicationPad3d(long[] padding)
            : base(nameof(ReplicationPad3d))
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
            public static Modules.ReplicationPad3d ReplicationPad3d(long padding) => new(Sizes.All(padding, 6));

            public static Modules.ReplicationPad3d ReplicationPad3d((long, long, long, long, long, long) padding) => new(Sizes.Of(padding));
        }
    }
}
