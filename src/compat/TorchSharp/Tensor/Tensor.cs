using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor : IDisposable
    {
        private static long s_total;

        private nint _handle;

        internal Tensor(nint handle)
        {
            _handle = handle;
            if (handle != 0)
                Interlocked.Increment(ref s_total);
            DisposeScopeManager.OfThread.Register(this);
        }

        ~Tensor()
        {
            // Whoever forgets to dispose has the memory back when the collector comes by. The scope may be gone already.
            Free();
        }

        /// <summary>Tensors alive in the process.</summary>
        public static long TotalCount => Interlocked.Read(ref s_total);

        public nint Handle => _handle != 0 ? _handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        public bool IsInvalid => _handle == 0;

        internal DisposeScope? Owner { get; set; }

        public void Dispose()
        {
            if (_handle == 0)
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

            Free();
            GC.SuppressFinalize(this);
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

        private void Free()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle == 0)
                return;
            Interlocked.Decrement(ref s_total);
            Shim.shim_free(handle);
        }
    }
}
