using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>In the format of libtorch's torch::save.</summary>
    public static void save(Tensor t, string location) => t.save(location);

    public static Tensor load(string location) => Tensor.load(location);

    public partial class Tensor
    {
        public void save(string location)
        {
            Shim.Check(Shim.shim_save(Handle, location));
            GC.KeepAlive(this);
        }

        public static Tensor load(string location)
        {
            Shim.Check(Shim.shim_load(location, out var handle));
            return new Tensor(handle);
        }
    }
}
