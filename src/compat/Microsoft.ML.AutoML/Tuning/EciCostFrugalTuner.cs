using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace Microsoft.ML.AutoML;

/// <summary>
/// A cost-frugal search per sequence of the pipeline; which one goes on is drawn with probabilities inverse to the estimated cost of
/// the next improvement (Wang, Wu, Weimer and Zhu 2021: FLAML). The cheapest sequence begins.
/// </summary>
internal sealed class EciCostFrugalTuner : ILearningTuner
{
    // How costly trainers are compared with each other before any has run.
    private static readonly Dictionary<EstimatorType, double> InitialCosts = new()
    {
        [EstimatorType.FastForestRegression] = 0.5,
        [EstimatorType.FastTreeBinary] = 0.6,
        [EstimatorType.FastTreeOva] = 0.6,
        [EstimatorType.FastTreeRegression] = 0.6,
        [EstimatorType.FastForestBinary] = 0.7,
        [EstimatorType.FastForestOva] = 0.7,
    };

    private readonly SweepablePipeline _pipeline;
    private readonly SearchSpace.SearchSpace _space;
    private readonly SearchArm[] _arms;
    private readonly Random _random;
    private readonly Dictionary<int, SearchArm> _proposed = [];

    public EciCostFrugalTuner(SweepablePipeline pipeline, AutoMLExperiment.AutoMLExperimentSettings settings)
    {
        _pipeline = pipeline;
        _space = settings.SearchSpace!;
        _random = settings.Seed is { } seed ? new Random(seed) : new Random();
        _arms =
        [
            .. ((ChoiceOption)pipeline.SearchSpace[SweepablePipeline.SchemaKey]).Choices.Select(choice =>
            {
                var own = pipeline.BuildSweepableEstimatorPipeline(choice.AsType<string>());
                var cost = own.Estimators.Values.Max(estimator => InitialCosts.GetValueOrDefault(estimator.EstimatorType));
                return new SearchArm(choice.AsType<string>(), SpaceOf(own, _space), settings.Seed, cost == 0 ? 1 : cost);
            }),
        ];
    }

    public Parameter Propose(TrialSettings settings)
    {
        var arm = Array.Exists(_arms, arm => arm.HasRun) ? Draw() : _arms.MinBy(arm => arm.InitialCost)!;
        _proposed[settings.TrialId] = arm;
        var parameter = arm.Tuner.Propose(settings);
        // Beside the part that is built, the package repeats the defaults of the whole pipeline.
        var space = _pipeline.SearchSpace;
        foreach (var (key, value) in space.SampleFromFeatureSpace(space.Default))
            parameter.TryAdd(key, value);
        return parameter;
    }

    public void Update(TrialResult result)
    {
        if (_proposed.Remove(result.TrialSettings.TrialId, out var arm))
            arm.Update(result);
    }

    public void Learn(double[] features, double loss)
    {
        var parameter = _space.SampleFromFeatureSpace(features);
        var schema = parameter[AutoMLExperiment.PipelineKey][SweepablePipeline.SchemaKey].AsType<string>();
        Array.Find(_arms, arm => arm.Schema == schema)?.Learn(parameter, loss);
    }

    private static SearchSpace.SearchSpace SpaceOf(SweepablePipeline pipeline, SearchSpace.SearchSpace whole)
    {
        var space = new SearchSpace.SearchSpace();
        foreach (var (key, option) in whole)
            space[key] = key == AutoMLExperiment.PipelineKey ? pipeline.SearchSpace : option;
        return space;
    }

    private SearchArm Draw()
    {
        var tried = _arms.Where(arm => arm.HasRun).ToList();
        var best = tried.Min(arm => arm.Loss);
        // One unit of initial cost, in milliseconds.
        var unit = tried.Select(arm => arm.CostPerTrial / arm.InitialCost).Min();
        double[] weights = [.. _arms.Select(arm => 1 / arm.CostOfImprovement(best, unit))];
        var point = _random.NextDouble() * weights.Sum();
        for (var i = 0; i < _arms.Length; i++)
        {
            point -= weights[i];
            if (point < 0)
                return _arms[i];
        }

        return _arms[^1];
    }
}
