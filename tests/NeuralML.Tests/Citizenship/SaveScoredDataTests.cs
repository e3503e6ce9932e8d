using Microsoft.ML;

namespace NeuralML.Tests.Citizenship;

public sealed class SaveScoredDataTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly FileFolder _folder = new();
    private readonly NeuralNetTransformer _model;
    private readonly IDataView _scored;

    public SaveScoredDataTests()
    {
        _model = _ml.NeuralNet(Fast.Options("Ring", epochs: 3)).Fit(Row.Load(_ml, 200));
        _scored = _model.Transform(Row.Load(_ml, 200));
    }

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Scored_data_is_saved_as_binary_with_the_names_of_its_classes()
    {
        using (var file = File.Create(_folder.PathOf("scored.idv")))
            _ml.Data.SaveAsBinary(_scored, file);

        var loaded = _ml.Data.LoadFromBinary(_folder.PathOf("scored.idv"));

        Scores.OfClasses(loaded).ShouldBe(Scores.OfClasses(_scored));
        SchemaText.Describe(loaded.Schema["PredictedLabel"]).ShouldBe(SchemaText.Describe(_scored.Schema["PredictedLabel"]));
        SchemaText.Describe(loaded.Schema["Score"]).ShouldBe(SchemaText.Describe(_scored.Schema["Score"]));
        _ml.MulticlassClassification.Evaluate(loaded, "Ring").LogLoss
            .ShouldBe(_ml.MulticlassClassification.Evaluate(_scored, "Ring").LogLoss);
    }

    [Fact]
    public void Scored_data_is_saved_as_text_with_a_slot_for_each_class()
    {
        using (var file = File.Create(_folder.PathOf("scored.tsv")))
            _ml.Data.SaveAsText(_scored, file, schema: false, forceDense: true);

        var lines = File.ReadAllLines(_folder.PathOf("scored.tsv"));

        lines.Length.ShouldBe(201);
        var header = lines[0].Split('\t');
        header[^3..].Order().ShouldBe(["inner", "middle", "outer"]);
        header.ShouldContain("PredictedLabel");
        lines[1].Split('\t')[^3..].Select(value => float.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).Sum()
            .ShouldBe(1, 1e-4f);
    }
}
