using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(LdSvmModelParameters), typeof(LdSvmModelParameters), null, typeof(SignatureLoadModel), "Local deep SVM", "LdSvm")]

namespace Microsoft.ML.Trainers;

public sealed partial class LdSvmModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("LDSVMTRE", "LdSvm", typeof(LdSvmModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(_tree.Depth);
        ctx.Writer.Write(_tree.Sigma);
        foreach (var part in (LinearPart[])[.. _tree.Theta, .. _tree.ThetaPrime, .. _tree.Weights])
        {
            ctx.Writer.WriteArray(part.Weights);
            ctx.Writer.Write(part.Bias);
        }
    }

    private static LdSvmModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var depth = ctx.Reader.ReadInt32();
        if (depth is < 0 or > 24)
            throw new FormatException($"The model is damaged: a tree of depth {depth}");
        var sigma = ctx.Reader.ReadSingle();
        var innerCount = (1 << depth) - 1;
        var theta = ReadParts(ctx.Reader, innerCount);
        var thetaPrime = ReadParts(ctx.Reader, (2 * innerCount) + 1);
        var weights = ReadParts(ctx.Reader, (2 * innerCount) + 1);
        if (theta.Concat(thetaPrime).Any(part => part.Weights.Length != weights[0].Weights.Length))
            throw new FormatException("The model is damaged: the nodes of the tree do not have the same features");
        return new LdSvmModelParameters(new LdSvmTree(depth, sigma, theta, thetaPrime, weights));
    }

    private static LinearPart[] ReadParts(BinaryReader reader, int count)
    {
        // Grows as parts are read: a file may declare more than it has.
        var parts = new List<LinearPart>();
        for (var i = 0; i < count; i++)
            parts.Add(new LinearPart(reader.ReadArray<float>(), reader.ReadSingle()));
        return [.. parts];
    }
}
