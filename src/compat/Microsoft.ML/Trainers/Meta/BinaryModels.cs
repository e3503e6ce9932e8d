using System.Globalization;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>The binary models inside of a multiclass model.</summary>
internal static class BinaryModels
{
    public static void Save(ModelSaveContext ctx, IReadOnlyList<IScoringModel<float>> models)
    {
        ctx.Writer.Write(models.Count);
        for (var i = 0; i < models.Count; i++)
            ctx.SaveModel(models[i], Folder(i));
    }

    public static IScoringModel<float>[] Load(IHostEnvironment env, ModelLoadContext ctx)
    {
        var count = ctx.Reader.ReadCount();
        // Grows as models are found: a file may declare more than it has.
        var models = new List<IScoringModel<float>>();
        for (var i = 0; i < count; i++)
            models.Add(ctx.LoadModel<IScoringModel<float>>(env, Folder(i)));
        return [.. models];
    }

    /// <summary>Scores as probabilities where the model is calibrated.</summary>
    public static Scorer<float> CreateProbabilityScorer(IScoringModel<float> model)
    {
        var scorer = model.CreateScorer();
        if (model is not CalibratedModelParametersBase { Calibrator: var calibrator })
            return scorer;
        return (in VBuffer<float> features, ref float score) =>
        {
            scorer(in features, ref score);
            score = calibrator.PredictProbability(score);
        };
    }

    private static string Folder(int index) => string.Create(CultureInfo.InvariantCulture, $"SubPredictor_{index:000}");
}
