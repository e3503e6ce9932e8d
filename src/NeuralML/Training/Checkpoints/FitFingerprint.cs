using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NeuralML.NeuralNet;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Training.Checkpoints;

/// <summary>
/// A hash of all that decides how training goes: the options, the network as it starts, the encoded rows and their order.
/// </summary>
internal static class FitFingerprint
{
    private const int BlockRows = 4096;

    // They decide when training ends or what else is done, not what is learned.
    private static readonly HashSet<string> s_without = new(StringComparer.Ordinal)
    {
        nameof(NeuralNetOptions.Callbacks), nameof(NeuralNetOptions.Progress), nameof(NeuralNetOptions.CancellationToken),
        nameof(NeuralNetOptions.TimeBudget), nameof(NeuralNetOptions.CheckpointFolder), nameof(NeuralNetOptions.CheckpointEveryEpochs),
        nameof(NeuralNetOptions.Seed),
    };

    public static byte[] Of(TrainingPlan plan, TrainingState state, IBatchSource training, TensorData? validation)
    {
        using var scope = NewDisposeScope();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, plan.Recipe.ToString());
        foreach (var property in typeof(NeuralNetOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!s_without.Contains(property.Name))
                Add(hash, $"{property.Name}={Describe(property.GetValue(plan.Options))}");
        }

        foreach (var (name, weight) in state.Network.state_dict())
        {
            Add(hash, $"{name}[{string.Join(',', weight.shape)}]");
            hash.AppendData(weight.contiguous().bytes);
        }

        Add(hash, $"{training.RowCount} rows, shuffled from {state.ShuffleSeed}");
        Add(hash, training.Sample);
        if (validation is not null)
            Add(hash, validation);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, TensorData data)
    {
        Add(hash, $"{data.RowCount} rows");
        for (var start = 0; start < data.RowCount; start += BlockRows)
        {
            using var scope = NewDisposeScope();
            var (features, targets, weights) = data.Slice(start, Math.Min(BlockRows, data.RowCount - start));
            hash.AppendData(features.contiguous().bytes);
            hash.AppendData(targets.contiguous().bytes);
            if (weights is not null)
                hash.AppendData(weights.contiguous().bytes);
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(MemoryMarshal.AsBytes([text.Length]));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static string Describe(object? value) => value switch
    {
        null => "null",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join('|', items.Cast<object?>().Select(Describe)),
        _ => value.GetType().FullName!,
    };
}
