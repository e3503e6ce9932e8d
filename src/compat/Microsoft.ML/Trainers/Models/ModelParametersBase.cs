namespace Microsoft.ML.Trainers;

public abstract class ModelParametersBase<TOutput> : ICanSaveModel, IScoringModel<TOutput>
{
    private protected ModelParametersBase()
    {
    }

    Scorer<TOutput> IScoringModel<TOutput>.CreateScorer() => CreateScorer();

    void ICanSaveModel.Save(ModelSaveContext ctx) => SaveModel(ctx);

    private protected abstract void SaveModel(ModelSaveContext ctx);

    private protected abstract Scorer<TOutput> CreateScorer();
}
