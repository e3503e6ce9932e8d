using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using NeuralML.Features;

namespace NeuralML.NeuralNet;

/// <summary>Says in words what options come to, before the data is known.</summary>
internal static class PlanText
{
    public static string Describe(NeuralNetOptions options)
    {
        var recipes = Recipe.All(options);
        var text = new StringBuilder();
        text.Append(options.ChosenArchitecture is null ? $"{options.Preset} preset: " : "");
        text.AppendJoin(", ", recipes.Select(recipe => recipe.Architecture));
        text.Append(Networks(options)).Append(recipes.Count > 1 ? "; averaged as suits the validation rows" : "").AppendLine();
        foreach (var recipe in recipes)
            text.Append("  ").Append(TaskOf(options, recipe)).AppendLine(Describe(options, recipe));
        var changed = Changed(options);
        if (changed.Length > 0)
            text.Append("Set: ").AppendJoin(", ", changed).AppendLine();
        return text.ToString();
    }

    private static string TaskOf(NeuralNetOptions options, Recipe recipe)
    {
        if (!Recipe.Of(options, PredictionTask.Regression).Contains(recipe))
            return "for classes, ";
        return Recipe.Of(options, PredictionTask.Multiclass).Contains(recipe) ? "" : "for numbers, ";
    }

    private static string Networks(NeuralNetOptions options)
    {
        var (few, folds, most) = (options.FoldCount(0), options.FoldCount(long.MaxValue), options.NetworkCount(long.MaxValue));
        if (folds == 0)
            return ", one network of each kind";
        var small = Text(NeuralNetOptions.SmallTable);
        var text = $", one network of each kind for each of {Text(folds)} folds";
        text = few == folds ? text : $"{text} ({Text(few)} below {small} rows)";
        return most == int.MaxValue ? text : $"{text}, from {small} rows on {Text(most)} networks in all";
    }

    private static string Describe(NeuralNetOptions options, Recipe recipe)
    {
        var classes = new TrainingPlan(options, recipe, PredictionTask.Multiclass, 1, rowCount: 1);
        var numbers = new TrainingPlan(options, recipe, PredictionTask.Regression, 1, rowCount: 1);
        var rate = classes.LearningRate == numbers.LearningRate
            ? Text(classes.LearningRate)
            : $"{Text(classes.LearningRate)} for classes and {Text(numbers.LearningRate)} for numbers";
        return $"{recipe.Architecture}{Sizes(classes)}: {recipe.Scaling} scaling, {recipe.Embedding} embeddings, "
            + $"{options.Optimizer} at {rate}, {classes.Schedule}, weight decay {Text(classes.WeightDecay)}, "
            + $"dropout {Text(classes.Dropout)}, label smoothing {Text(classes.LabelSmoothing)}, batches of {Text(options.BatchSize)}, "
            + $"at most {Epochs(options, recipe)}";
    }

    private static string Sizes(TrainingPlan plan)
        => plan.Recipe.Architecture == NeuralNetArchitecture.Custom ? "" : $" {string.Join('-', plan.HiddenSizes)}";

    private static string Epochs(NeuralNetOptions options, Recipe recipe)
        => options.MaximumEpochs is null && TrainingPlan.StepsOf(recipe.Architecture) is { } steps
            ? $"{Text(steps)} steps, {Text(TrainingPlan.BinarySteps)} for two classes"
            : $"{Text(new TrainingPlan(options, recipe, PredictionTask.Binary, 1, rowCount: 1).MaximumEpochs)} epochs";

    private static string[] Changed(NeuralNetOptions options)
    {
        var defaults = new NeuralNetOptions();
        return [.. typeof(NeuralNetOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !Equals(property.GetValue(options), property.GetValue(defaults)))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name} = {Text(property.GetValue(options))}")];
    }

    private static string Text(object? value) => value switch
    {
        string text => text,
        Delegate => "a function",
        IProgress<TrainingProgress> => "a listener",
        IEnumerable values => $"[{string.Join(", ", values.Cast<object>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
