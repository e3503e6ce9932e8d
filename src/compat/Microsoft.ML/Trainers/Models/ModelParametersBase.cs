namespace Microsoft.ML.Trainers;

public abstract class ModelParametersBase<TOutput> : ICanSaveModel, IScoringModel<TOutput>
{
    private protected ModelParametersBase()
    {
    }

    Scorer<TOutput> IScoringModel<TOutput>.CreateScorer() => CreateScorer();

    void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException("Models are not saved yet.");

    private protected abstract Scorer<TOutput> CreateScorer();
}
