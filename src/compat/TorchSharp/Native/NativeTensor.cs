namespace TorchSharp.Native;

/// <summary>
/// Owns a tensor of libtorch. The finalizer is here and not on the wrapper, because an object with one costs more to make than an
/// addition: those of disposed tensors are used again by their thread, and the finalizer sees only what nobody disposed of.
/// </summary>
internal sealed class NativeTensor
{
    private const int Kept = 1024;

    [ThreadStatic]
    private static NativeTensor?[]? s_spare;

    [ThreadStatic]
    private static int s_spareCount;

    private nint _handle;

    private NativeTensor()
    {
    }

    ~NativeTensor()
    {
        if (_handle == 0)
            return;
        Shim.shim_free(_handle);
        torch.Tensor.CountForgotten();
    }

    internal nint Handle => _handle;

    internal static NativeTensor Own(nint handle)
    {
        var native = s_spareCount > 0 ? TakeSpare() : new NativeTensor();
        native._handle = handle;
        return native;
    }

    private static NativeTensor TakeSpare()
    {
        ref var place = ref s_spare![--s_spareCount];
        var native = place!;
        // Held here, it would never be finalized.
        place = null;
        return native;
    }

    internal void Free()
    {
        Shim.shim_free(_handle);
        _handle = 0;
        var spare = s_spare ??= new NativeTensor?[Kept];
        if (s_spareCount < Kept)
            spare[s_spareCount++] = this;
        else
            GC.SuppressFinalize(this);
    }
}
