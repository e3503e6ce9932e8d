using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.Recommender;

namespace Microsoft.ML.Trainers;

public sealed partial class MatrixFactorizationTrainer
    : ITrainerEstimator<MatrixFactorizationPredictionTransformer, MatrixFactorizationModelParameters>
{
    private static readonly TrainerInfo SharedInfo = new();

    private readonly IHost _host;
    private readonly Options _options;

    internal MatrixFactorizationTrainer(IHostEnvironment environment, Options options)
    {
        options.Check();
        _host = environment.Register(nameof(MatrixFactorizationTrainer));
        _options = options;
    }

    public TrainerInfo Info => SharedInfo;

    public MatrixFactorizationPredictionTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var channel = _host.Start("Training");
        return Fit(input, channel);
    }

    public MatrixFactorizationPredictionTransformer Fit(IDataView trainData, IDataView validationData)
    {
        ArgumentNullException.ThrowIfNull(trainData);
        ArgumentNullException.ThrowIfNull(validationData);
        using var channel = _host.Start("Training");
        var model = Fit(trainData, channel);
        var metrics = RegressionEvaluator.Evaluate(model.Transform(validationData), _options.LabelColumnName!, "Score");
        channel.Info(MessageSensitivity.None, "RMSE on the validation data: {0}", metrics.RootMeanSquaredError);
        return model;
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckColumns(inputSchema);
        return inputSchema.With(ScoreShape.Regression());
    }

    private MatrixFactorizationPredictionTransformer Fit(IDataView data, IChannel channel)
    {
        CheckColumns(SchemaShape.Create(data.Schema));
        var ratings = Ratings.Read(
            data, _options.MatrixRowIndexColumnName!, _options.MatrixColumnIndexColumnName!, _options.LabelColumnName!);
        if (ratings.Count == 0)
            throw new InvalidOperationException("The dataset is empty: no row has a label and both indexes.");
        var factors = _options.LossFunction == LossFunctionType.SquareLossOneClass
            ? OneClassFactorization.Run(ratings, _options, _host.Rand)
            : SquareLossFactorization.Run(ratings, _options, _host.Rand);
        channel.Info(MessageSensitivity.None, "Factorized {0} values of a matrix", ratings.Count);
        return new MatrixFactorizationPredictionTransformer(
            new MatrixFactorizationModelParameters(factors),
            _options.MatrixRowIndexColumnName!,
            _options.MatrixColumnIndexColumnName!);
    }

    private void CheckColumns(SchemaShape inputSchema)
    {
        TrainerColumns.Check(inputSchema, TrainerColumns.KeyLabel(_options.MatrixColumnIndexColumnName!), "matrixColumnIndex");
        TrainerColumns.Check(inputSchema, TrainerColumns.KeyLabel(_options.MatrixRowIndexColumnName!), "matrixRowIndex");
        TrainerColumns.Check(inputSchema, TrainerColumns.SingleLabel(_options.LabelColumnName!), "label");
    }
}
