using System.Runtime.InteropServices;

namespace TorchSharp.Native;

internal static unsafe partial class Shim
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int shim_jit_load(string path, out nint module);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int shim_jit_save(nint module, string path);

    [LibraryImport(Library)] internal static partial void shim_jit_free(nint module);
    [LibraryImport(Library)] internal static partial int shim_jit_train(nint module, int on);
    [LibraryImport(Library)] internal static partial int shim_jit_is_training(nint module, out int result);
    [LibraryImport(Library)] internal static partial int shim_jit_arity(nint module, out int inputs, out int outputs);
    [LibraryImport(Library)] internal static partial int shim_jit_parameters(nint module, out int count);
    [LibraryImport(Library)] internal static partial int shim_jit_buffers(nint module, out int count);
    [LibraryImport(Library)] internal static partial int shim_jit_children(nint module, out int count);
    [LibraryImport(Library)] internal static partial nint shim_jit_part(int index, out nint handle);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int shim_jit_invoke(
        nint module, string name, NativeArgument* arguments, int count, out NativeArgument* found, out int length);

    [LibraryImport(Library)] internal static partial nint shim_jit_text(int index);
}
