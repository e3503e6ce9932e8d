using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms.Features;

public class FeatureSelectionTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void Mutual_information_keeps_the_slots_that_tell_about_the_label()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 200).Select(i => new Row
        {
            Label = i % 2 == 0,
            Features = [random.Next(2), i % 2, 7, i % 2 == 0 && i % 5 > 0 ? 3 : float.NaN],
        }).ToArray();
        var data = _mlContext.Data.LoadFromEnumerable(rows);

        var estimator = _mlContext.Transforms.FeatureSelection.SelectFeaturesBasedOnMutualInformation("Out", "Features", slotsInOutput: 2);
        var selected = estimator.Fit(data).Transform(data);

        selected.Schema["Out"].Type.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 2));
        selected.GetColumn<float[]>("Out").ShouldBe(rows.Select(row => new[] { row.Features[1], row.Features[3] }));
    }

    [Fact]
    public void Features_that_are_all_left_out_become_one_slot_of_zero()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Row { Features = [1, 2, 3, 4] }]);

        var model = _mlContext.Transforms.FeatureSelection.SelectFeaturesBasedOnCount("Features", count: 2).Fit(data);

        model.Transform(data).GetColumn<float[]>("Features").ShouldBe([[0f]]);
    }

    [Fact]
    public void The_ranges_of_categories_follow_the_slots_that_are_kept()
    {
        var data = _mlContext.Data.LoadFromEnumerable(
            ((string[])["a", "b", "c", "b", "c"]).Select(text => new { Text = text, Number = 1f }).ToArray());

        var model = _mlContext.Transforms.Categorical.OneHotEncoding("Hot", "Text")
            .Append(_mlContext.Transforms.Concatenate("All", "Number", "Hot"))
            .Append(_mlContext.Transforms.FeatureSelection.SelectFeaturesBasedOnCount("Out", "All", count: 2)).Fit(data);

        var column = model.Transform(data).Schema["Out"];
        column.Texts("SlotNames").ShouldBe(["Number", "Hot.b", "Hot.c"]);
        ((object[])column.Annotation("CategoricalSlotRanges")).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_column_that_is_missing_is_named()
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.FeatureSelection.SelectFeaturesBasedOnMutualInformation("Features", labelColumnName: "Nope")
                    .Fit(_mlContext.Data.LoadFromEnumerable([new Row()])))
            .Message.ShouldContain("Could not find label column 'Nope'");

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(4)]
        public float[] Features { get; set; } = [0, 0, 0, 0];
    }
}
