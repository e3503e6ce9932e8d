using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class MulticlassMetricsTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void The_log_loss_is_in_nats_and_accuracies_are_per_row_and_per_class()
    {
        var metrics = _context.MulticlassClassification.Evaluate(
            Table([1, 1, 2], [[0.5f, 0.25f, 0.25f], [0.75f, 0.25f, 0], [0.5f, 0.25f, 0.25f]]));
        metrics.LogLoss.ShouldBe(-(Math.Log(0.5) + Math.Log(0.75) + Math.Log(0.25)) / 3, 1e-12);
        metrics.MicroAccuracy.ShouldBe(2.0 / 3, 1e-12);
        metrics.MacroAccuracy.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void The_confusion_table_names_the_classes_by_the_slot_names_of_the_score()
    {
        string[] names = ["low", "middle", "very high"];
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(
            "SlotNames",
            new VectorDataViewType(TextDataViewType.Instance, names.Length),
            (ref VBuffer<ReadOnlyMemory<char>> value) => value = new(names.Length, Array.ConvertAll(names, name => name.AsMemory())));
        var table = _context.MulticlassClassification.Evaluate(Table([1], [[1, 0, 0]], annotations.ToAnnotations()))
            .ConfusionMatrix.GetFormattedConfusionTable();
        table.ShouldContain("       low ||     1 |     0 |     0 | 1.0000\n");
        table.ShouldContain(" very high ||");
    }

    private static InMemoryTable Table(uint[] labels, float[][] scores, DataViewSchema.Annotations? annotations = null)
        => new InMemoryTable().WithKeyLabel(3, labels)
            .With(
                "Score",
                new VectorDataViewType(NumberDataViewType.Single, 3),
                scores.Select(score => new VBuffer<float>(score.Length, score)),
                annotations)
            .With("PredictedLabel", new KeyDataViewType(typeof(uint), 3), labels);
}
