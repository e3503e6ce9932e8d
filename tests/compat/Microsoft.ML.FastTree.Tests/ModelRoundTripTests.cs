using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;

namespace NeuralML.Compat.Tests;

public class ModelRoundTripTests
{
    private static readonly Dictionary<string, Func<MLContext, IDataView, ITransformer>> Fits = new()
    {
        ["FastTree, binary"] = (ml, data) => ml.BinaryClassification.Trainers.FastTree("Flag", numberOfTrees: 5).Fit(data),
        ["FastTree, regression"] = (ml, data) => ml.Regression.Trainers.FastTree(numberOfTrees: 5).Fit(data),
        ["FastTree, ranking"] = (ml, data) => ml.Ranking.Trainers.FastTree("Relevance", numberOfTrees: 5).Fit(data),
        ["FastTreeTweedie"] = (ml, data) => ml.Regression.Trainers.FastTreeTweedie(numberOfTrees: 5).Fit(data),
        ["FastForest, binary"] = (ml, data) => ml.BinaryClassification.Trainers.FastForest("Flag", numberOfTrees: 5).Fit(data),
        ["FastForest, regression"] = (ml, data) => ml.Regression.Trainers.FastForest(numberOfTrees: 5).Fit(data),
        ["Gam, binary"] = (ml, data) => ml.BinaryClassification.Trainers.Gam("Flag", numberOfIterations: 20).Fit(data),
        ["Gam, regression"] = (ml, data) => ml.Regression.Trainers.Gam(numberOfIterations: 20).Fit(data),
        ["large trees"] = (ml, data) => ml.Regression.Trainers
            .FastTree(numberOfTrees: 3, numberOfLeaves: 100, minimumExampleCountPerLeaf: 2).Fit(data),
        ["contributions"] = (ml, data) => Explain(ml, data),
    };

    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Models => [.. Fits.Keys];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_loaded_model_gives_what_the_saved_one_gave(string name)
    {
        var data = Tables.Create(400);
        var model = Fits[name](_context, data);
        var loaded = model.RoundTrip(data.Schema);
        loaded.GetType().ShouldBe(model.GetType());
        if (name == "contributions")
        {
            loaded.Transform(data).ReadVectors("FeatureContributions")
                .ShouldBe(model.Transform(data).ReadVectors("FeatureContributions"));
            return;
        }

        loaded.Transform(data).Read<float>("Score").ShouldBe(model.Transform(data).Read<float>("Score"));
    }

    [Fact]
    public void Quantile_samples_are_loaded()
    {
        var data = Tables.Create(400);
        var model = _context.Regression.Trainers.FastForest(numberOfTrees: 2).Fit(data);
        var loaded = (RegressionPredictionTransformer<FastForestRegressionModelParameters>)model.RoundTrip(data.Schema);
        for (var tree = 0; tree < 2; tree++)
        {
            var (saved, read) = (model.Model.TrainedTreeEnsemble.Trees[tree], loaded.Model.TrainedTreeEnsemble.Trees[tree]);
            for (var leaf = 0; leaf < saved.NumberOfLeaves; leaf++)
            {
                read.GetLeafSamplesAt(leaf).ShouldBe(saved.GetLeafSamplesAt(leaf));
                read.GetLeafSampleWeightsAt(leaf).ShouldBe(saved.GetLeafSampleWeightsAt(leaf));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_of_which_bytes_changed_is_refused_or_scores(string name)
    {
        var data = Tables.Create(60);
        var model = Fits[name](_context, data);
        using var stream = new MemoryStream();
        _context.Model.Save(model, data.Schema, stream);
        var bytes = stream.ToArray();
        var random = new Random(1);
        for (var i = 0; i < 30; i++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                using var source = new MemoryStream(damaged);
                _context.Model.Load(source, out _);
            }
            catch (Exception exception)
            {
                exception.ShouldNotBeOfType<IndexOutOfRangeException>();
                exception.ShouldNotBeOfType<NullReferenceException>();
                exception.ShouldNotBeOfType<OutOfMemoryException>();
            }
        }
    }

    private static FeatureContributionCalculatingTransformer Explain(MLContext ml, IDataView data)
    {
        var model = ml.Regression.Trainers.FastTree(numberOfTrees: 5).Fit(data);
        return ml.Transforms.CalculateFeatureContribution(model, normalize: false).Fit(data);
    }
}
