using Microsoft.ML;

namespace NeuralML.AutoML.Families;

/// <summary>One network of which the search varies architecture and sizes.</summary>
internal sealed class NetworkLearner : Learner
{
    private const string Architecture = "Architecture";
    private const string Embedding = "NumericEmbedding";
    private const string Layers = "Layers";
    private const string Width = "Width";
    private const string Dropout = "Dropout";

    public override LearnerFamily Family => LearnerFamily.NeuralNet;

    public override string Name => "Network";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Choice(
            Architecture, NeuralNetArchitecture.RealMlp, NeuralNetArchitecture.TabM, NeuralNetArchitecture.ResNet, NeuralNetArchitecture.Mlp),
        LearnerParameter.Choice(Embedding, NumericEmbedding.PiecewiseLinear, NumericEmbedding.Periodic, NumericEmbedding.None),
        LearnerParameter.Integer(Layers, 1, 4),
        LearnerParameter.Integer(Width, 64, 512, logarithmic: true),
        LearnerParameter.Number(Dropout, 0, 0.5),
    ];

    public override bool KeepsTime => true;

    // The presets are made of what is known to be good.
    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio => [];

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        var options = NeuralNetLearner.Options(request);
        options.Architecture = settings.Choice(Architecture, NeuralNetArchitecture.RealMlp);
        if (settings.Values.ContainsKey(Embedding))
            options.NumericEmbedding = settings.Choice(Embedding, NumericEmbedding.None);
        if (settings.Values.ContainsKey(Layers))
            options.HiddenSizes = [.. Enumerable.Repeat(settings.Integer(Width, 256), settings.Integer(Layers, 3))];
        options.Dropout = settings.NumberOrNull(Dropout);
        return request.ML.NeuralNet(options);
    }
}
