using System.Globalization;
using System.Text.Json;
using Microsoft.ML;

namespace NeuralML.Tests.Training.History;

public sealed class TrainingHistoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("neuralml-history-").FullName;
    private readonly TrainingHistory _history;

    public TrainingHistoryTests()
    {
        var ml = new MLContext(seed: 1);
        var options = Fast.Options("SameSign", epochs: 3);
        options.LearningRateSchedule = LearningRateSchedule.Cosine;
        using var model = ml.NeuralNet(options).Fit(Row.Load(ml, 200));
        _history = model.Histories.ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_epoch_is_recorded()
    {
        _history.Epochs.Select(epoch => epoch.Epoch).ShouldBe([1, 2, 3]);
        _history.Epochs[2].TrainingLoss.ShouldBeLessThan(_history.Epochs[0].TrainingLoss);
        _history.Epochs[2].ValidationLoss!.Value.ShouldBeLessThan(_history.Epochs[0].ValidationLoss!.Value);
        _history.Epochs.Select(epoch => epoch.LearningRate).ShouldBeInOrder(SortDirection.Descending);
        _history.Epochs.ShouldAllBe(epoch => epoch.Seconds > 0);
        _history.Epochs.ShouldAllBe(epoch => epoch.Metrics[ValidationMetric.Accuracy] > 0 && epoch.Metrics.Count == 5);
    }

    [Fact]
    public void Without_validation_rows_there_are_only_training_losses()
    {
        var ml = new MLContext(seed: 1);
        var options = Fast.Options("SameSign", epochs: 2);
        options.ValidationFraction = 0;
        using var model = ml.NeuralNet(options).Fit(Row.Load(ml, 50));
        var path = Path.Combine(_folder, "history.csv");
        model.Histories[0].SaveAsCsv(path);

        model.Histories[0].Epochs.ShouldAllBe(epoch => epoch.ValidationLoss == null && epoch.Metrics.Count == 0);
        File.ReadAllLines(path)[1].Split(',')[2].ShouldBeEmpty();
    }

    [Fact]
    public void It_is_written_as_csv()
    {
        var path = Path.Combine(_folder, "history.csv");
        _history.SaveAsCsv(path);

        var lines = File.ReadAllLines(path);
        lines[0].ShouldBe(
            "Epoch,TrainingLoss,ValidationLoss,LearningRate,Seconds,CalibratedLogLoss,Accuracy,AreaUnderRocCurve,F1Score,LogLoss");
        var cells = lines[3].Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        var epoch = _history.Epochs[2];
        cells[..5].ShouldBe([3, epoch.TrainingLoss, epoch.ValidationLoss!.Value, epoch.LearningRate, epoch.Seconds]);
        cells[6].ShouldBe(epoch.Metrics[ValidationMetric.Accuracy]);
        lines.Length.ShouldBe(4);
    }

    [Fact]
    public void It_is_written_as_json()
    {
        var path = Path.Combine(_folder, "history.json");
        _history.SaveAsJson(path);

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        document.RootElement.GetProperty("bestEpoch").GetInt32().ShouldBe(_history.BestEpoch);
        var epochs = document.RootElement.GetProperty("epochs");
        epochs.GetArrayLength().ShouldBe(3);
        epochs[1].GetProperty("validationLoss").GetDouble().ShouldBe(_history.Epochs[1].ValidationLoss!.Value);
        epochs[1].GetProperty("metrics").GetProperty("areaUnderRocCurve").GetDouble()
            .ShouldBe(_history.Epochs[1].Metrics[ValidationMetric.AreaUnderRocCurve]);
    }

    [Fact]
    public void It_is_written_as_the_curves_of_a_run_for_TensorBoard()
    {
        var path = _history.SaveForTensorBoard(_folder);

        Path.GetFileName(Path.GetDirectoryName(path)).ShouldBe("network-0");
        Path.GetFileName(path).ShouldStartWith("events.out.tfevents.");
        var events = EventReader.Read(path);
        events[0].FileVersion.ShouldBe("brain.Event:2");
        var losses = events.Where(item => item.Tag == "loss/validation").ToArray();
        losses.Select(item => item.Step).ShouldBe([1, 2, 3]);
        losses.Select(item => item.Value).ShouldBe(_history.Epochs.Select(epoch => (float)epoch.ValidationLoss!.Value));
        events.Select(item => item.WallTime).ShouldBeInOrder();
        events.Skip(1).Select(item => item.Tag).Distinct().ShouldBe(
        [
            "loss/training", "loss/validation", "learning_rate", "metric/Accuracy", "metric/AreaUnderRocCurve", "metric/F1Score",
            "metric/LogLoss", "metric/CalibratedLogLoss",
        ]);
    }
}
