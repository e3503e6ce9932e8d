using System.Collections.Concurrent;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML;

/// <summary>
/// The factories of networks of one's own that this process knows. A model file has the name of a factory and no code, so that a process
/// that loads such a model registers the factory first.
/// </summary>
public static class NetworkFactories
{
    private static readonly ConcurrentDictionary<string, Func<NetworkInputs, nn.Module<Tensor, Tensor>>> s_factories =
        new(StringComparer.Ordinal);

    /// <summary>Makes a factory known under the full name of its type; more than once is the same as once.</summary>
    /// <typeparam name="T">The factory.</typeparam>
    /// <returns>What makes its networks, for <see cref="NeuralNetOptions.Network"/>.</returns>
    public static Func<NetworkInputs, nn.Module<Tensor, Tensor>> Register<T>()
        where T : INetworkFactory, new()
        => s_factories.GetOrAdd(typeof(T).FullName!, _ => new T().Create);

    /// <returns>The name of a factory; null where it was not registered.</returns>
    internal static string? FindName(Func<NetworkInputs, nn.Module<Tensor, Tensor>> create)
        => s_factories.FirstOrDefault(factory => factory.Value == create).Key;

    /// <exception cref="InvalidOperationException">There is none of this name.</exception>
    internal static Func<NetworkInputs, nn.Module<Tensor, Tensor>> Get(string name)
        => s_factories.GetValueOrDefault(name) ?? throw new InvalidOperationException(
            $"The model has networks that '{name}' makes: call {nameof(NetworkFactories)}.{nameof(Register)} with it before loading.");
}
