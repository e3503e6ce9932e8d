using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class CategoryTests
{
    private const int Products = 60;

    private readonly MLContext _ml = new(seed: 1);

    /// <summary>Each product has a price of its own, which nothing about its name or number tells.</summary>
    private static double PriceOf(int product) => 100 + (product * 7919 % 97);

    private static List<Sale> Draw(int count, int seed = 1, int first = 0)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => first + random.Next(Products - first))
            .Select(product => new Sale { Product = $"p{product}", Weight = random.Next(1, 9), Price = (float)PriceOf(product) })
            .ToList();
    }

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp)]
    [InlineData(NeuralNetArchitecture.RealMlp)]
    [InlineData(NeuralNetArchitecture.FtTransformer)]
    public void A_category_of_many_levels_is_learned_and_an_unseen_one_gets_a_price_in_the_middle(NeuralNetArchitecture architecture)
    {
        var options = Fast.Options("Price", epochs: 40);
        options.Architecture = architecture;
        options.NumericColumnNames = ["Weight"];
        options.CategoricalColumnNames = ["Product"];
        if (architecture == NeuralNetArchitecture.RealMlp)
            options.LearningRate = 0.1;
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(Draw(1500)));

        _ml.Regression.Evaluate(model.Transform(_ml.Data.LoadFromEnumerable(Draw(300, seed: 2))), "Price").RSquared.ShouldBeGreaterThan(0.9);
        var mean = Enumerable.Range(0, Products).Average(PriceOf);
        var unseen = new List<Sale> { new() { Product = "new", Weight = 4 }, new() { Product = "", Weight = 4 } };
        var scores = Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(unseen)));
        scores[0].ShouldBe((float)mean, 20, "prices differ by 28 in the mean");
        scores[1].ShouldBe(scores[0]);
    }

    [Fact]
    public void One_hot_slots_of_a_vector_are_not_embedded()
    {
        var data = _ml.Data.LoadFromEnumerable(Draw(300));
        var pipeline = _ml.Transforms.Categorical.OneHotEncoding("Product").Append(_ml.Transforms.Concatenate("Features", "Product"));
        var options = Fast.Options("Price", epochs: 2);
        options.Seed = 1;
        using var plain = Last(pipeline.Append(_ml.NeuralNet(options)).Fit(data));
        options.NumericEmbedding = NumericEmbedding.PiecewiseLinear;
        using var embedded = Last(pipeline.Append(_ml.NeuralNet(options)).Fit(data));
        var encoded = pipeline.Fit(data).Transform(data);

        Scores.Of(embedded.Transform(encoded)).ShouldBe(Scores.Of(plain.Transform(encoded)), "no slot has more than two values to embed");
    }

    private static NeuralNetTransformer Last(TransformerChain<NeuralNetTransformer> chain) => chain.LastTransformer;

    private sealed class Sale
    {
        public string Product { get; set; } = "";

        public float Weight { get; set; }

        public float Price { get; set; }
    }
}
