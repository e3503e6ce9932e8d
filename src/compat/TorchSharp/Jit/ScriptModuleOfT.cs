namespace TorchSharp;

public static partial class torch
{
    public static partial class jit
    {
        public sealed class ScriptModule<TResult> : ScriptModule, nn.IModule<Tensor[], TResult>
        {
            internal ScriptModule(nint script)
                : base(script)
            {
            }

            public TResult call(params Tensor[] tensor) => invoke<Tensor, TResult>("forward", tensor);
        }

        public sealed class ScriptModule<T, TResult> : ScriptModule, nn.IModule<T, TResult>
        {
            internal ScriptModule(nint script)
                : base(script)
            {
            }

            public TResult call(T tensor) => invoke<TResult>("forward", tensor!);
        }

        public sealed class ScriptModule<T1, T2, TResult> : ScriptModule, nn.IModule<T1, T2, TResult>
        {
            internal ScriptModule(nint script)
                : base(script)
            {
            }

            public TResult call(T1 input1, T2 input2) => invoke<TResult>("forward", input1!, input2!);
        }
    }
}
