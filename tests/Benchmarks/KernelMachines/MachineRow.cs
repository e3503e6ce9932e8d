using Microsoft.ML.Data;

namespace NeuralML.Benchmarks.KernelMachines;

/// <summary>A row whose label is of the kind that the table needs.</summary>
internal sealed class MachineRow
{
    public float[] Features { get; set; } = [];

    public bool Flag { get; set; }

    /// <summary>From 0, as objects have keys; in columns they count from 1.</summary>
    [KeyType(10)]
    public uint Class { get; set; }

    public float Number { get; set; }
}
