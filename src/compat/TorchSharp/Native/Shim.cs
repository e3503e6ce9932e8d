using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The entry points of native/*.cpp. What returns a status does so as its result: 0 or -1 with a text in shim_error.</summary>
internal static unsafe partial class Shim
{
    internal const string Library = "neuralml-torch";

    [LibraryImport(Library)] internal static partial nint shim_error();
    [LibraryImport(Library)] internal static partial void shim_set_num_threads(int count);
    [LibraryImport(Library)] internal static partial int shim_get_num_threads();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int shim_find(string name, string overload, out nint handle);

    [LibraryImport(Library)]
    internal static partial int shim_call(nint op, NativeArgument* arguments, int count, long* results, int capacity);
    [LibraryImport(Library)] internal static partial int shim_call_tensors(nint op, nint a, nint b, long* result);
    [LibraryImport(Library)] internal static partial void shim_take_list(nint* handles);

    [LibraryImport(Library)]
    internal static partial int shim_over(
        void* memory, long bytes, int dtype, long* sizes, int dim, nint context, delegate* unmanaged[Cdecl]<nint, void> release,
        out nint result);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int shim_save(nint tensor, string path);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int shim_load(string path, out nint result);

    [LibraryImport(Library)] internal static partial void shim_free(nint tensor);
    [LibraryImport(Library)] internal static partial nint shim_alias(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int shim_dtype(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long shim_numel(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int shim_dim(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int shim_is_strided(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long shim_storage_offset(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int shim_is_contiguous(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial void shim_sizes(nint tensor, long* sizes);
    [LibraryImport(Library), SuppressGCTransition] internal static partial void shim_strides(nint tensor, long* strides);
    [LibraryImport(Library)] internal static partial void* shim_data(nint tensor);

    [LibraryImport(Library)] internal static partial int shim_requires_grad(nint tensor);
    [LibraryImport(Library)] internal static partial int shim_set_requires_grad(nint tensor, int value);
    [LibraryImport(Library)] internal static partial int shim_is_leaf(nint tensor, out int result);
    [LibraryImport(Library)] internal static partial int shim_grad(nint tensor, out nint result);
    [LibraryImport(Library)] internal static partial int shim_clear_grads(nint* tensors, int count);

    [LibraryImport(Library)]
    internal static partial int shim_backward(
        nint* outputs, int outputCount, nint* gradients, int gradientCount, int retainGraph, int createGraph, nint* inputs, int inputCount);

    [LibraryImport(Library)]
    internal static partial int shim_gradients(
        nint* outputs, int outputCount, nint* inputs, int inputCount, nint* gradients, int gradientCount,
        int retainGraph, int createGraph, int allowUnused, nint* results);

    [LibraryImport(Library), SuppressGCTransition] internal static partial int shim_default_dtype();
    [LibraryImport(Library)] internal static partial int shim_set_default_dtype(int type);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int shim_grad_mode();
    [LibraryImport(Library), SuppressGCTransition] internal static partial void shim_set_grad_mode(int enabled);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int shim_inference_mode();
    [LibraryImport(Library)] internal static partial nint shim_inference_mode_enter(int enabled);
    [LibraryImport(Library)] internal static partial void shim_inference_mode_leave(nint guard);

    [LibraryImport(Library)] internal static partial nint shim_generator_new(ulong seed);
    [LibraryImport(Library)] internal static partial nint shim_generator_default();
    [LibraryImport(Library)] internal static partial void shim_generator_free(nint generator);
    [LibraryImport(Library)] internal static partial void shim_generator_set_seed(nint generator, ulong seed);
    [LibraryImport(Library)] internal static partial ulong shim_generator_seed(nint generator);
    [LibraryImport(Library)] internal static partial ulong shim_generator_reseed(nint generator);
    [LibraryImport(Library)] internal static partial int shim_generator_get_state(nint generator, out nint state);
    [LibraryImport(Library)] internal static partial int shim_generator_set_state(nint generator, nint state);

    [LibraryImport(Library)] internal static partial int shim_have_gradients(nint* parameters, int count, long* results);

    [LibraryImport(Library)]
    internal static partial int shim_optimize(
        int algorithm, nint* handles, int count, long* steps, double* products, double* options);

    static Shim() => NativeLibrary.SetDllImportResolver(typeof(Shim).Assembly, ShimLoader.Resolve);

    internal static void Check(int status)
    {
        if (status != 0)
            Throw();
    }

    private static void Throw() => throw new ExternalException(Marshal.PtrToStringUTF8(shim_error()));
}
