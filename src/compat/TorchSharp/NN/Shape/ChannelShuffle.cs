using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class ChannelShuffle : nn.Module<Tensor, Tensor>
    {
        private readonly long _groups;

        internal ChannelShuffle(long groups)
            : base(nameof(ChannelShuffle))
        {
            _groups = groups;
        }

        // libtorch 1.13 has no gradient for its own operator.
        public override Tensor forward(Tensor tensor)
        {
            var shape = tensor.shape;
            if (shape.Length < 3 || shape[1] % _groups != 0)
            {
                throw new ArgumentException(
                    $"ChannelShuffle takes (batch, channels, ...) with channels divisible by {_groups}, not [{string.Join(", ", shape)}].");
            }

            using var groups = tensor.unflatten(1, _groups, shape[1] / _groups);
            using var turned = groups.transpose(1, 2);
            return turned.flatten(1, 2);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ChannelShuffle ChannelShuffle(long groups) => new(groups);
        }
    }
}
