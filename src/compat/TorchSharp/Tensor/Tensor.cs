using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor : IDisposable
    {
        private static long s_total;

        private NativeTensor? _native;

        internal Tensor(nint handle)
        {
            // An undefined tensor has nothing to dispose of, so nobody counts it.
            if (handle == 0)
                return;
            _native = NativeTensor.Own(handle);
            Interlocked.Increment(ref s_total);
            DisposeScopeManager.OfThread.Register(this);
        }

        /// <summary>Tensors alive in the process.</summary>
        public static long TotalCount => Interlocked.Read(ref s_total);

        public nint Handle =>
            _native is { } native ? native.Handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        public bool IsInvalid => _native is null;

        internal DisposeScope? Owner { get; set; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _native, null) is not { } native)
                return;
            var statistics = DisposeScopeManager.Statistics;
            if (Owner is { } scope)
            {
                Owner = null;
                scope.MarkAsDisposed(this);
                statistics.DisposedInScopeCount++;
            }
            else
            {
                statistics.DisposedOutsideScopeCount++;
            }

            Interlocked.Decrement(ref s_total);
            native.Free();
        }

        public Tensor MoveToOuterDisposeScope()
        {
            Owner?.MoveToOuter(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            Owner?.Detach(this);
            return this;
        }

        /// <summary>Hands the native tensor over to a new owner and leaves this wrapper empty.</summary>
        internal nint Surrender()
        {
            var handle = Shim.shim_alias(Handle);
            Dispose();
            return handle;
        }

        /// <summary>For the finalizer of what a tensor left behind.</summary>
        internal static void CountForgotten() => Interlocked.Decrement(ref s_total);
    }
}
