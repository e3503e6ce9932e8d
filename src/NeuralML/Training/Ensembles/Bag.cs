using NeuralML.NeuralNet;

namespace NeuralML.Training.Ensembles;

/// <summary>The networks of a recipe, on one split after the other, and what they predict for the rows that they have not seen.</summary>
internal sealed class Bag
{
    private Bag(Recipe recipe, IReadOnlyList<TrainedMember> members)
    {
        Recipe = recipe;
        Members = members;
        Rows = [.. members.SelectMany(member => member.ValidationRows)];
        Predictions = [.. members.SelectMany(member => member.Predictions)];
    }

    public Recipe Recipe { get; }

    public IReadOnlyList<TrainedMember> Members { get; }

    /// <summary>The rows of the validation parts, one part behind the other.</summary>
    public int[] Rows { get; }

    /// <summary><c>[rows * outputs]</c>: logits or numbers.</summary>
    public float[] Predictions { get; }

    public static IReadOnlyList<Bag> Of(IReadOnlyList<TrainedMember> members)
        => [.. members.GroupBy(member => member.Recipe).Select(recipe => new Bag(recipe.Key, [.. recipe]))];

    /// <summary>Makes probabilities right on the rows, for all networks alike.</summary>
    public void Calibrate(Criterion criterion)
    {
        var factor = criterion.FitLogits(Predictions);
        foreach (var member in Members)
            member.Network.LogitFactor = factor;
        foreach (ref var prediction in Predictions.AsSpan())
            prediction *= (float)factor;
    }
}
