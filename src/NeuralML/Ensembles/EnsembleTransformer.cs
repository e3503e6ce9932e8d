using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Ensembles;
using NeuralML.Features;
using NeuralML.Persistence;
using NeuralML.Persistence.Ensembles;

namespace NeuralML;

/// <summary>
/// Fitted pipelines that predict the same label, as one: the weighted average of their probabilities for classes and of their scores for
/// numbers; or a stack of them, a regression on what they predict.
/// </summary>
/// <remarks>
/// <para>
/// Input: the columns that its members read. Output: the same columns as those of one model, and nothing that members compute on the way.
/// Two classes: Score (Single, the logit), Probability (Single) and PredictedLabel (Boolean); a member without a column
/// Probability counts with the logistic function of its Score. Several classes: Score (a vector of Single, the probability of each class)
/// and PredictedLabel (key); the scores of a member are divided by their sum, and go through softmax where one is negative. Numbers: Score
/// (Single).
/// </para>
/// <para>
/// A stack predicts, with a weight w of each member and the biases b: for two classes the logit b + sum of w * logit(p); for several the
/// softmax of b + sum of w * ln(p) of each class; otherwise the number b + sum of w * number. Probabilities below 1e-6 count as 1e-6 there
/// (Wolpert 1992, Stacked generalization; Breiman 1996, Stacked regressions: weights below 0 are of no use).
/// </para>
/// <para>
/// Data is read once, whatever the number of members, and each member works on it as it does alone: in batches, and on the columns as they
/// came, even if another member replaces one. Safe to use from several threads if the members are.
/// </para>
/// </remarks>
public sealed class EnsembleTransformer : ITransformer, IDisposable
{
    internal const int MostMembers = 1000;

    private const double WeightTolerance = 1e-6;

    private readonly Combination _combination;

    /// <param name="members">The models.</param>
    /// <param name="label">What they predict.</param>
    /// <param name="inputSchema">The columns that they read.</param>
    /// <param name="biases">Those of a stack, one for each output; null for an average.</param>
    internal EnsembleTransformer(
        IReadOnlyList<EnsembleMember> members, LabelColumn label, DataViewSchema inputSchema, IReadOnlyList<double>? biases = null)
    {
        CheckMembers(members);
        if (biases is null)
            CheckAverage(members);
        else
            CheckBiases(biases, label);
        if (label.Task is not (PredictionTask.Binary or PredictionTask.Multiclass or PredictionTask.Regression))
            throw new ArgumentException($"Label column '{label.Name}' of {label.Source.Type} is none of an ensemble.", nameof(label));
        Members = [.. members];
        _combination = new Combination(label.Task, [.. members.Select(member => member.Weight)], biases ?? []);
        Label = label;
        InputSchema = inputSchema;
        Bind(inputSchema);
    }

    /// <summary>The models.</summary>
    public IReadOnlyList<EnsembleMember> Members { get; }

    /// <summary>Whether it is a stack of its members rather than their average.</summary>
    public bool IsStacked => _combination.IsStacked;

    /// <summary>What a stack adds, one number for several classes each, otherwise a single one; none for an average.</summary>
    public IReadOnlyList<double> Biases => _combination.Biases;

    /// <summary>Whether each row is predicted by itself, as a prediction engine needs it: true if it is of all members.</summary>
    public bool IsRowToRowMapper => Members.All(member => member.Model.IsRowToRowMapper);

    internal LabelColumn Label { get; }

    /// <summary>The columns that members are saved with.</summary>
    internal DataViewSchema InputSchema { get; }

    /// <summary>The columns of transformed data.</summary>
    /// <param name="inputSchema">The columns of the data to score.</param>
    /// <returns>Those columns and, behind them, the ensemble's.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="InvalidOperationException">A member gives no fitting score.</exception>
    /// <remarks>Where a column is missing or of the wrong type, the exception is that of the member that needs it.</remarks>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return Bind(inputSchema).OutputSchema;
    }

    /// <summary>Adds the predictions. Nothing is computed before rows are read.</summary>
    /// <param name="input">The data to score.</param>
    /// <returns>The rows of the input with the ensemble's columns.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// A member gives no fitting score; while rows are read, a member gives other rows than those of the input.
    /// </exception>
    /// <remarks>Where a column is missing or of the wrong type, the exception is that of the member that needs it.</remarks>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new EnsembleDataView(input, Bind(input.Schema));
    }

    /// <summary>The ensemble as a function of single rows, as the prediction engine uses it.</summary>
    /// <param name="inputSchema">The columns of the rows.</param>
    /// <returns>The mapper.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="InvalidOperationException">A member needs more than one row, or gives no fitting score.</exception>
    /// <remarks>Where a column is missing or of the wrong type, the exception is that of the member that needs it.</remarks>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        if (Members.FirstOrDefault(member => !member.Model.IsRowToRowMapper) is { } member)
            throw new InvalidOperationException($"Member '{member.Name}' of the ensemble does not predict single rows by themselves.");
        return new EnsembleMapper(Bind(inputSchema));
    }

    /// <summary>Disposes the members that can be; predictions on data that the ensemble transformed can then no longer be read.</summary>
    public void Dispose()
    {
        foreach (var member in Members)
            (member.Model as IDisposable)?.Dispose();
    }

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ArgumentNullException.ThrowIfNull(ctx);
        var state = new StateWriter();
        ModelZip.Save(ctx, ModelKinds.Ensemble, ConfigJson.Write(EnsembleModel.Write(this, state)), state);
    }

    private static void CheckMembers(IReadOnlyList<EnsembleMember> members)
    {
        if (members.Count is 0 or > MostMembers)
            throw new ArgumentException($"An ensemble has from 1 to {MostMembers} members, not {members.Count}.", nameof(members));
        if (members.FirstOrDefault(member => !(member.Weight >= 0 && double.IsFinite(member.Weight))) is { } wrong)
            throw new ArgumentException($"Member '{wrong.Name}' of the ensemble has the weight {wrong.Weight}.", nameof(members));
    }

    private static void CheckAverage(IReadOnlyList<EnsembleMember> members)
    {
        var sum = members.Sum(member => member.Weight);
        if (!(Math.Abs(sum - 1) <= WeightTolerance))
            throw new ArgumentException($"The weights of the ensemble's members add up to {sum} instead of 1.", nameof(members));
    }

    private static void CheckBiases(IReadOnlyList<double> biases, LabelColumn label)
    {
        if (biases.Count != label.OutputCount)
        {
            throw new ArgumentException(
                $"A stack for label column '{label.Name}' has {label.OutputCount} biases, not {biases.Count}.", nameof(biases));
        }

        if (!biases.All(double.IsFinite))
            throw new ArgumentException($"A bias of the stack for label column '{label.Name}' is not finite.", nameof(biases));
    }

    private EnsembleColumns Bind(DataViewSchema inputSchema) => new(Members, _combination, Label, inputSchema);
}
