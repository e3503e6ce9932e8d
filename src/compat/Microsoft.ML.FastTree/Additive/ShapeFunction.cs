namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What a feature adds to the score: an effect for each of its bins, and one for a missing value.</summary>
internal sealed record ShapeFunction(float[] Bounds, double[] Effects, double MissingEffect)
{
    public double Of(float value)
    {
        if (float.IsNaN(value))
            return MissingEffect;
        var found = Array.BinarySearch(Bounds, value);
        return Effects[found < 0 ? ~found : found];
    }

    public void Save(BinaryWriter writer)
    {
        writer.WriteArray(Bounds);
        writer.WriteArray(Effects);
        writer.Write(MissingEffect);
    }

    public static ShapeFunction Load(BinaryReader reader)
    {
        var shape = new ShapeFunction(reader.ReadArray<float>(), reader.ReadArray<double>(), reader.ReadDouble());
        return shape.Effects.Length == shape.Bounds.Length + 1
            ? shape
            : throw new FormatException("The model is damaged: the bounds and effects of a shape function do not agree in length");
    }
}
