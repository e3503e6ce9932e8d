using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(KMeansModelParameters), typeof(KMeansModelParameters), null, typeof(SignatureLoadModel), "k-means clusters", "KMeans")]

namespace Microsoft.ML.Trainers;

public sealed partial class KMeansModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("KMEANSCL", "KMeans", typeof(KMeansModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(_centroids.Length);
        foreach (var centroid in _centroids)
            ctx.Writer.WriteArray(centroid);
    }

    private static KMeansModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var count = ctx.Reader.ReadCount();
        // Grows as centroids are read: a file may declare more than it has.
        var centroids = new List<float[]>();
        for (var i = 0; i < count; i++)
            centroids.Add(ctx.Reader.ReadArray<float>());
        if (count == 0 || centroids.Any(centroid => centroid.Length != centroids[0].Length))
            throw new FormatException("The model is damaged: the centroids of k-means do not have the same features");
        return new KMeansModelParameters([.. centroids]);
    }
}
