using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>A row of data: who, what, how good. Keys count from 0.</summary>
internal sealed class UserRating
{
    [KeyType(40)] public uint User { get; set; }

    [KeyType(30)] public uint Item { get; set; }

    public float Label { get; set; }
}
