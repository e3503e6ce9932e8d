using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using NeuralML.Features;
using NeuralML.Tests.Features;
using NeuralML.Tests.NeuralNet;
using NeuralML.Training;
using static TorchSharp.torch;

namespace NeuralML.Tests.Training;

public sealed class StreamingTests
{
    // Of rows of two numbers, 6000 would fit: a sample has 1500.
    private const long MemoryLimit = 6000 * 24;
    private const int Rows = 10_000;

    private readonly MLContext _ml = new(seed: 1);

    private static NeuralNetOptions Options(string label, int epochs)
    {
        var options = Fast.Options(label, epochs);
        options.MemoryLimit = MemoryLimit;
        options.BatchSize = 100;
        return options;
    }

    private TrainingTable Read(IDataView data)
    {
        using var channel = ((IChannelProvider)_ml).Start("test");
        var features = FeatureColumns.Find(data.Schema, new NeuralNetOptions());
        var label = LabelColumn.Find(data.Schema, Fast.Options("Parabola"));
        return TrainingTableReader.Read(data, features, label, MemoryLimit, learn: true, channel, () => { });
    }

    /// <summary>Rows whose label is their number.</summary>
    private IDataView Numbered()
    {
        var rows = Row.Draw(Rows);
        for (var i = 0; i < rows.Count; i++)
            rows[i].Parabola = i;
        return _ml.Data.LoadFromEnumerable(rows);
    }

    private StreamedData Open(TrainingTable table, TrainingSplit split)
    {
        var encoder = FeatureEncoder.Fit(NumericScaling.None, table, split.Training);
        // Of classes, numbers stay as they are.
        var label = LabelType.Flag.Find();
        var scaler = TargetScaler.Fit(label, table, split.Training, clamp: false);
        return new StreamedData(
            table.Stream!, table, split, new RowEncoding(label, encoder, scaler, new RowWeights(null, table, split.Training)),
            new Cancellation(_ml, CancellationToken.None));
    }

    private static float[] Labels(StreamedData source, int epoch, int seed = 1, int most = int.MaxValue)
    {
        var labels = new List<float>();
        using var batches = source.Shuffle(epoch, 100, seed);
        using var scope = NewDisposeScope();
        while (labels.Count < most && batches.Next() is { } batch)
        {
            batch.Features.shape[0].ShouldBe(batch.Targets.shape[0]);
            labels.AddRange(batch.Targets.data<float>().ToArray());
        }

        return [.. labels];
    }

    [Fact]
    public void Each_epoch_has_each_training_row_once_in_another_order()
    {
        var table = Read(Numbered());
        var split = StreamSplit.Create(table.Stream!, 0.2, seed: 1);
        using var source = Open(table, split);

        var first = Labels(source, 1);
        var second = Labels(source, 2);

        source.RowCount.ShouldBeInRange(7800, 8200);
        first.Order().ShouldBe(Enumerable.Range(0, Rows).Where(row => !split.IsValidation(row)).Select(row => (float)row));
        second.Order().ShouldBe(first.Order());
        second.ShouldNotBe(first);
    }

    [Fact]
    public void Validation_rows_are_those_of_the_sample_that_never_train()
    {
        var table = Read(Numbered());
        var split = StreamSplit.Create(table.Stream!, 0.2, seed: 1);

        split.Validation.Length.ShouldBeInRange(240, 360);
        split.Training.Length.ShouldBe(1500 - split.Validation.Length);
        split.Validation.ShouldAllBe(row => split.IsValidation((long)table.Labels[row]));
        split.Training.ShouldAllBe(row => !split.IsValidation((long)table.Labels[row]));
    }

    [Fact]
    public void Folds_share_out_the_rows()
    {
        var table = Read(Numbered());
        var folds = StreamSplit.Folds(table.Stream!, 4, seed: 1);

        Enumerable.Range(0, Rows).ShouldAllBe(row => folds.Count(fold => fold.IsValidation(row)) == 1);
        folds.SelectMany(fold => fold.Validation).Order().ShouldBe(table.AllRows());
        folds.ShouldAllBe(fold => Math.Abs(fold.TrainingRowCount - 7500) < 200);
    }

    [Fact]
    public void Rows_far_apart_meet_in_a_batch()
    {
        var table = Read(Numbered());
        using var source = Open(table, new TrainingSplit(table.AllRows(), []));

        // The pool has 3000 rows.
        var labels = Labels(source, 1);
        labels[..100].Max().ShouldBeGreaterThan(2500);
        labels[5000..5100].Min().ShouldBeLessThan(4000);
        labels[5000..5100].Max().ShouldBeGreaterThan(7000);
    }

    [Fact]
    public void The_order_of_an_epoch_does_not_depend_on_what_was_read_before()
    {
        var table = Read(Numbered());
        var split = StreamSplit.Create(table.Stream!, 0.2, seed: 1);
        using var source = Open(table, split);
        using var resumed = Open(table, split);
        Labels(source, 1);
        var expected = Labels(source, 2);

        Labels(resumed, 2).ShouldBe(expected);
        Labels(resumed, 2, most: 500);
        Labels(resumed, 3, most: 500);
        Labels(resumed, 2).ShouldBe(expected, "an epoch that was not read to its end does not disturb another");
        Labels(resumed, 2, seed: 2).ShouldNotBe(expected);
    }

    [Fact]
    public void Streamed_rows_are_encoded_as_rows_in_memory_are()
    {
        var table = Read(Numbered());
        using var source = Open(table, new TrainingSplit(table.AllRows(), []));
        using var scope = NewDisposeScope();
        using var batches = source.Shuffle(1, 100, seed: 1);
        var batch = batches.Next()!.Value;
        var features = batch.Features.data<float>().ToArray();
        var rows = Row.Draw(Rows);

        var labels = batch.Targets.data<float>().ToArray();
        for (var i = 0; i < labels.Length; i++)
            features[(2 * i)..((2 * i) + 2)].ShouldBe(rows[(int)labels[i]].Features);
    }

    [Fact]
    public void A_streamed_fit_learns_and_says_that_it_streams()
    {
        var log = new List<string>();
        _ml.Log += (_, message) => log.Add(message.RawMessage);
        using var model = _ml.NeuralNet(Options("Parabola", epochs: 6)).Fit(Row.Load(_ml, Rows));

        _ml.Regression.Evaluate(model.Transform(Row.Load(_ml, 500, seed: 2)), "Parabola").RSquared.ShouldBeGreaterThan(0.98);
        log.ShouldContain(line => line.Contains("10000 rows are read again in each epoch", StringComparison.Ordinal));
        log[^1].ShouldMatch("; (79|80)\\d\\d training rows, [23]\\d\\d validation rows");
    }

    [Theory]
    [InlineData(NeuralNetArchitecture.RealMlp)]
    [InlineData(NeuralNetArchitecture.FtTransformer)]
    public void Streaming_takes_embeddings_and_categories(NeuralNetArchitecture architecture)
    {
        var options = Options("Buys", epochs: 8);
        options.Architecture = architecture;
        options.LearningRate = architecture == NeuralNetArchitecture.RealMlp ? 0.05 : 0.01;
        options.NumericEmbedding = architecture == NeuralNetArchitecture.RealMlp ? NumericEmbedding.PiecewiseLinear : NumericEmbedding.None;
        options.NumericColumnNames = ["Hour"];
        options.CategoricalColumnNames = ["City", "Member"];
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(Visit.Draw(5000)));

        var scored = model.Transform(_ml.Data.LoadFromEnumerable(Visit.Draw(500, seed: 2)));
        _ml.BinaryClassification.Evaluate(scored, "Buys").Accuracy.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void The_same_seed_gives_the_same_network()
    {
        var data = Row.Load(_ml, Rows);
        var estimator = _ml.NeuralNet(Options("SameSign", epochs: 2));
        using var first = estimator.Fit(data);
        using var second = estimator.Fit(data);

        Scores.Of(second.Transform(data)).ShouldBe(Scores.Of(first.Transform(data)));
    }

    [Fact]
    public void Data_that_fails_while_it_is_read_again_ends_the_fit()
    {
        var passes = 0;
        IEnumerable<Row> Rows()
        {
            passes++;
            foreach (var row in Row.Draw(10_000))
                yield return passes > 1 && row.Name == "row 7000" ? throw new InvalidDataException("gone") : row;
        }

        Should.Throw<Exception>(() => _ml.NeuralNet(Options("Parabola", epochs: 3)).Fit(_ml.Data.LoadFromEnumerable(Rows())))
            .GetBaseException().Message.ShouldBe("gone");
    }

    [Fact]
    public void A_fit_that_is_stopped_leaves_no_thread_that_reads()
    {
        var (open, most) = (0, 0);
        IEnumerable<Row> Rows()
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            try
            {
                foreach (var row in Row.Draw(10_000))
                    yield return row;
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        }

        _ml.Log += (_, message) =>
        {
            if (message.RawMessage.StartsWith("Epoch 1 ", StringComparison.Ordinal))
                throw new OperationCanceledException();
        };
        Should.Throw<OperationCanceledException>(
            () => _ml.NeuralNet(Options("Parabola", epochs: 3)).Fit(_ml.Data.LoadFromEnumerable(Rows())));

        open.ShouldBe(0);
        most.ShouldBe(1);
    }
}
