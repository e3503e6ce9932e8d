using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>Reads what a member predicts in the form in which members of all kinds can be averaged.</summary>
internal static class MemberPrediction
{
    private const string Probability = "Probability";
    private const string Score = "Score";

    /// <param name="sums">
    /// What is added to: for two classes the probabilities of true and of false, for several that of each, otherwise the number.
    /// </param>
    public delegate void Add(Span<double> sums);

    /// <summary>Numbers that a prediction is averaged in.</summary>
    public static int SumCount(LabelColumn label) => label.Task == PredictionTask.Binary ? 2 : label.OutputCount;

    /// <param name="input">The columns that the member reads.</param>
    /// <param name="output">The columns that it gives.</param>
    /// <param name="label">What it predicts.</param>
    /// <param name="member">Its name.</param>
    /// <exception cref="InvalidOperationException">It adds no fitting column.</exception>
    public static DataViewSchema.Column Find(DataViewSchema input, DataViewSchema output, LabelColumn label, string member)
    {
        var name = label.Task == PredictionTask.Binary && Adds(input, output, Probability) ? Probability : Score;
        DataViewType type = label.Task == PredictionTask.Multiclass
            ? new VectorDataViewType(NumberDataViewType.Single, label.ClassCount)
            : NumberDataViewType.Single;
        if (!Adds(input, output, name))
            throw new InvalidOperationException($"Member '{member}' of the ensemble gives no column '{name}'.");
        var column = output[name];
        return column.Type.Equals(type)
            ? column
            : throw new InvalidOperationException(
                $"Member '{member}' of the ensemble gives a column '{name}' of {column.Type}; label column '{label.Name}' needs {type}.");
    }

    /// <param name="row">Where the member's prediction is read.</param>
    /// <param name="column">The column that was found.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="weight">The member's part of the average.</param>
    public static Add Open(DataViewRow row, DataViewSchema.Column column, LabelColumn label, double weight) => label.Task switch
    {
        PredictionTask.Multiclass => Classes(row.GetGetter<VBuffer<float>>(column), new float[label.ClassCount], weight),
        PredictionTask.Regression => Number(row.GetGetter<float>(column), weight),
        _ when string.Equals(column.Name, Probability, StringComparison.Ordinal) => Binary(row.GetGetter<float>(column), weight),
        _ => Logit(row.GetGetter<float>(column), weight),
    };

    // The input may have such a column already, which is none of the member's.
    private static bool Adds(DataViewSchema input, DataViewSchema output, string name) => Count(output, name) > Count(input, name);

    private static int Count(DataViewSchema schema, string name)
        => schema.Count(column => string.Equals(column.Name, name, StringComparison.Ordinal));

    private static Add Binary(ValueGetter<float> read, double weight)
    {
        var probability = 0f;
        return sums =>
        {
            read(ref probability);
            sums[0] += weight * probability;
            sums[1] += weight * (1.0 - probability);
        };
    }

    private static Add Logit(ValueGetter<float> read, double weight)
    {
        var logit = 0f;
        return sums =>
        {
            read(ref logit);
            // Each side by itself, so that neither is lost next to 1.
            sums[0] += weight / (1 + Math.Exp(-(double)logit));
            sums[1] += weight / (1 + Math.Exp(logit));
        };
    }

    private static Add Number(ValueGetter<float> read, double weight)
    {
        var number = 0f;
        return sums =>
        {
            read(ref number);
            sums[0] += weight * number;
        };
    }

    private static Add Classes(ValueGetter<VBuffer<float>> read, float[] scores, double weight)
    {
        VBuffer<float> values = default;
        var shares = new double[scores.Length];
        return sums =>
        {
            read(ref values);
            values.CopyTo(scores);
            var sum = Shares(scores, shares);
            for (var i = 0; i < shares.Length; i++)
                sums[i] += weight * (sum > 0 ? shares[i] / sum : 1.0 / shares.Length);
        };
    }

    /// <summary>Scores that are no probabilities are taken for logits.</summary>
    private static double Shares(float[] scores, double[] shares)
    {
        if (Array.Exists(scores, score => score < 0))
            return Softmax.Shares(scores, 1, shares);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            sum += shares[i] = scores[i];
        return sum;
    }
}
