namespace Microsoft.ML.Trainers;

public abstract class ModelParametersBase<TOutput> : ICanSaveModel, IScoringModel<TOutput>
{
    private protected ModelParametersBase()
    {
    }

    Scorer<TOutput> IScoringModel<TOutput>.CreateScorer() => CreateScorer();

    void ICanSaveModel.Save(ModelSaveContext ctx) => SaveModel(ctx);

    private protected virtual void SaveModel(ModelSaveContext ctx) => throw new NotSupportedException($"'{GetType()}' cannot be saved");

    private protected abstract Scorer<TOutput> CreateScorer();
}
