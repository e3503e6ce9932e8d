using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Cli.Tests.Predict;

[Collection(SharedModels.Name)]
public sealed class PredictCommandTests(TrainedModels models)
{
    [Fact]
    public void Predictions_are_the_scores_of_the_model()
    {
        models.Prices.ShouldBeDone();
        var data = models.Folder.Write("new prices.csv", "area in m²,town,rooms\n100.5,Köln,3\n77,Bad Ems,1\n,,\n");
        var rows = Tool.Run("predict", models.PricesModel, data).ShouldBeDone().Lines;

        rows[0].ShouldBe("row,Score");
        var ml = new MLContext();
        using var model = (IDisposable)ml.Model.Load(models.PricesModel, out _);
        var loaded = ml.Data.LoadFromTextFile(data, new TextLoader.Options
        {
            Separators = [','],
            HasHeader = true,
            MissingRealsAsNaNs = true,
            Columns =
            [
                new("area in m²", DataKind.Single, 0), new("town", DataKind.String, 1), new("rooms", DataKind.Single, 2),
                new("id", DataKind.Single, 2), new("Price", DataKind.Single, 2),
            ],
        });
        var expected = ((ITransformer)model).Transform(loaded).GetColumn<float>("Score")
            .Select((score, row) => string.Create(CultureInfo.InvariantCulture, $"{row + 1},{score}"));
        rows[1..].ShouldBe(expected);
    }

    [Fact]
    public void Two_classes_have_their_names_and_the_label_may_be_missing()
    {
        models.Sold.ShouldBeDone();
        var all = models.Folder.Write("sold again.csv", Houses.Sold(50, seed: 9));
        var columns = Houses.WithoutColumn(Houses.Sold(50, seed: 9), ';', "Is sold");
        var output = models.Folder.File("scores.csv");
        Tool.Run("predict", models.SoldModel, all, "--out", output).ShouldBeDone().Results
            .ShouldBe($"50 rows predicted in {output}{Environment.NewLine}");
        var lines = File.ReadAllLines(output);

        lines.Length.ShouldBe(51);
        lines[0].Split(',').Order().ShouldBe(["PredictedLabel", "Probability", "Score", "row"]);
        lines[0].ShouldStartWith("row,PredictedLabel,");
        lines[1..].Select(line => line.Split(',')[1]).Distinct().Order().ShouldBe(["sold", "too dear"]);
        Tool.Run("predict", models.SoldModel, models.Folder.Write("no label.csv", columns)).ShouldBeDone().Lines.ShouldBe(lines);
    }

    [Fact]
    public void Probabilities_of_true_are_those_of_the_name_that_is_predicted()
    {
        models.Sold.ShouldBeDone();
        var lines = Tool.Run("predict", models.SoldModel, models.SoldCsv).ShouldBeDone().Lines;
        var probability = Array.IndexOf(lines[0].Split(','), "Probability");
        // ML.NET's calibrated trees tell classes by the score, which is not 0 where the probability is a half.
        lines[1..].Select(line => line.Split(','))
            .Where(fields => Math.Abs(double.Parse(fields[probability], CultureInfo.InvariantCulture) - 0.5) > 0.2)
            .ShouldAllBe(fields => double.Parse(fields[probability], CultureInfo.InvariantCulture) > 0.5 == (fields[1] == "too dear"));
        var labels = Houses.Sold(300).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.Split(';')[^1]);
        lines[1..].Zip(labels, (line, label) => line.Split(',')[1] == label).Count(right => right).ShouldBeGreaterThan(270);
    }

    [Fact]
    public void Several_classes_have_a_score_each_and_names_in_quotes_where_needed()
    {
        models.Classes.ShouldBeDone();
        var lines = Tool.Run("predict", models.ClassesModel, models.ClassesCsv, "--with-input").ShouldBeDone().Lines;

        lines[0].ShouldBe(
            "row,area,rooms,garden,Class,PredictedLabel,\"Score.\"\"dear\"\"\",\"Score.cheap, small\",Score.müßig");
        lines.Length.ShouldBe(301);
        lines[1].ShouldMatch("^1,[0-9.]+,[1-6],true,.*,(müßig|\"cheap, small\"|\"\"\"dear\"\"\"),[0-9.E-]+,[0-9.E-]+,[0-9.E-]+$");
    }

    [Fact]
    public void Missing_columns_are_named_in_one_line()
    {
        models.Prices.ShouldBeDone();
        var data = models.Folder.Write("few.csv", "id,rooms,x\n1,2,3\n");
        Tool.Run("predict", models.PricesModel, data).Error(1)
            .ShouldBe($"neuralml: '{data}' lacks columns that the model needs: area in m², town. Its columns are: id, rooms, x.");
    }

    [Fact]
    public void What_is_no_number_is_missing_and_noted_once()
    {
        models.Prices.ShouldBeDone();
        var data = models.Folder.Write("odd.csv", "area in m²,town,rooms\nabc,Köln,3\ndef,Köln,3\nNA,Köln,3\n");
        var result = Tool.Run("predict", models.PricesModel, data).ShouldBeDone();

        result.Messages.ShouldBe("note: column 'area in m²', line 2: 'abc' is no number and counts as missing, as others like it do."
            + Environment.NewLine);
        result.Lines[1..].Select(line => line.Split(',')[1]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_file_is_not_written_over_while_it_is_read()
    {
        models.Prices.ShouldBeDone();
        Tool.Run("predict", models.PricesModel, models.PricesCsv, "--out", models.PricesCsv).Error(1).ShouldContain("would be overwritten");
        Tool.Run("predict", models.PricesModel, models.PricesCsv, "--out", "/no/such/folder/x").Error(1)
            .ShouldBe("neuralml: There is no folder '/no/such/folder' (--out).");
    }
}
