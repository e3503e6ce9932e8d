using Microsoft.ML;
using NeuralML.AutoML.Families;

namespace NeuralML.AutoML.Tests.Comparison;

/// <summary>A learner that cannot be made at all.</summary>
internal sealed class BrokenLearner : Learner
{
    public override LearnerFamily Family => LearnerFamily.Svm;

    public override string Name => "Broken";

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings) => throw new InvalidOperationException("broken");
}
