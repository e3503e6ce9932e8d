using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

public sealed partial class LdSvmModelParameters : ModelParametersBase<float>
{
    private readonly LdSvmTree _tree;

    internal LdSvmModelParameters(LdSvmTree tree) => _tree = tree;

    private protected override Scorer<float> CreateScorer()
        => (in VBuffer<float> features, ref float score) => score = _tree.Score(FeatureRow.Of(in features));
}
