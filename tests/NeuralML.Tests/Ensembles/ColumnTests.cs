using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Ensembles;

public sealed class ColumnTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    private readonly MLContext _ml = pipelines.ML;

    private static string Describe(DataViewSchema.Column column) => $"{column.Name} {column.Type} "
        + string.Join(", ", column.Annotations.Schema.Select(annotation => $"{annotation.Name} {annotation.Type}"));

    [Theory]
    [InlineData("Flag", new[] { "PredictedLabel", "Score", "Probability" })]
    [InlineData("Class", new[] { "PredictedLabel", "Score" })]
    [InlineData("Number", new[] { "Score" })]
    public void The_columns_of_the_input_are_followed_by_the_ensembles_alone(string label, string[] names)
    {
        var ensemble = pipelines.ByLabel(label);
        var schema = ensemble.GetOutputSchema(pipelines.Data.Schema);
        var member = ensemble.Members[ensemble.Members.Count - 1].Model;
        var network = ((IEnumerable<ITransformer>)member).Last();

        schema.Select(column => column.Name).ShouldBe([.. pipelines.Data.Schema.Select(column => column.Name), .. names]);
        schema.Select(Describe).ShouldBe(ensemble.Transform(pipelines.Data).Schema.Select(Describe));
        var single = network.GetOutputSchema(member.GetOutputSchema(pipelines.Data.Schema));
        schema.TakeLast(names.Length).Select(Describe).ShouldBe(single.TakeLast(names.Length).Select(Describe));
    }

    [Fact]
    public void A_missing_column_is_told_as_the_member_tells_it()
    {
        var data = _ml.Transforms.DropColumns("First").Fit(pipelines.Data).Transform(pipelines.Data);
        var expected = Should.Throw<Exception>(() => pipelines.Logistic.GetOutputSchema(data.Schema));

        foreach (var use in new Action[]
            {
                () => pipelines.Binary.GetOutputSchema(data.Schema),
                () => pipelines.Binary.Transform(data),
                () => pipelines.Binary.GetRowToRowMapper(data.Schema),
            })
        {
            var error = Should.Throw<Exception>(use);
            error.GetType().ShouldBe(expected.GetType());
            error.Message.ShouldBe(expected.Message);
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => pipelines.Binary.GetOutputSchema(null!));
        Should.Throw<ArgumentNullException>(() => pipelines.Binary.Transform(null!));
        Should.Throw<ArgumentNullException>(() => pipelines.Binary.GetRowToRowMapper(null!));
    }

    [Fact]
    public void Scores_that_the_input_has_already_are_not_taken_for_those_of_a_member()
    {
        var scored = pipelines.Logistic.Transform(pipelines.Data);
        var input = _ml.Transforms.SelectColumns("First", "Second", "Score", "Probability").Fit(scored).Transform(scored);
        var member = pipelines.Perceptron;
        var ensemble = pipelines.Create("Flag", (member, 1));

        var actual = ensemble.Transform(input);

        Scores.Of(actual).Zip(Scores.Of(member.Transform(pipelines.Data)))
            .ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
        actual.Schema.Count(column => column.Name == "Score").ShouldBe(2);
        var copy = new EnsembleMember(_ml.Transforms.CopyColumns("Other", "First").Fit(input), 1, "a copy");
        Should.Throw<InvalidOperationException>(() => new EnsembleTransformer([copy], pipelines.Label("Flag"), input.Schema))
            .Message.ShouldContain("'a copy'");
    }

    [Fact]
    public void Values_of_the_input_pass_through_as_they_came()
    {
        var scored = pipelines.Binary.Transform(pipelines.Data);

        scored.GetColumn<string>("City").ShouldBe(pipelines.Data.GetColumn<string>("City"));
        scored.GetColumn<float>("First").ShouldBe(pipelines.Data.GetColumn<float>("First"));
        scored.GetColumn<uint>("Class").ShouldBe(pipelines.Data.GetColumn<uint>("Class"));
        var rows = _ml.Data.CreateEnumerable<Prediction>(scored, reuseRowObject: false).ToList();
        rows.Select(row => row.City).ShouldBe(pipelines.Data.GetColumn<string>("City"));
        rows.Select(row => row.Probability).ShouldBe(Scores.Of(scored, "Probability"));
    }

    private sealed class Prediction
    {
        public string City { get; set; } = "";

        public float Probability { get; set; }
    }
}
