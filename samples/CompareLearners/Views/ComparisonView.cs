using CompareLearners.Comparison;
using CompareLearners.Tables;
using Microsoft.ML;
using NeuralML;
using Spectre.Console;

namespace CompareLearners.Views;

/// <summary>Runs a comparison under a progress bar for each learner.</summary>
internal static class ComparisonView
{
    public static IReadOnlyList<LearnerResult> Run(CsvTable table, NeuralNetPreset preset, int folds, int seed)
        => AnsiConsole.Progress()
            .Columns(
                new SpinnerColumn(),
                new ProgressBarColumn(),
                new ElapsedTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(progress =>
            {
                var ml = new MLContext(seed);
                var learners = Learner.For(table.Task, preset);
                var tasks = learners.Select(learner => progress.AddTask(learner.Name, autoStart: false, maxValue: folds)).ToArray();
                var current = tasks[0];
                // What the network logs after each epoch stands beside its bar.
                ml.Log += (_, message) =>
                {
                    if (message.RawMessage.StartsWith("Epoch ", StringComparison.Ordinal))
                        current.Description = $"NeuralNet [grey]{message.RawMessage.EscapeMarkup()}[/]";
                };

                var validation = new CrossValidation(ml, table, folds);
                return learners.Select((learner, i) =>
                {
                    current = tasks[i];
                    current.StartTask();
                    var result = validation.Run(learner, () => current.Increment(1));
                    current.Description = learner.Name;
                    return result;
                }).ToArray();
            });
}
