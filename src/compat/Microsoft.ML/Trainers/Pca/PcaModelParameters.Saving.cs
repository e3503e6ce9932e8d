using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(PcaModelParameters), typeof(PcaModelParameters), null, typeof(SignatureLoadModel), "Principal components", "Pca")]

namespace Microsoft.ML.Trainers;

public sealed partial class PcaModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("PCAMODEL", "Pca", typeof(PcaModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(_mean);
        ctx.Writer.Write(_vectors.Length);
        foreach (var vector in _vectors)
            ctx.Writer.WriteArray(vector);
    }

    private static PcaModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var mean = ctx.Reader.ReadArray<float>();
        var rank = ctx.Reader.ReadCount();
        // Grows as vectors are read: a file may declare more than it has.
        var vectors = new List<float[]>();
        for (var i = 0; i < rank; i++)
            vectors.Add(ctx.Reader.ReadArray<float>());
        return vectors.TrueForAll(vector => vector.Length == mean.Length)
            ? new PcaModelParameters([.. vectors], mean)
            : throw new FormatException("The model is damaged: principal components and the mean do not have the same features");
    }
}
