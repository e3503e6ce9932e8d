using NeuralML.Networks;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>The mean prediction of an ensemble's members for one row, as <see cref="MemberAverage"/> has it.</summary>
internal sealed class MemberMean(OutputLink link)
{
    /// <param name="members"><c>[members, stride]</c>, of which the first are the outputs of a member; they are lost.</param>
    /// <param name="stride">From one member to the next.</param>
    /// <param name="outputs"><c>[outputs]</c>.</param>
    public void Compute(Span<float> members, int stride, Span<float> outputs)
    {
        if (link == OutputLink.Softmax)
            ToLogarithms(members, stride, outputs.Length);
        var logCount = Math.Log(members.Length / stride);
        for (var output = 0; output < outputs.Length; output++)
        {
            outputs[output] = (float)(link switch
            {
                OutputLink.Logit => LogSum(members[output..], stride, value => -SoftPlus(-value))
                    - LogSum(members[output..], stride, value => -SoftPlus(value)),
                OutputLink.Softmax or OutputLink.Log => LogSum(members[output..], stride, value => value) - logCount,
                _ => Mean(members[output..], stride),
            });
        }
    }

    /// <summary>The logits of each member's classes become the logarithms of their probabilities.</summary>
    private static void ToLogarithms(Span<float> members, int stride, int classes)
    {
        for (var start = 0; start < members.Length; start += stride)
        {
            var logits = members.Slice(start, classes);
            var sum = LogSum(logits, 1, value => value);
            foreach (ref var logit in logits)
                logit = (float)(logit - sum);
        }
    }

    /// <summary>The logarithm of the sum of exponentials, without overflow.</summary>
    private static double LogSum(ReadOnlySpan<float> values, int stride, Func<double, double> convert)
    {
        var largest = double.NegativeInfinity;
        for (var i = 0; i < values.Length; i += stride)
            largest = Math.Max(largest, convert(values[i]));
        if (double.IsInfinity(largest))
            return largest;
        var sum = 0.0;
        for (var i = 0; i < values.Length; i += stride)
            sum += Math.Exp(convert(values[i]) - largest);
        return largest + Math.Log(sum);
    }

    /// <summary><c>log(1 + e^x)</c>.</summary>
    private static double SoftPlus(double value) => Math.Max(value, 0) + Math.Log(1 + Math.Exp(-Math.Abs(value)));

    private static double Mean(ReadOnlySpan<float> values, int stride)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < values.Length; i += stride)
            (sum, count) = (sum + values[i], count + 1);
        return sum / count;
    }
}
