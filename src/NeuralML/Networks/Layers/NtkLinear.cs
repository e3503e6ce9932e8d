using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// A fully connected layer in the neural tangent parametrisation (Jacot et al. 2018, arXiv:1806.07572): <c>x W / sqrt(inputs) + b</c>
/// with weights of variance 1, so that one learning rate suits layers of all widths.
/// </summary>
internal sealed class NtkLinear : nn.Module<Tensor, Tensor>, IDenseLayer
{
    private const int SimplexCorners = 5;

    private readonly Parameter _weight;
    private readonly Parameter _bias;
    private readonly float _gain;

    /// <param name="inputs">Features of a row.</param>
    /// <param name="outputs">Units.</param>
    /// <param name="zero">Whether all weights are 0 at first, as suits an output layer, instead of normal with variance 1.</param>
    /// <param name="random">Where the weights come from.</param>
    public NtkLinear(int inputs, int outputs, bool zero, Random random)
        : base(nameof(NtkLinear))
    {
        var deviation = zero ? 0 : 1;
        _weight = InitialWeights.Normal([inputs, outputs], deviation, random);
        _bias = InitialWeights.Normal([outputs], deviation, random);
        _gain = (float)(1 / Math.Sqrt(inputs));
        RegisterComponents();
    }

    public Parameter Weight => _weight;

    /// <summary><c>[outputs]</c>.</summary>
    public Parameter Bias => _bias;

    public bool InputsFirst => true;

    public double Gain => _gain;

    public override Tensor forward(Tensor input) => _bias.addmm(input, _weight, alpha: _gain);

    /// <summary>
    /// Fits the first weights to data (Holzmüller et al. 2024, arXiv:2407.04491): each unit's weights are divided by the deviation of
    /// its output, and its bias (he+5; Steinwart 2019, arXiv:1903.11482) puts its kink at a random point between 5 rows of the data.
    /// </summary>
    /// <param name="sample"><c>[rows, inputs]</c>.</param>
    /// <param name="random">Where the points come from.</param>
    public void Fit(Tensor sample, Random random)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var outputs = sample.mm(_weight).mul_(_gain);
        var deviation = outputs.std(0, unbiased: false, keepdim: true);
        // A unit that is constant over the sample, as one of constant features, stays as it is.
        deviation = ones_like(deviation).where(deviation.lt(1e-6), deviation);
        _weight.div_(deviation);
        outputs.div_(deviation);

        var units = (int)_bias.shape[0];
        var values = MemoryMarshal.Cast<byte, float>(outputs.bytes);
        var bias = new float[units];
        for (var unit = 0; unit < units; unit++)
            bias[unit] = -PointBetweenRows(values[unit..], units, random);
        _bias.copy_(tensor(bias));
    }

    private static float PointBetweenRows(ReadOnlySpan<float> column, int stride, Random random)
    {
        var rows = (column.Length + stride - 1) / stride;
        var sum = 0.0;
        var total = 0.0;
        for (var corner = 0; corner < SimplexCorners; corner++)
        {
            var share = -Math.Log(1 - random.NextDouble());
            sum += share * column[random.Next(rows) * stride];
            total += share;
        }

        return (float)(sum / total);
    }
}
