using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public class PreviewTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void A_preview_shows_rows_and_columns_up_to_the_maximum()
    {
        var preview = Numbers(10).Preview(maxRows: 3);

        preview.ToString().ShouldBe("2 columns, 3 rows");
        preview.ColumnView[0].ToString().ShouldBe("Value: Single");
        preview.ColumnView[0].Values.ShouldBe([0f, 1f, 2f]);
        preview.RowView[2].Values[0].ShouldBe(KeyValuePair.Create("Value", (object)2f));
        ((VBuffer<float>)preview.RowView[1].Values[1].Value).DenseValues().ShouldBe([1, 2]);
        ((VBuffer<float>)preview.RowView[2].Values[1].Value).DenseValues().ShouldBe([2, 4]);
    }

    [Fact]
    public void An_estimator_is_previewed_after_a_fit_on_the_training_rows_alone()
    {
        var preview = _mlContext.Transforms.NormalizeMinMax("Value").Preview(Numbers(10), maxRows: 9, maxTrainingRows: 5);
        preview.RowView.Length.ShouldBe(9);
        // The largest of the five rows is 4: the later ones go beyond 1.
        preview.RowView[4].Values.Last(pair => pair.Key == "Value").Value.ShouldBe(1f);
        preview.RowView[8].Values.Last(pair => pair.Key == "Value").Value.ShouldBe(2f);
    }

    [Fact]
    public void A_transformer_and_a_loader_are_previewed()
    {
        _mlContext.Transforms.CopyColumns("Copy", "Value").Fit(Numbers(4)).Preview(Numbers(4)).ToString().ShouldBe("3 columns, 4 rows");
        using var folder = new TemporaryFolder();
        var loader = _mlContext.Data.CreateTextLoader([new TextLoader.Column("S", DataKind.String, 0)]);
        loader.Preview(new MultiFileSource(folder.Write("data.txt", "a\nb\n"))).ColumnView[0].Values.Select(value => value.ToString())
            .ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_negative_number_of_rows_is_refused()
        => Should.Throw<ArgumentOutOfRangeException>(() => Numbers(1).Preview(-1)).ParamName.ShouldBe("maxRows");

    private IDataView Numbers(int count)
        => _mlContext.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i => new Row { Value = i, Pair = [i, 2 * i] }));

    private sealed class Row
    {
        public float Value { get; set; }

        [VectorType(2)]
        public float[]? Pair { get; set; }
    }
}
