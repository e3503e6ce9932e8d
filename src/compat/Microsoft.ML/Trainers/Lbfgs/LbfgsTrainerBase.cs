using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract partial class LbfgsTrainerBase<TOptions, TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TOptions : LbfgsTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    where TTransformer : class, ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private static readonly TrainerInfo SharedInfo = new();

    private readonly TOptions _options;

    private protected LbfgsTrainerBase(IHostEnvironment environment, TOptions options, SchemaShape.Column label)
        : base(
            environment.Register(typeof(TOptions).DeclaringType!.Name),
            TrainerColumns.Features(options.FeatureColumnName),
            label,
            TrainerColumns.Weight(options.ExampleWeightColumnName))
    {
        options.Check();
        _options = options;
    }

    public override TrainerInfo Info => SharedInfo;

    private protected sealed override TModel TrainModel(IDataView data, IChannel channel) => TrainModel(data, channel, start: null);

    /// <summary>Starts from these biases and, behind them, weights; null starts from 0.</summary>
    private protected TModel TrainModel(IDataView data, IChannel channel, float[]? start)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, channel);
        if (rows.Count == 0)
            throw new InvalidOperationException("No valid training instances found, all instances have missing features.");

        var objective = CreateObjective(rows, data.Schema);
        if (start is not null && start.Length != objective.ParameterCount)
        {
            throw new InvalidOperationException(
                $"The model to start from has {start.Length} parameters; column '{FeatureColumn.Name}' needs {objective.ParameterCount}");
        }

        var minimizer = new LbfgsMinimizer(
            objective,
            _options.L1Regularization,
            _options.L2Regularization,
            _options.EnforceNonNegativity,
            _options.HistorySize,
            _options.OptimizationTolerance,
            Host);
        var parameters = minimizer.Minimize(_options.MaximumNumberOfIterations, start ?? []);
        channel.Info(
            MessageSensitivity.None,
            "L-BFGS ended after {0} iterations over {1} rows; objective {2}",
            minimizer.Iterations,
            rows.Count,
            minimizer.Value);
        return CreateModel(Array.ConvertAll(parameters, value => (float)value), rows.FeatureCount);
    }

    private protected abstract IObjective CreateObjective(TrainingRows rows, DataViewSchema schema);

    /// <summary>Makes the model of the biases and, behind them, the weights.</summary>
    private protected abstract TModel CreateModel(float[] parameters, int featureCount);
}
