using NeuralML.Features;

namespace NeuralML.Ensembles;

/// <summary>
/// How the predictions of members become one: their weighted average; or, stacked, a regression on them: of numbers, of logits for two
/// classes, of the logarithms of probabilities for several.
/// </summary>
/// <param name="task">What is predicted.</param>
/// <param name="weights">Of each member; those of an average add up to 1.</param>
/// <param name="biases">Those of a stack, one for each output; none for an average.</param>
internal sealed class Combination(PredictionTask task, IReadOnlyList<double> weights, IReadOnlyList<double> biases)
{
    // A stack takes nothing for less likely: the logarithm of 0 would outvote all else.
    private const double LeastProbability = 1e-6;

    private readonly double[] _weights = [.. weights];
    private readonly double[] _biases = [.. biases];

    public PredictionTask Task => task;

    public IReadOnlyList<double> Weights => _weights;

    public IReadOnlyList<double> Biases => _biases;

    public bool IsStacked => _biases.Length > 0;

    /// <summary>What a stack weighs for a class.</summary>
    public static double Logarithm(double probability) => Math.Log(Math.Max(probability, LeastProbability));

    /// <summary>What a stack weighs for two classes.</summary>
    public static double Logit(double probabilityOfTrue, double probabilityOfFalse)
        => Logarithm(probabilityOfTrue) - Logarithm(probabilityOfFalse);

    /// <param name="values">What each member predicts, as <see cref="MemberPrediction"/> reads it, one after the other.</param>
    /// <param name="outputs">Gets the logit of true, the probability of each class, or the number.</param>
    public void Combine(ReadOnlySpan<double> values, Span<double> outputs)
    {
        if (task == PredictionTask.Binary)
        {
            outputs[0] = IsStacked ? StackedLogit(values) : AverageLogit(values);
            return;
        }

        var asLogarithms = IsStacked && task == PredictionTask.Multiclass;
        for (var i = 0; i < outputs.Length; i++)
        {
            var sum = IsStacked ? _biases[i] : 0;
            for (var member = 0; member < _weights.Length; member++)
            {
                var value = values[(member * outputs.Length) + i];
                sum += _weights[member] * (asLogarithms ? Logarithm(value) : value);
            }

            outputs[i] = sum;
        }

        if (asLogarithms)
            Softmax(outputs);
    }

    /// <summary>Turns logits into probabilities where they stand.</summary>
    public static void Softmax(Span<double> values)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in values)
            largest = Math.Max(largest, value);
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = Math.Exp(values[i] - largest);
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }

    private double StackedLogit(ReadOnlySpan<double> values)
    {
        var sum = _biases[0];
        for (var member = 0; member < _weights.Length; member++)
            sum += _weights[member] * Logit(values[2 * member], values[(2 * member) + 1]);
        return sum;
    }

    private double AverageLogit(ReadOnlySpan<double> values)
    {
        var (ofTrue, ofFalse) = (0.0, 0.0);
        for (var member = 0; member < _weights.Length; member++)
        {
            ofTrue += _weights[member] * values[2 * member];
            ofFalse += _weights[member] * values[(2 * member) + 1];
        }

        // What is certain stays finite.
        return Math.Log(ofTrue + double.Epsilon) - Math.Log(ofFalse + double.Epsilon);
    }
}
