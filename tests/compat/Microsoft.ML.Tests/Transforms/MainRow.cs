using System.Text.Json.Nodes;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

/// <summary>A row of the golden input "main".</summary>
internal sealed class MainRow
{
    public float Id { get; set; }

    public float A { get; set; }

    public float B { get; set; }

    public float C { get; set; }

    public float D { get; set; }

    public float Z { get; set; }

    [VectorType(4)]
    public float[] V { get; set; } = [];

    public string Cat { get; set; } = "";

    [VectorType(2)]
    public string[] VCat { get; set; } = [];

    public bool Flag { get; set; }

    public int I { get; set; }

    public double Dbl { get; set; }

    [KeyType(4)]
    public uint Key { get; set; }

    public string Txt { get; set; } = "";

    public static MainRow Parse(JsonNode row) => new()
    {
        Id = (float)Golden.Number(row[0]),
        A = (float)Golden.Number(row[1]),
        B = (float)Golden.Number(row[2]),
        C = (float)Golden.Number(row[3]),
        D = (float)Golden.Number(row[4]),
        Z = (float)Golden.Number(row[5]),
        V = [.. row[6]!.AsArray().Select(value => (float)Golden.Number(value))],
        Cat = (string)row[7]!,
        VCat = [.. row[8]!.AsArray().Select(value => (string)value!)],
        Flag = (bool)row[9]!,
        I = (int)row[10]!,
        Dbl = Golden.Number(row[11]),
        Key = FromRaw((uint)row[12]!),
        Txt = (string)row[13]!,
    };

    // Objects hold keys from 0 on, and what is above the count for a missing one.
    internal static uint FromRaw(uint key) => key == 0 ? uint.MaxValue : key - 1;
}
