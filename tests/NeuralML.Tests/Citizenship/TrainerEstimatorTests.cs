using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace NeuralML.Tests.Citizenship;

public sealed class TrainerEstimatorTests
{
    [Fact]
    public void It_wants_neither_normalized_nor_cached_rows()
    {
        var info = InfoOf(new MLContext(seed: 1).NeuralNet());

        info.NeedNormalization.ShouldBeFalse();
        info.WantCaching.ShouldBeFalse();

        static TrainerInfo InfoOf<TTransformer, TModel>(ITrainerEstimator<TTransformer, TModel> trainer)
            where TTransformer : ISingleFeaturePredictionTransformer<TModel>
            where TModel : class => trainer.Info;
    }

    [Fact]
    public void Asking_for_it_draws_no_seed()
    {
        Scores(ask: true).ShouldBe(Scores(ask: false));

        static float[] Scores(bool ask)
        {
            var ml = new MLContext(seed: 1);
            var first = ml.NeuralNet(Fast.Options("Parabola", epochs: 1));
            _ = ask ? first.Info : null;
            using var second = ml.NeuralNet(Fast.Options("Parabola", epochs: 1)).Fit(Row.Load(ml, 50));
            return Tests.Scores.Of(second.Transform(Row.Load(ml, 50)));
        }
    }
}
