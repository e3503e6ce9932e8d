namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What all models of trees save.</summary>
internal static class EnsembleFormat
{
    public static void Save<TTree>(
        ModelSaveContext ctx, VersionInfo version, TreeEnsemble<TTree> ensemble, int featureCount, Action<BinaryWriter, TTree> saveMore)
        where TTree : RegressionTreeBase
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(version);
        ctx.Writer.Write(featureCount);
        ctx.Writer.Write(ensemble.Bias);
        ctx.Writer.WriteArray(ensemble.TreeWeights);
        foreach (var tree in ensemble.Trees)
        {
            tree.Data.Save(ctx.Writer);
            saveMore(ctx.Writer, tree);
        }
    }

    public static (TTree[] Trees, double[] Weights, double Bias, int FeatureCount) Load<TTree>(
        ModelLoadContext ctx, VersionInfo version, Func<BinaryReader, RegressionTreeData, TTree> makeTree)
    {
        ctx.CheckAtModel(version);
        var featureCount = ctx.Reader.ReadCount();
        var bias = ctx.Reader.ReadDouble();
        var weights = ctx.Reader.ReadArray<double>();
        var trees = Array.ConvertAll(weights, _ => makeTree(ctx.Reader, RegressionTreeData.Load(ctx.Reader, featureCount)));
        return (trees, weights, bias, featureCount);
    }
}
