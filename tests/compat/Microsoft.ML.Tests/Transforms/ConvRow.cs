using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

/// <summary>A row of the golden input "conv".</summary>
internal sealed class ConvRow
{
    public float F { get; set; }

    public double D { get; set; }

    public int I { get; set; }

    public long L { get; set; }

    public bool B { get; set; }

    public string S { get; set; } = "";

    public string SB { get; set; } = "";

    public string SD { get; set; } = "";

    [KeyType(5)]
    public uint K { get; set; }

    public DateTime T { get; set; }

    public byte U8 { get; set; }

    public static ConvRow Parse(JsonNode row) => new()
    {
        F = (float)Golden.Number(row[0]),
        D = Golden.Number(row[1]),
        I = (int)row[2]!,
        L = (long)row[3]!,
        B = (bool)row[4]!,
        S = (string)row[5]!,
        SB = (string)row[6]!,
        SD = (string)row[7]!,
        K = MainRow.FromRaw((uint)row[8]!),
        T = DateTime.Parse((string)row[9]!, CultureInfo.InvariantCulture),
        U8 = (byte)row[10]!,
    };
}
