using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Persistence;

namespace NeuralML.Tests.Ensembles;

public sealed class FileTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    private readonly IDataView _test = Trip.Load(pipelines.ML, 100, seed: 2);

    private float[] Values(ITransformer model) => model.GetOutputSchema(_test.Schema)["Score"].Type is VectorDataViewType
        ? [.. Scores.OfClasses(model.Transform(_test)).SelectMany(row => row)]
        : Scores.Of(model.Transform(_test));

    [Theory]
    [InlineData("Flag")]
    [InlineData("Class")]
    [InlineData("Number")]
    public void A_loaded_ensemble_scores_to_the_bit_as_the_saved_one(string label)
    {
        var ensemble = pipelines.ByLabel(label);

        using var loaded = ModelFile.Load(ModelFile.Save(ensemble, pipelines.Data.Schema)).ShouldBeOfType<EnsembleTransformer>();
        using var again = (EnsembleTransformer)ModelFile.Load(ModelFile.Save(loaded));

        Values(loaded).ShouldBe(Values(ensemble));
        Values(again).ShouldBe(Values(ensemble));
        loaded.Members.Select(member => (member.Name, member.Weight))
            .ShouldBe(ensemble.Members.Select(member => (member.Name, member.Weight)));
    }

    [Fact]
    public void The_names_of_classes_are_kept()
    {
        using var loaded = (EnsembleTransformer)ModelFile.Load(ModelFile.Save(pipelines.Multiclass));
        VBuffer<ReadOnlyMemory<char>> names = default;

        loaded.Transform(_test).Schema["Score"].GetSlotNames(ref names);

        names.DenseValues().Select(name => name.ToString()).ShouldBe(["high", "low", "middle"]);
    }

    [Fact]
    public void An_ensemble_in_a_chain_is_saved_with_it()
    {
        var chain = new TransformerChain<ITransformer>(
            pipelines.Regression,
            pipelines.ML.Transforms.CopyColumns("Result", "Score").Fit(pipelines.Regression.Transform(pipelines.Data)));

        var loaded = ModelFile.Load(ModelFile.Save(chain, pipelines.Data.Schema));

        Scores.Of(loaded.Transform(_test), "Result").ShouldBe(Scores.Of(pipelines.Regression.Transform(_test)));
        ((IDisposable)loaded).Dispose();
    }

    [Fact]
    public void Ensembles_in_ensembles_are_saved_up_to_some_levels()
    {
        var nested = pipelines.Create("Number", (pipelines.Linear, 1));
        for (var level = 1; level < 4; level++)
            nested = pipelines.Create("Number", (nested, 1));

        Values(ModelFile.Load(ModelFile.Save(nested))).ShouldBe(Values(pipelines.Linear));
        Should.Throw<InvalidOperationException>(() => ModelFile.Save(pipelines.Create("Number", (nested, 1)))).Message.ShouldContain("4");
    }
}
