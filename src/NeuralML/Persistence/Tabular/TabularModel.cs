using NeuralML.Features;
using NeuralML.NeuralNet;
using NeuralML.Scoring;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Persistence.Tabular;

/// <summary>Writes fitted networks into a model file and reads them from it.</summary>
internal static class TabularModel
{
    private const string Label = "label";
    private const string Categories = "categories";
    private const string Networks = "networks";
    private const int MostNetworks = 10_000;

    public static TabularConfig Write(NeuralNetTransformer model, StateWriter state)
    {
        var (scorer, features) = (model.Scorer, model.Features);
        return new TabularConfig(
            model.Options,
            LabelConfig.Write(scorer.Label, state.Part(Label)),
            features.Numeric,
            [.. features.Categorical.Select((column, i) => CategoricalColumnConfig.Write(column, state.Part(Categories, i)))],
            scorer.LogitFactor,
            [.. scorer.Networks.Select((network, i) => NetworkConfig.Write(network, state.Part(Networks, i)))],
            model.Options.Network is { } own ? FindFactory(own) : null);
    }

    /// <exception cref="FormatException">The file holds no fitted networks.</exception>
    /// <exception cref="InvalidOperationException">It holds the user's own, whose factory is not registered.</exception>
    public static NeuralNetTransformer Read(SavedModel model)
    {
        var config = ConfigJson.Read<TabularConfig>(model.Config);
        CheckOptions(config.Options);
        config.Options.Network = config.NetworkFactory is { } factory ? NetworkFactories.Get(factory) : null;
        var label = config.Label.Read(model.State.Part(Label));
        if (config.Networks.Count is 0 or > MostNetworks || label.Task == PredictionTask.Anomaly || !double.IsFinite(config.LogitFactor)
            || config.Numeric.Any(column => column.Count < 1) || config.Numeric.Sum(column => (long)column.Count) > Array.MaxLength)
        {
            throw model.State.Damaged("", "is a model that there cannot be");
        }

        var features = new FeatureColumns(
            [.. config.Numeric], [.. config.Categorical.Select((column, i) => column.Read(model.State.Part(Categories, i)))]);
        var networks = ReadNetworks(
            config.Networks, model.State, (network, state) => network.Read(config.Options, label, features, state));
        return new NeuralNetTransformer(new NetworkScorer(networks, config.LogitFactor, label), features, label, config.Options);
    }

    /// <summary>The weights of all networks.</summary>
    public static IReadOnlyList<KeyValuePair<string, StoredTensor>> Weights(NeuralNetTransformer model)
    {
        var state = new StateWriter();
        for (var i = 0; i < model.Scorer.Networks.Count; i++)
            NetworkConfig.WriteWeights(model.Scorer.Networks[i].Network, state.Part(Networks, i));
        return state.Tensors;
    }

    /// <summary>The same networks with other weights.</summary>
    /// <exception cref="FormatException">They are not of these networks.</exception>
    public static NeuralNetTransformer Copy(NeuralNetTransformer model, IReadOnlyDictionary<string, StoredTensor> weights)
    {
        var scorer = model.Scorer;
        var copies = ReadNetworks(
            scorer.Networks, new StateReader(weights), (network, state) => NetworkConfig.Copy(network, model.Options, scorer.Label, state));
        return new NeuralNetTransformer(
            new NetworkScorer(copies, scorer.LogitFactor, scorer.Label), model.Features, scorer.Label, model.Options);
    }

    /// <summary>A network of each, which takes its part of a state; nothing of the state may be left.</summary>
    private static List<TrainedNetwork> ReadNetworks<T>(IReadOnlyList<T> each, StateReader state, Func<T, StateReader, TrainedNetwork> read)
    {
        var networks = new List<TrainedNetwork>();
        try
        {
            for (var i = 0; i < each.Count; i++)
                networks.Add(read(each[i], state.Part(Networks, i)));
            state.CheckComplete();
            return networks;
        }
        catch
        {
            networks.ForEach(network => network.Dispose());
            throw;
        }
    }

    private static string FindFactory(Func<NetworkInputs, nn.Module<Tensor, Tensor>> own)
        => NetworkFactories.FindName(own) ?? throw new InvalidOperationException(
            $"The network of {nameof(NeuralNetOptions.Network)} cannot be saved, for nothing would know how to make it when it is loaded: "
            + $"set {nameof(NeuralNetOptions.Network)} to what {nameof(NetworkFactories)}.{nameof(NetworkFactories.Register)} returns.");

    private static void CheckOptions(NeuralNetOptions options)
    {
        try
        {
            OptionValidation.Check(options);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"The options in the model are none: {error.Message}", error);
        }
    }
}
