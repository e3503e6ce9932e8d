namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Labels of rows that fell into a leaf, of which quantiles are taken, and the rows' weights.</summary>
internal sealed record LeafSamples(double[] Labels, double[] Weights)
{
    public void Save(BinaryWriter writer)
    {
        writer.WriteArray(Labels);
        writer.WriteArray(Weights);
    }

    public static LeafSamples Load(BinaryReader reader)
    {
        var samples = new LeafSamples(reader.ReadArray<double>(), reader.ReadArray<double>());
        return samples.Labels.Length == samples.Weights.Length
            ? samples
            : throw new FormatException("The model is damaged: the samples of a leaf and their weights do not agree in length");
    }
}
