using Microsoft.ML.Data;

namespace NeuralML.Benchmarks.KernelMachines;

/// <summary>A row whose label is of the kind that the table needs.</summary>
internal sealed class MachineRow
{
    public float[] Features { get; set; } = [];

    public bool Flag { get; set; }

    [KeyType(10)]
    public uint Class { get; set; }

    public float Number { get; set; }
}
