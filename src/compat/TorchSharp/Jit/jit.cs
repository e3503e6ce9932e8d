using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class jit
    {
        public static ScriptModule load(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            load(filename, new Device(device_type, checked((int)device_index)));

        public static ScriptModule load(string filename, string map_location) => load(filename, new Device(map_location));

        public static ScriptModule load(string filename, Device map_location) => new(Open(filename, map_location));

        public static ScriptModule<TResult> load<TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            load<TResult>(filename, new Device(device_type, checked((int)device_index)));

        public static ScriptModule<TResult> load<TResult>(string filename, string map_location) =>
            load<TResult>(filename, new Device(map_location));

        public static ScriptModule<TResult> load<TResult>(string filename, Device map_location) => new(Open(filename, map_location));

        public static ScriptModule<T, TResult> load<T, TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            load<T, TResult>(filename, new Device(device_type, checked((int)device_index)));

        public static ScriptModule<T, TResult> load<T, TResult>(string filename, string map_location) =>
            load<T, TResult>(filename, new Device(map_location));

        public static ScriptModule<T, TResult> load<T, TResult>(string filename, Device map_location) => new(Open(filename, map_location));

        public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            load<T1, T2, TResult>(filename, new Device(device_type, checked((int)device_index)));

        public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, string map_location) =>
            load<T1, T2, TResult>(filename, new Device(map_location));

        public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, Device map_location) =>
            new(Open(filename, map_location));

        public static void save(ScriptModule module, string filename)
        {
            ArgumentNullException.ThrowIfNull(module);
            Shim.Check(Shim.shim_jit_save(module.Script, filename));
            GC.KeepAlive(module);
        }

        private static nint Open(string filename, Device device)
        {
            RequireCpu(device);
            if (!File.Exists(filename))
                throw new FileNotFoundException($"The TorchScript file '{filename}' does not exist.", filename);
            Shim.Check(Shim.shim_jit_load(filename, out var script));
            return script;
        }
    }
}
