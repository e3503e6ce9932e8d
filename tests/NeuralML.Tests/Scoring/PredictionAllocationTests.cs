using Microsoft.ML;

namespace NeuralML.Tests.Scoring;

/// <summary>What a call of a prediction engine leaves to the garbage collector.</summary>
public sealed class PredictionAllocationTests
{
    private const int Calls = 1000;

    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData("Returned")]
    [InlineData("Value")]
    [InlineData("Pieces")]
    public void A_prediction_that_is_used_again_costs_no_memory(string label)
    {
        using var model = Fit(label);
        using var engine = CreateEngine<NumberPrediction>(model);

        AllocatedBy(engine).ShouldBe(0);
    }

    [Theory]
    [InlineData("Class")]
    [InlineData("Values")]
    [InlineData("Flags")]
    public void Nor_does_one_with_a_vector(string label)
    {
        using var model = Fit(label);
        using var engine = CreateEngine<VectorPrediction>(model);

        AllocatedBy(engine).ShouldBe(0);
    }

    private NeuralNetTransformer Fit(string label) => _ml.NeuralNet(new NeuralNetOptions
    {
        LabelColumnName = label,
        Preset = NeuralNetPreset.Best,
        Folds = 2,
        HiddenSizes = [16, 16],
        MaximumEpochs = 1,
        NumericColumnNames = Order.Numbers,
        CategoricalColumnNames = Order.Categories,
        RegressionLoss = label == "Pieces" ? RegressionLoss.Poisson : RegressionLoss.SquaredError,
    }).Fit(_ml.Data.LoadFromEnumerable(Order.Draw(200)));

    private PredictionEngine<Order, T> CreateEngine<T>(NeuralNetTransformer model)
        where T : class, new()
        => _ml.Model.CreatePredictionEngine<Order, T>(model);

    /// <summary>Bytes, once each row has been shown and the code is compiled.</summary>
    private static long AllocatedBy<T>(PredictionEngine<Order, T> engine)
        where T : class, new()
    {
        var rows = Order.Strange(1e30f);
        var prediction = new T();
        Run();
        return Run();

        long Run()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
                engine.Predict(rows[i % rows.Count], ref prediction);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private sealed class NumberPrediction
    {
        public float Score { get; set; }
    }

    private sealed class VectorPrediction
    {
        public float[]? Score { get; set; }
    }
}
