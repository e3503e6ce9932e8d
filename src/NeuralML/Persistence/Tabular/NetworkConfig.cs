using System.Runtime.InteropServices;
using NeuralML.Features;
using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Scoring;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Persistence.Tabular;

/// <summary>One of the networks of a model file.</summary>
/// <param name="Recipe">Which kind of network it is.</param>
/// <param name="HiddenSizes">Its sizes, as <see cref="NeuralNetOptions.HiddenSizes"/> has them.</param>
/// <param name="Weight">Its part of the average.</param>
/// <param name="LogitFactor">What its logits are multiplied with.</param>
/// <param name="Split">Which of the splits it was trained on.</param>
/// <param name="SplitCount">How many splits there were.</param>
/// <param name="Bins">The bins that each number has; null where it has none.</param>
internal sealed record NetworkConfig(
    Recipe Recipe, IReadOnlyList<int> HiddenSizes, double Weight, double LogitFactor, int Split, int SplitCount, int? Bins = null)
{
    private const string Weights = "weights";
    private const string Encoder = "encoder";
    private const string Target = "target";
    private const int MostLayers = 1000;

    public static NetworkConfig Write(TrainedNetwork network, StateWriter state)
    {
        network.Encoder.Write(state.Part(Encoder));
        network.TargetScaler.Write(state.Part(Target));
        WriteWeights(network.Network, state.Part(Weights));
        return Of(network);
    }

    public static void WriteWeights(TabularNetwork network, StateWriter state)
    {
        foreach (var (name, weight) in network.state_dict())
            state.Add(name, StoredTensors.Write(weight));
    }

    /// <param name="options">How it was trained.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="features">The columns that are read.</param>
    /// <param name="state">What the network has learned.</param>
    /// <exception cref="FormatException">There is no such network.</exception>
    public TrainedNetwork Read(NeuralNetOptions options, LabelColumn label, FeatureColumns features, StateReader state)
    {
        Check(options, state);
        var encoder = FeatureEncoder.Read(Recipe.Scaling, features, state.Part(Encoder));
        CheckSize(encoder, label, state);
        return Create(options, label, encoder, TargetScaler.Read(label.Width, state.Part(Target)), state.Part(Weights));
    }

    /// <summary>The same network with other weights.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How it was trained.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="weights">The weights.</param>
    /// <exception cref="FormatException">They are not there, or of other shapes.</exception>
    public static TrainedNetwork Copy(TrainedNetwork network, NeuralNetOptions options, LabelColumn label, StateReader weights)
        => Of(network).Create(options, label, network.Encoder, network.TargetScaler, weights);

    private static NetworkConfig Of(TrainedNetwork network) => new(
        network.Recipe, network.HiddenSizes, network.Weight, network.LogitFactor, network.Split, network.SplitCount,
        NetworkFactory.BinCount(network.Network));

    private TrainedNetwork Create(
        NeuralNetOptions options, LabelColumn label, FeatureEncoder encoder, TargetScaler scaler, StateReader weights)
    {
        var plan = new TrainingPlan(
            new NeuralNetOptions { HiddenSizes = HiddenSizes, Network = options.Network },
            Recipe, label.Task, label.OutputCount, rowCount: 1);
        var network = NetworkFactory.Create(plan, encoder, label, new Random(0), training: null, Bins ?? 1);
        try
        {
            CopyWeights(network, weights);
        }
        catch
        {
            network.Dispose();
            throw;
        }

        return new TrainedNetwork(network, encoder, new OutputTransform(label, scaler))
        {
            Recipe = Recipe,
            HiddenSizes = HiddenSizes,
            Split = Split,
            SplitCount = SplitCount,
            Weight = Weight,
            LogitFactor = LogitFactor,
        };
    }

    /// <summary>Gives a network the weights of a file.</summary>
    /// <exception cref="FormatException">They are not there, or of other shapes.</exception>
    private static void CopyWeights(TabularNetwork network, StateReader state)
    {
        using var noGradient = no_grad();
        foreach (var (name, target) in network.state_dict())
        {
            var type = StoredTensors.TypeOf(target);
            var weight = state.Get(name, type);
            if (!weight.Shape.SequenceEqual(target.shape))
            {
                throw state.Damaged(
                    name, $"has the shape [{string.Join(", ", weight.Shape)}]; the network needs [{string.Join(", ", target.shape)}]");
            }

            // The threads that libtorch's own copy would wake cost more than the copy.
            if (target.is_contiguous())
            {
                weight.Bytes.Span.CopyTo(target.bytes);
                continue;
            }

            using var source = empty(target.shape, target.dtype);
            weight.Bytes.Span.CopyTo(source.bytes);
            target.copy_(source);
        }
    }

    private void Check(NeuralNetOptions options, StateReader state)
    {
        var sizes = HiddenSizes.Count <= MostLayers && HiddenSizes.All(size => size >= 1);
        var average = Weight is >= 0 and <= 1 && double.IsFinite(LogitFactor);
        var splits = SplitCount >= 1 && Split >= 0 && Split < SplitCount;
        var bins = Recipe.Embedding == NumericEmbedding.PiecewiseLinear ? Bins is null or >= 1 : Bins is null;
        var own = (Recipe.Architecture == NeuralNetArchitecture.Custom) == (options.Network is not null);
        if (!(sizes && average && splits && bins && own))
            throw state.Damaged("", $"is a network that there cannot be: {this}");
    }

    // No network is made that is larger than the file that is to fill it.
    private void CheckSize(FeatureEncoder encoder, LabelColumn label, StateReader state)
    {
        int[] sizes = [.. HiddenSizes, label.OutputCount];
        var weights = (Int128)encoder.NumberCount * (Bins ?? 0);
        for (var i = 0; i < sizes.Length; i++)
            weights += sizes[i] * (i == 0 ? 1 : (Int128)sizes[i - 1]);
        if (weights * sizeof(float) > state.ByteCount)
            throw state.Damaged(Weights, "is less than the configuration says");
    }
}
