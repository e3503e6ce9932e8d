using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Finds the shim beside the assembly, loads it (and with it libtorch and its BLAS), and sets the threads.</summary>
internal static unsafe class ShimLoader
{
    private const string Install = "apt-get install -y --no-install-recommends libtorch-dev libopenblas0-openmp";

    private static readonly Lock Gate = new();
    private static nint s_handle;

    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Shim.Library)
            return 0;
        lock (Gate)
            return s_handle != 0 ? s_handle : s_handle = Load();
    }

    private static nint Load()
    {
        var handle = Open();
        var initialize = (delegate* unmanaged<int, int>)NativeLibrary.GetExport(handle, "shim_initialize");
        // As in PyTorch, the variable of OpenMP overrides the number of cores.
        var threads = int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), out var wanted) && wanted > 0
            ? wanted
            : PhysicalCores.Count;
        if (initialize(threads) == 0)
            throw new DllNotFoundException($"libtorch runs on another BLAS than OpenBLAS for OpenMP. Install that with: {Install}");
        return handle;
    }

    private static nint Open()
    {
        const string file = "libneuralml-torch.so";
        var path = Path.Combine(AppContext.BaseDirectory, file);
        if (!File.Exists(path) && Path.GetDirectoryName(typeof(ShimLoader).Assembly.Location) is { } directory)
            path = Path.Combine(directory, file);
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException error)
        {
            // Among the places the runtime looked at, the line about this one says which library is missing.
            var reason = Array.Find(error.Message.Split('\n'), line => line.Contains("cannot open", StringComparison.Ordinal)) ?? path;
            throw new DllNotFoundException($"libtorch could not be loaded ({reason}). Install it with: {Install}", error);
        }
    }
}
