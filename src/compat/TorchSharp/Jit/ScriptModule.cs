using System.Runtime.InteropServices;
using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class jit
    {
        /// <summary>A module that TorchScript runs; its parameters, buffers and children are those of the file.</summary>
        public class ScriptModule : nn.Module
        {
            private nint _script;

            internal ScriptModule(nint script)
                : base(nameof(ScriptModule))
            {
                _script = script;
                Shim.Check(Shim.shim_jit_parameters(script, out var count));
                foreach (var (name, handle) in Parts(count))
                {
                    using var tensor = new Tensor(handle);
                    register_parameter(name, new Parameter(tensor, tensor.requires_grad));
                }

                Shim.Check(Shim.shim_jit_buffers(script, out count));
                foreach (var (name, handle) in Parts(count))
                    register_buffer(name, new Tensor(handle));
                Shim.Check(Shim.shim_jit_children(script, out count));
                foreach (var (name, handle) in Parts(count))
                    register_module(name, new ScriptModule(handle));
            }

            ~ScriptModule() => Free();

            public override bool training
            {
                get
                {
                    Shim.Check(Shim.shim_jit_is_training(Script, out var result));
                    GC.KeepAlive(this);
                    return result != 0;
                }
            }

            internal nint Script
            {
                get
                {
                    ObjectDisposedException.ThrowIf(_script == 0, this);
                    return _script;
                }
            }

            public override void train(bool on = true)
            {
                Shim.Check(Shim.shim_jit_train(Script, on ? 1 : 0));
                GC.KeepAlive(this);
            }

            public int GetNumberOfInputs() => Arity().Inputs;

            public int GetNumberOfOutputs() => Arity().Outputs;

            public object call(params object[] objs) => invoke("forward", objs);

            public object invoke(string name, params object[] objs)
            {
                var result = ScriptValue.Invoke(Script, name, objs);
                GC.KeepAlive(this);
                return result!;
            }

            public TResult invoke<TResult>(string name, params object[] objs) =>
                invoke(name, objs) is TResult result
                    ? result
                    : throw new InvalidCastException($"'{name}' of the TorchScript module does not return a {typeof(TResult)}.");

            public TResult invoke<T, TResult>(string name, params T[] objs) =>
                invoke<TResult>(name, [.. objs.Select(item => (object)item!)]);

            protected override void Dispose(bool disposing)
            {
                base.Dispose(disposing);
                Free();
            }

            private static List<(string Name, nint Handle)> Parts(int count)
            {
                var parts = new List<(string, nint)>(count);
                for (var i = 0; i < count; i++)
                {
                    var name = Marshal.PtrToStringUTF8(Shim.shim_jit_part(i, out var handle))!;
                    parts.Add((name, handle));
                }

                return parts;
            }

            private (int Inputs, int Outputs) Arity()
            {
                Shim.Check(Shim.shim_jit_arity(Script, out var inputs, out var outputs));
                GC.KeepAlive(this);
                return (inputs, outputs);
            }

            private void Free()
            {
                var script = Interlocked.Exchange(ref _script, 0);
                if (script != 0)
                    Shim.shim_jit_free(script);
            }
        }
    }
}
