using System.Numerics;

namespace NeuralML.Scoring.Rows;

/// <summary><c>max(0, x)</c>; NaN stays.</summary>
internal sealed class ReluRows : IRowActivation
{
    public void Apply(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
        {
            var place = values[i..];
            var x = new Vector<float>(place);
            Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), Vector<float>.Zero, x).CopyTo(place);
        }
    }
}
