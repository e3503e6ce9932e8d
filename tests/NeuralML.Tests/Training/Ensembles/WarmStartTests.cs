using Microsoft.ML;
using TorchSharp;

namespace NeuralML.Tests.Training.Ensembles;

public sealed class WarmStartTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Training_goes_on_where_it_ended()
    {
        var data = Row.Load(_ml, 300);
        using var start = _ml.NeuralNet(Fast.Options("SameSign", epochs: 30)).Fit(data);
        using var next = _ml.NeuralNet(Fast.Options("SameSign", epochs: 3)).Fit(data, start);

        next.Histories[0].Epochs[0].Epoch.ShouldBe(1);
        next.Histories[0].Epochs[0].TrainingLoss.ShouldBeLessThan(start.Histories[0].Epochs[0].TrainingLoss / 2);
    }

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp, NumericEmbedding.None, "Parabola", 0)]
    [InlineData(NeuralNetArchitecture.ResNet, NumericEmbedding.None, "SameSign", 0)]
    [InlineData(NeuralNetArchitecture.RealMlp, NumericEmbedding.Periodic, "Parabola", 0)]
    [InlineData(NeuralNetArchitecture.RealMlp, NumericEmbedding.PiecewiseLinear, "SameSign", 0)]
    [InlineData(NeuralNetArchitecture.TabM, NumericEmbedding.PiecewiseLinear, "Parabola", 0)]
    [InlineData(NeuralNetArchitecture.FtTransformer, NumericEmbedding.None, "SameSign", 0)]
    [InlineData(NeuralNetArchitecture.Mlp, NumericEmbedding.None, "Parabola", 3)]
    public void At_a_rate_that_moves_nothing_it_predicts_what_it_did_whatever_the_data(
        NeuralNetArchitecture architecture, NumericEmbedding embedding, string label, int folds)
    {
        var options = Fast.Options(label, epochs: 2);
        (options.Architecture, options.NumericEmbedding, options.Folds, options.CategoricalColumnNames) =
            (architecture, embedding, folds, ["Name"]);
        options.ValidationFraction = 0;
        if (architecture == NeuralNetArchitecture.FtTransformer)
            options.HiddenSizes = [16];
        var data = Row.Load(_ml, 200);
        using var start = _ml.NeuralNet(options).Fit(data);
        var before = Scores.Of(start.Transform(data));

        (options.LearningRate, options.Optimizer) = (1e-12, NeuralNetOptimizer.Sgd);
        var next = Row.Draw(57, seed: 3);
        next.ForEach(row => (row.Features, row.Parabola) = ([row.Features[0] * 9, row.Features[1] + 5], row.Parabola / 7));
        using (var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(next), start))
        {
            // The running statistics of a batch normalization follow the new rows.
            if (architecture != NeuralNetArchitecture.ResNet)
                Scores.Of(model.Transform(data)).ShouldBe(before, label == "Parabola" ? 0.1 : 1e-3);
        }

        Scores.Of(start.Transform(data)).ShouldBe(before);
    }

    [Theory]
    [InlineData(200, 5)]
    [InlineData(2500, 1)]
    public void All_networks_of_a_preset_go_on(int rows, int folds)
    {
        var options = new NeuralNetOptions { LabelColumnName = "Parabola", MaximumEpochs = 3, Seed = 1 };
        var data = Row.Load(_ml, rows);
        using var start = _ml.NeuralNet(options).Fit(data);
        (start.Histories.Count % folds).ShouldBe(0);
        (options.LearningRate, options.Optimizer) = (1e-12, NeuralNetOptimizer.Sgd);
        using var next = _ml.NeuralNet(options).Fit(data, start);

        var before = start.Histories.Select(history => history.Epochs[history.BestEpoch - 1].ValidationLoss!.Value).ToArray();
        foreach (var history in next.Histories)
            history.Epochs[0].ValidationLoss!.Value.ShouldBe(before[history.Network], 1e-5);
    }

    [Fact]
    public void Networks_that_do_not_suit_are_refused_and_leave_no_tensor_behind()
    {
        var data = Row.Load(_ml, 100);
        using var start = _ml.NeuralNet(Fast.Options("SameSign", epochs: 1)).Fit(data);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        Refused(options => options.LabelColumnName = "Ring").ShouldContain("Ring");
        Refused(options => options.HiddenSizes = [32, 16]).ShouldContain("HiddenSizes");
        Refused(options => options.HiddenSizes = [32]).ShouldContain("HiddenSizes");
        Refused(options => options.Folds = 2).ShouldContain("Folds");
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);

        string Refused(Action<NeuralNetOptions> change)
        {
            var options = Fast.Options("SameSign", epochs: 1);
            change(options);
            return Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(data, start)).Message;
        }
    }

    [Fact]
    public void Counts_do_not_go_on_from_numbers()
    {
        var data = Row.Load(_ml, 60);
        var options = Fast.Options("Parabola", epochs: 1);
        using var start = _ml.NeuralNet(options).Fit(data);
        options.RegressionLoss = RegressionLoss.Poisson;

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(data, start))
            .Message.ShouldContain("'Parabola' is Regression of counts with 1 outputs; the networks to go on from are for Regression with");
    }

    [Fact]
    public void A_disposed_network_is_nothing_to_go_on_from()
    {
        var data = Row.Load(_ml, 100);
        var estimator = _ml.NeuralNet(Fast.Options("SameSign", epochs: 1));
        var start = estimator.Fit(data);
        start.Dispose();

        Should.Throw<ObjectDisposedException>(() => estimator.Fit(data, start));
        Should.Throw<ArgumentNullException>(() => estimator.Fit(data, (NeuralNetTransformer)null!));
    }
}
