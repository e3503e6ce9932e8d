using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU, -1);

    public static Device device(int index) => new(index);
    public static Device device(string description) => new(description);
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);
    public static Device device(DeviceType type, int index = -1) => new(type, index);

    public class Device
    {
        public Device(string description)
            : this(Parse(description).Type, Parse(description).Index)
        {
        }

        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType).Type, index)
        {
        }

        /// <summary>As in PyTorch, a number alone is that of a graphics card.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        public Device(DeviceType type, int index = -1)
        {
            this.type = type;
            this.index = index;
        }

        public DeviceType type { get; }
        public int index { get; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString() => index < 0 ? Name : $"{Name}:{index}";

        private string Name => type == DeviceType.CPU ? "cpu" : "cuda";

        private static (DeviceType Type, int Index) Parse(string description)
        {
            var parts = description.Split(':');
            var type = parts[0] switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                _ => throw new ArgumentException($"Unknown device type: '{parts[0]}'.", nameof(description)),
            };
            if (parts.Length == 1)
                return (type, -1);
            if (parts.Length > 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                throw new ArgumentException($"'{description}' is not a device: write 'cpu', 'cuda' or 'cuda:0'.", nameof(description));
            return (type, index);
        }
    }

    /// <summary>The tensors of this stand-in are on the CPU; asking for another device fails as libtorch without CUDA does.</summary>
    internal static void RequireCpu(Device? device)
    {
        if (device is { type: not DeviceType.CPU })
            throw new InvalidOperationException($"Device '{device}' is not available: libtorch was built without CUDA.");
    }
}
