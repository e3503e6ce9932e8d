using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>Reads what a model predicts in the form in which models of all kinds are alike.</summary>
internal static class MemberPrediction
{
    private const string Probability = "Probability";
    private const string Score = "Score";

    /// <param name="values">
    /// Gets for two classes the probabilities of true and of false, for several that of each, otherwise the number.
    /// </param>
    public delegate void Read(Span<double> values);

    /// <summary>Numbers of a prediction.</summary>
    public static int ValueCount(PredictionTask task, int outputs) => task == PredictionTask.Binary ? 2 : outputs;

    /// <param name="input">The columns that the model reads.</param>
    /// <param name="output">The columns that it gives.</param>
    /// <param name="label">What it predicts.</param>
    /// <param name="model">What it is, at the start of a sentence.</param>
    /// <exception cref="InvalidOperationException">It adds no fitting column.</exception>
    public static DataViewSchema.Column Find(DataViewSchema input, DataViewSchema output, LabelColumn label, string model)
    {
        var name = label.Task == PredictionTask.Binary && Adds(input, output, Probability) ? Probability : Score;
        DataViewType type = label.Task == PredictionTask.Multiclass
            ? new VectorDataViewType(NumberDataViewType.Single, label.ClassCount)
            : NumberDataViewType.Single;
        if (!Adds(input, output, name))
            throw new InvalidOperationException($"{model} gives no column '{name}'.");
        var column = output[name];
        return column.Type.Equals(type)
            ? column
            : throw new InvalidOperationException(
                $"{model} gives a column '{name}' of {column.Type}; label column '{label.Name}' needs {type}.");
    }

    /// <param name="row">Where the prediction is read.</param>
    /// <param name="column">The column that was found.</param>
    /// <param name="label">What is predicted.</param>
    public static Read Open(DataViewRow row, DataViewSchema.Column column, LabelColumn label) => label.Task switch
    {
        PredictionTask.Multiclass => Classes(row.GetGetter<VBuffer<float>>(column), new float[label.ClassCount]),
        PredictionTask.Regression => Number(row.GetGetter<float>(column)),
        _ when string.Equals(column.Name, Probability, StringComparison.Ordinal) => Binary(row.GetGetter<float>(column)),
        _ => Logit(row.GetGetter<float>(column)),
    };

    // The input may have such a column already, which is none of the model's.
    private static bool Adds(DataViewSchema input, DataViewSchema output, string name) => Count(output, name) > Count(input, name);

    private static int Count(DataViewSchema schema, string name)
        => schema.Count(column => string.Equals(column.Name, name, StringComparison.Ordinal));

    private static Read Binary(ValueGetter<float> read)
    {
        var probability = 0f;
        return values =>
        {
            read(ref probability);
            values[0] = probability;
            values[1] = 1.0 - probability;
        };
    }

    private static Read Logit(ValueGetter<float> read)
    {
        var logit = 0f;
        return values =>
        {
            read(ref logit);
            // Each side by itself, so that neither is lost next to 1.
            values[0] = 1 / (1 + Math.Exp(-(double)logit));
            values[1] = 1 / (1 + Math.Exp(logit));
        };
    }

    private static Read Number(ValueGetter<float> read)
    {
        var number = 0f;
        return values =>
        {
            read(ref number);
            values[0] = number;
        };
    }

    private static Read Classes(ValueGetter<VBuffer<float>> read, float[] scores)
    {
        VBuffer<float> row = default;
        return values =>
        {
            read(ref row);
            row.CopyTo(scores);
            var sum = Shares(scores, values);
            for (var i = 0; i < values.Length; i++)
                values[i] = sum == 0 ? 1.0 / values.Length : values[i] / sum;
        };
    }

    /// <summary>Scores that are no probabilities are taken for logits.</summary>
    private static double Shares(float[] scores, Span<double> shares)
    {
        if (Array.Exists(scores, score => score < 0))
            return Softmax.Shares(scores, 1, shares);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            sum += shares[i] = scores[i];
        return sum;
    }
}
