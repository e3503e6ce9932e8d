namespace TorchSharp.Native;

/// <summary>The cores this process may use, hyper-threads of one core counted once: more threads make matrix products slower.</summary>
internal static class PhysicalCores
{
    internal static int Count { get; } = Math.Clamp(Read(), 1, Environment.ProcessorCount);

    private static int Read()
    {
        const string root = "/sys/devices/system/cpu";
        var cores = new HashSet<string>();
        for (var cpu = 0; Directory.Exists($"{root}/cpu{cpu}"); cpu++)
        {
            var siblings = $"{root}/cpu{cpu}/topology/thread_siblings_list";
            if (File.Exists(siblings))
                cores.Add(File.ReadAllText(siblings));
        }

        return cores.Count > 0 ? cores.Count : Environment.ProcessorCount;
    }
}
