using TorchSharp;

namespace NeuralML;

/// <summary>Makes networks of one's own that can be saved and loaded; see <see cref="NetworkFactories"/>.</summary>
public interface INetworkFactory
{
    /// <summary>Makes a network: a new one at each call, which then belongs to the caller.</summary>
    /// <param name="inputs">Its sizes and its seed. The same sizes must give parameters of the same names and shapes.</param>
    /// <returns>The network, <c>[batch, FeatureCount]</c> to <c>[batch, OutputCount]</c>.</returns>
    torch.nn.Module<torch.Tensor, torch.Tensor> Create(NetworkInputs inputs);
}
