using System.Text.RegularExpressions;
using Microsoft.ML;
using NeuralML.Tests.NearestNeighbors;

namespace NeuralML.Tests.Persistence;

public sealed class NearestNeighborsFileTests
{
    private static readonly Lazy<byte[]> s_file = new(() => ModelFile.Save(Fit("Kind", NearestNeighborsSearch.Approximate)));

    private static NearestNeighborsTransformer Fit(
        string label, NearestNeighborsSearch search, NearestNeighborsMetric metric = NearestNeighborsMetric.Euclidean)
    {
        var ml = new MLContext(seed: 1);
        return ml.NearestNeighbors(new NearestNeighborsOptions
        {
            LabelColumnName = label,
            Search = search,
            Metric = metric,
            M = 4,
            ExampleWeightColumnName = "Weight",
            Weights = NearestNeighborsWeights.Distance,
            DistancesColumnName = "Far",
            CancellationToken = new CancellationTokenSource().Token,
        }).Fit(Point.Load(ml, Point.Draw(1500, 5)));
    }

    [Theory]
    [InlineData("Kind", NearestNeighborsSearch.Exact, NearestNeighborsMetric.Cosine)]
    [InlineData("Flag", NearestNeighborsSearch.Exact, NearestNeighborsMetric.Mahalanobis)]
    [InlineData("Number", NearestNeighborsSearch.Exact, NearestNeighborsMetric.Manhattan)]
    [InlineData("Flag", NearestNeighborsSearch.Tree, NearestNeighborsMetric.Euclidean)]
    [InlineData("Kind", NearestNeighborsSearch.Approximate, NearestNeighborsMetric.Euclidean)]
    [InlineData("Number", NearestNeighborsSearch.Approximate, NearestNeighborsMetric.Cosine)]
    public void A_loaded_model_predicts_the_same_to_the_bit_and_takes_more_rows(
        string label, NearestNeighborsSearch search, NearestNeighborsMetric metric)
    {
        var ml = new MLContext(seed: 1);
        var model = Fit(label, search, metric);
        var test = Point.Load(ml, Point.Draw(200, 5, seed: 2));
        var more = Point.Load(ml, Point.Draw(300, 5, seed: 3));

        var loaded = (NearestNeighborsTransformer)ModelFile.Load(ModelFile.Save(model));

        loaded.Model.Search.ShouldBe(search);
        ShouldScoreAlike(loaded, model);
        ShouldScoreAlike(loaded.Add(more), model.Add(more));
        var again = (NearestNeighborsTransformer)ModelFile.Load(ModelFile.Save(model.Add(more)));
        ShouldScoreAlike(again, model.Add(more));

        void ShouldScoreAlike(ITransformer first, ITransformer second)
        {
            Far(first).ShouldBe(Far(second));
            if (label == "Kind")
                Scores.OfClasses(first.Transform(test)).ShouldBe(Scores.OfClasses(second.Transform(test)));
            else
                Scores.Of(first.Transform(test)).ShouldBe(Scores.Of(second.Transform(test)));
        }

        float[][] Far(ITransformer transformer)
            => [.. Microsoft.ML.Data.ColumnCursorExtensions.GetColumn<float[]>(transformer.Transform(test), "Far")];
    }

    [Theory]
    [InlineData("\"featureCount\": 5", "\"featureCount\": 0")]
    [InlineData("\"featureCount\": 5", "\"featureCount\": 6")]
    [InlineData("\"featureCount\": 5", "\"featureCount\": 2147483647")]
    [InlineData("\"rowCount\": 1500", "\"rowCount\": 3")]
    [InlineData("\"rowCount\": 1500", "\"rowCount\": 1499")]
    [InlineData("\"rowCount\": 1500", "\"rowCount\": 2147483647")]
    [InlineData("\"rowCount\": 1500", "\"rowCount\": -1")]
    [InlineData("\"neighborCount\": 5", "\"neighborCount\": 0")]
    [InlineData("\"neighborCount\": 5", "\"neighborCount\": 100000000")]
    [InlineData("\"m\": 4", "\"m\": 5")]
    [InlineData("\"m\": 4", "\"m\": 2147483647")]
    [InlineData("\"entry\": \\d+", "\"entry\": 1500")]
    [InlineData("\"entry\": \\d+", "\"entry\": -1")]
    [InlineData("\"entry\": \\d+", "\"entry\": null")]
    [InlineData("\"search\": \"approximate\",\\s*\"entry\"", "\"search\": \"automatic\", \"entry\"")]
    [InlineData("\"search\": \"approximate\",\\s*\"entry\"", "\"search\": \"exact\", \"entry\"")]
    [InlineData("\"hasWeights\": true", "\"hasWeights\": false")]
    [InlineData("\"standardize\": true", "\"standardize\": false")]
    [InlineData("\"metric\": \"euclidean\"", "\"metric\": \"mahalanobis\"")]
    [InlineData("\"classCount\": 3", "\"classCount\": 2")]
    [InlineData("\"task\": \"multiclass\"", "\"task\": \"multiOutput\"")]
    [InlineData("\"weights\": \"distance\"", "\"weights\": \"none\"")]
    [InlineData("^\\{", "{ \"more\": 1, ")]
    public void A_configuration_that_cannot_be_is_refused(string pattern, string replacement)
    {
        var file = ModelZipFile.Open(s_file.Value);
        var changed = Regex.Replace(file.Config, pattern, replacement, RegexOptions.None, TimeSpan.FromSeconds(1));
        changed.ShouldNotBe(file.Config);
        file.Config = changed;

        Refused(file);
    }

    [Theory]
    [InlineData("links", 0, -1)]
    [InlineData("links", 0, 9)]
    [InlineData("links", 1, 1500)]
    [InlineData("links", 1, -5)]
    [InlineData("upper", 0, 5)]
    [InlineData("upper", 1, 1500)]
    [InlineData("order", 0, 1500)]
    [InlineData("order", 0, -1)]
    [InlineData("rows.0.values", 3, 0x7FC00000)]
    [InlineData("labels", 0, 0x40400000)]
    [InlineData("labels", 0, 0x3F000000)]
    [InlineData("weights", 0, 0)]
    [InlineData("space.mean", 0, 0x7F800000)]
    public void Numbers_that_cannot_be_are_refused(string tensor, int place, int value)
    {
        var file = ModelZipFile.Open(s_file.Value);
        var offset = Regex.Match(
            file.StateHeader, $"\"{Regex.Escape(tensor)}\":[^}}]*\"data_offsets\":\\[(\\d+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        offset.Success.ShouldBeTrue();
        var state = file.State.ToArray();
        var start = 8 + BitConverter.ToInt32(state) + int.Parse(offset.Groups[1].Value, null) + (4 * place);
        BitConverter.GetBytes(value).CopyTo(state, start);
        file.State = state;

        Refused(file);
    }

    [Fact]
    public void A_place_of_the_graph_with_a_row_that_has_one_already_is_refused()
    {
        var file = ModelZipFile.Open(s_file.Value);
        var offset = Regex.Match(file.StateHeader, "\"order\":[^}]*\"data_offsets\":\\[(\\d+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        var state = file.State.ToArray();
        var start = 8 + BitConverter.ToInt32(state) + int.Parse(offset.Groups[1].Value, null);
        state.AsSpan(start, 4).CopyTo(state.AsSpan(start + 4));
        file.State = state;

        Refused(file).ShouldContain("twice");
    }

    private static string Refused(ModelZipFile file)
        => Should.Throw<FormatException>(() => ModelFile.Load(file.ToArray())).Message;
}
