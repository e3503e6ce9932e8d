using Microsoft.ML;

namespace NeuralML.Tests.Citizenship;

public sealed class PermutationFeatureImportanceTests
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly IDataView _data;

    public PermutationFeatureImportanceTests()
    {
        var rows = Signal.Load(_ml, 600);
        _data = _ml.Transforms.Concatenate("Features", "First", "Second", "Third").Append(_ml.Transforms.Conversion.MapValueToKey("Kind"))
            .Fit(rows).Transform(rows);
    }

    private NeuralNetTransformer Fit(string label) => _ml.NeuralNet(Fast.Options(label, epochs: 30)).Fit(_data);

    private static void ShouldRankFirst<T>(IEnumerable<T> features, Func<T, double> loss, int index)
    {
        var losses = features.Select(loss).ToArray();
        losses.Length.ShouldBe(3);
        Array.IndexOf(losses, losses.Max()).ShouldBe(index);
        losses[index].ShouldBeGreaterThan(5 * losses.Where((_, i) => i != index).Max(Math.Abs));
    }

    [Fact]
    public void The_feature_that_tells_two_classes_apart_ranks_first()
    {
        using var model = Fit("Flag");

        var slots = _ml.BinaryClassification.PermutationFeatureImportance(model, _data, "Flag");
        var named = _ml.BinaryClassification.PermutationFeatureImportanceNonCalibrated((ITransformer)model, _data, "Flag");

        ShouldRankFirst(slots, feature => -feature.AreaUnderRocCurve.Mean, 1);
        named.Keys.Order().ShouldBe(["First", "Second", "Third"]);
        named.MinBy(feature => feature.Value.Accuracy.Mean).Key.ShouldBe("Second");
    }

    [Fact]
    public void The_feature_that_tells_several_classes_apart_ranks_first()
    {
        using var model = Fit("Kind");

        var slots = _ml.MulticlassClassification.PermutationFeatureImportance(model, _data, "Kind");
        var named = _ml.MulticlassClassification.PermutationFeatureImportance((ITransformer)model, _data, "Kind");

        ShouldRankFirst(slots, feature => -feature.MicroAccuracy.Mean, 1);
        named.MaxBy(feature => feature.Value.LogLoss.Mean).Key.ShouldBe("Second");
    }

    [Fact]
    public void The_feature_that_a_number_follows_ranks_first()
    {
        using var model = Fit("Number");

        var slots = _ml.Regression.PermutationFeatureImportance(model, _data, "Number", permutationCount: 2);
        var named = _ml.Regression.PermutationFeatureImportance((ITransformer)model, _data, "Number");

        ShouldRankFirst(slots, feature => feature.RootMeanSquaredError.Mean, 1);
        slots[1].RSquared.Count.ShouldBe(2);
        named.MinBy(feature => feature.Value.RSquared.Mean).Key.ShouldBe("Second");
    }

    [Fact]
    public void A_network_at_the_end_of_a_chain_is_measured_also_when_the_chain_was_loaded()
    {
        var rows = Signal.Load(_ml, 600);
        using var chain = _ml.Transforms.Concatenate("Features", "Third", "Second", "First")
            .Append(_ml.NeuralNet(Fast.Options("Number", epochs: 30))).Fit(rows);
        var transformed = chain.Transform(rows);
        var loaded = Reloaded.Of(chain, rows.Schema);

        var slots = _ml.Regression.PermutationFeatureImportance(chain.LastTransformer, transformed, "Number");
        var whole = _ml.Regression.PermutationFeatureImportance((ITransformer)chain, transformed, "Number");
        var again = _ml.Regression.PermutationFeatureImportance(loaded, transformed, "Number");

        ShouldRankFirst(slots, feature => feature.RootMeanSquaredError.Mean, 1);
        whole.MinBy(feature => feature.Value.RSquared.Mean).Key.ShouldBe("Second");
        again.MinBy(feature => feature.Value.RSquared.Mean).Key.ShouldBe("Second");
    }
}
