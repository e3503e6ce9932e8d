using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Softsign : nn.Module<Tensor, Tensor>
    {
        internal Softsign()
            : base(nameof(Softsign))
        {
        }

        public override Tensor forward(Tensor tensor) => nn.functional.Softsign(tensor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Softsign Softsign() => new();
        }
    }
}
