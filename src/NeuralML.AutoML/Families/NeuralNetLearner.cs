using Microsoft.ML;
using NeuralML.AutoML.Data;

namespace NeuralML.AutoML.Families;

/// <summary>Networks by preset: bags of the recipes that are good on most tables.</summary>
internal sealed class NeuralNetLearner : Learner
{
    private const string Preset = "Preset";

    public override LearnerFamily Family => LearnerFamily.NeuralNet;

    public override string Name => "NeuralNet";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
        [LearnerParameter.Choice(Preset, NeuralNetPreset.Fast, NeuralNetPreset.Default, NeuralNetPreset.Best)];

    public override bool IsSearched => false;

    public override bool KeepsTime => true;

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio
        => [Values((Preset, 0)), Values((Preset, 1)), Values((Preset, 2))];

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        var options = Options(request);
        options.Preset = settings.Choice(Preset, NeuralNetPreset.Default);
        return request.ML.NeuralNet(options);
    }

    /// <summary>Options of the columns, the time and the token; a network scales and encodes by itself.</summary>
    public static NeuralNetOptions Options(FitRequest request) => new()
    {
        LabelColumnName = request.Label,
        ExampleWeightColumnName = request.Weight,
        NumericColumnNames = Names(request.Table, ColumnKind.Number),
        CategoricalColumnNames = Names(request.Table, ColumnKind.Category),
        TimeBudget = request.TimeLimit,
        CancellationToken = request.Token,
        Callbacks = request.Callback is { } callback ? [callback] : null,
    };

    private static string[] Names(ComparisonTable table, ColumnKind kind)
        => [.. table.Features.Where(column => column.Kind == kind).Select(column => column.Name)];
}
