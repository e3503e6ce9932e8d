namespace Microsoft.ML.Trainers;

public abstract partial class LinearMulticlassModelParametersBase
{
    private protected void Save(ModelSaveContext ctx, VersionInfo version)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(version);
        ctx.Writer.WriteArray<float>(_biases);
        foreach (var weights in _weights)
            ctx.Writer.WriteArray<float>(weights);
    }

    private protected static (float[][] Weights, float[] Biases) Load(ModelLoadContext ctx, VersionInfo version)
    {
        ctx.CheckAtModel(version);
        var biases = ctx.Reader.ReadArray<float>();
        return (Array.ConvertAll(biases, _ => ctx.Reader.ReadArray<float>()), biases);
    }
}
