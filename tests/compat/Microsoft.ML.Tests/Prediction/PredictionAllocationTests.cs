using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Prediction;

public class PredictionAllocationTests
{
    private const int Calls = 1000;

    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void A_pipeline_from_scalars_and_texts_to_a_trained_model_predicts_without_allocating()
    {
        var rows = Enumerable.Range(0, 40).Select(i => new In { A = i % 7, B = i % 5, Text = $"t{i % 3}", Label = i % 2 == 0 }).ToArray();
        var model = _mlContext.Transforms.Categorical.OneHotEncoding("Kind", "Text")
            .Append(_mlContext.Transforms.Concatenate("Numbers", "A", "B"))
            .Append(_mlContext.Transforms.NormalizeMinMax("Numbers"))
            .Append(_mlContext.Transforms.Concatenate("Features", "Numbers", "Kind"))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression())
            .Fit(_mlContext.Data.LoadFromEnumerable(rows));
        using var engine = _mlContext.Model.CreatePredictionEngine<In, Out>(model);

        AllocatedBy(engine, [.. rows, new In { Text = "unseen" }, new In { A = float.NaN }], new Out()).ShouldBe(0);
    }

    [Fact]
    public void Vectors_that_are_asked_for_fill_the_arrays_of_the_prediction()
    {
        var rows = Enumerable.Range(0, 10).Select(i => new In { A = i, B = -i, Text = $"t{i}" }).ToArray();
        var model = _mlContext.Transforms.Categorical.OneHotEncoding("Kind", "Text")
            .Append(_mlContext.Transforms.Concatenate("Features", "A", "B", "Kind"))
            .Fit(_mlContext.Data.LoadFromEnumerable(rows));
        using var engine = _mlContext.Model.CreatePredictionEngine<In, VectorOut>(model);

        AllocatedBy(engine, rows, new VectorOut()).ShouldBe(0);
    }

    /// <summary>Bytes, once each row has been shown and the code is compiled.</summary>
    private static long AllocatedBy<TOut>(PredictionEngine<In, TOut> engine, In[] rows, TOut prediction)
        where TOut : class, new()
    {
        long Run()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
                engine.Predict(rows[i % rows.Length], ref prediction);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Run();
        return Run();
    }

    private sealed class In
    {
        public float A { get; set; }

        public float B { get; set; }

        public string Text { get; set; } = "";

        public bool Label { get; set; }
    }

    private sealed class Out
    {
        public bool PredictedLabel { get; set; }

        public float Score { get; set; }

        public float Probability { get; set; }
    }

    private sealed class VectorOut
    {
        public float[]? Features { get; set; }

        public VBuffer<float> Kind { get; set; }
    }
}
