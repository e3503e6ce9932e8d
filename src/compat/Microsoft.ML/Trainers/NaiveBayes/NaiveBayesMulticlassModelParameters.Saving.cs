using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(NaiveBayesMulticlassModelParameters),
    typeof(NaiveBayesMulticlassModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Naive Bayes",
    "NaiveBayes")]

namespace Microsoft.ML.Trainers;

public sealed partial class NaiveBayesMulticlassModelParameters
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("NAIVEBAY", "NaiveBayes", typeof(NaiveBayesMulticlassModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(_labels);
        foreach (var counts in _features)
            ctx.Writer.WriteArray(counts);
    }

    private static NaiveBayesMulticlassModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var labels = ctx.Reader.ReadArray<long>();
        var features = Array.ConvertAll(labels, _ => ctx.Reader.ReadArray<long>());
        if (labels.Length == 0 || features.Any(counts => counts.Length != features[0].Length))
            throw new FormatException("The model is damaged: the classes of naive Bayes do not have the same features");
        return new NaiveBayesMulticlassModelParameters(labels, features);
    }
}
