using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks;

/// <summary>
/// RealMLP: a perceptron with learned feature scales, neural tangent parametrisation and parametric activations;
/// <c>[batch, inputs]</c> to <c>[batch, outputs]</c> (Holzmüller et al. 2024, arXiv:2407.04491, with the defaults of RealMLP-TD).
/// </summary>
internal sealed class RealMlp : TabularNetwork
{
    public const double DefaultDropout = 0.15;

    private const double ScaleFactor = 6;
    private const double SlowFactor = 0.1;

    private readonly InputEmbedding _input;
    private readonly ScalingLayer _scaling;
    private readonly NtkLinear[] _layers;
    private readonly nn.Module<Tensor, Tensor>[] _activations;
    private readonly SeededDropout _dropout;
    private readonly bool _slowEmbedding;

    /// <param name="input">What stands before the first layer; it then belongs to the network.</param>
    /// <param name="hiddenSizes">Units in each hidden layer; the paper's are <see cref="DefaultHiddenSizes"/>.</param>
    /// <param name="outputs">Outputs for a row.</param>
    /// <param name="dropout">The share of hidden units that is switched off in a training step.</param>
    /// <param name="classification">Whether the outputs are logits: units are then SELU, else Mish.</param>
    /// <param name="random">Where the weights come from.</param>
    /// <param name="sample">
    /// Some training rows, <c>[rows, inputs]</c>, that the first weights and biases are fitted to; null for normal ones and outputs of 0.
    /// </param>
    public RealMlp(
        InputEmbedding input, IReadOnlyList<int> hiddenSizes, int outputs, double dropout, bool classification, Random random,
        Tensor? sample = null)
        : base(nameof(RealMlp))
    {
        int[] sizes = [input.Outputs, .. hiddenSizes, outputs];
        _input = input;
        // Bins are as easy to learn as other weights at the rate for classes; cosines are not, nor bins at the rate for numbers.
        _slowEmbedding = !classification || input.Numeric is not PiecewiseLinearEmbedding;
        _layers = new NtkLinear[sizes.Length - 1];
        _activations = new nn.Module<Tensor, Tensor>[hiddenSizes.Count];
        try
        {
            register_module("input", _input);
            register_module("scaling", _scaling = new ScalingLayer(input.Outputs));
            for (var i = 0; i < _layers.Length; i++)
            {
                var last = i == _activations.Length;
                register_module($"layer{i}", _layers[i] = new NtkLinear(sizes[i], sizes[i + 1], last && sample is null, random));
                if (!last)
                    register_module($"activation{i}", _activations[i] = CreateActivation(classification, sizes[i + 1]));
            }

            register_module("dropout", _dropout = new SeededDropout(dropout, (ulong)random.NextInt64()));
            if (sample is not null)
                Fit(sample, random);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public static IReadOnlyList<int> DefaultHiddenSizes => [256, 256, 256];

    public InputEmbedding Input => _input;

    public ScalingLayer Scaling => _scaling;

    public IReadOnlyList<NtkLinear> Layers => _layers;

    /// <summary>Behind each layer but the last.</summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Activations => _activations;

    public override Tensor forward(Tensor input)
    {
        var hidden = _scaling.call(_input.call(input));
        for (var i = 0; i < _activations.Length; i++)
            hidden = _dropout.call(_activations[i].call(_layers[i].call(hidden)));
        return _layers[^1].call(hidden);
    }

    /// <summary>Scales learn faster; biases, activations and most numeric embeddings slower.</summary>
    public override double RateFactor(string parameterName)
    {
        if (parameterName.EndsWith("_scale", StringComparison.Ordinal))
            return ScaleFactor;
        return parameterName.EndsWith("_bias", StringComparison.Ordinal)
            || parameterName.EndsWith("_mix", StringComparison.Ordinal)
            || (_slowEmbedding && parameterName.StartsWith("input.numeric.", StringComparison.Ordinal))
            ? SlowFactor
            : 1;
    }

    private static nn.Module<Tensor, Tensor> CreateActivation(bool classification, int units)
        => classification ? new ParametricActivation<Selu>(units) : new ParametricActivation<Mish>(units);

    private void Fit(Tensor sample, Random random)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var hidden = _scaling.call(_input.call(sample));
        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i].Fit(hidden, random);
            hidden = _layers[i].call(hidden);
            if (i < _activations.Length)
                hidden = _activations[i].call(hidden);
        }
    }
}
