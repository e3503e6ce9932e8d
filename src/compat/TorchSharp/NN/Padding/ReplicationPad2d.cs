using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ReplicationPad2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _padding;

        internal ReplicationPad2d(long[] padding)
            : base(nameof(ReplicationPad2d))
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
            public static Modules.ReplicationPad2d ReplicationPad2d(long padding) => new(Sizes.All(padding, 4));

            public static Modules.ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) => new(Sizes.Of(padding));
        }
    }
}
