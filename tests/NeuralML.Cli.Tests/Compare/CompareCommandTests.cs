using System.Text.Json;

namespace NeuralML.Cli.Tests.Compare;

[Collection(SharedModels.Name)]
public sealed class CompareCommandTests(TrainedModels models)
{
    [Fact]
    public void Numbers_are_compared_and_everything_asked_for_is_saved()
    {
        models.Prices.Lines[0].ShouldBe("Regression of 'Price' from 3 columns of 400 rows; metric rmse");
        models.Prices.Messages.ShouldBe(
            "note: column 'id' only tells rows apart and is ignored; use it with --keep \"id\"." + Environment.NewLine);
        models.Prices.Lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0].ShouldBe("#");
        models.Prices.Lines[2].ShouldMatch("^1 .*(FastTree|Linear|Ensemble)");
        File.ReadAllText(models.Report).ShouldContain("</html>");
        File.ReadAllText(models.Markdown).ShouldContain("Price");
        File.Exists(models.PricesModel).ShouldBeTrue();
    }

    [Fact]
    public void Two_texts_are_two_classes()
        => models.Sold.Lines[0].ShouldBe("Classification (too dear or sold) of 'Is sold' from 5 columns of 300 rows; metric auc");

    [Fact]
    public void Several_texts_are_several_classes()
        => models.Classes.Lines[0].ShouldBe("Classification (3 classes) of 'Class' from 3 columns of 300 rows; metric accuracy");

    [Fact]
    public void Json_is_one_document_and_the_trials_of_a_store_are_not_fitted_again()
    {
        var store = models.Folder.File("trials.db");
        string[] arguments =
        [
            "compare", models.ClassesCsv, "--label", "Class", "--time", "30", "--families", "linear", "--folds", "3",
            "--test-fraction", "0.25", "--metric", "log-loss", "--seed", "7", "--ignore", "garden", "--store", store, "--json",
        ];
        var first = Read(trials: 2);
        var second = Read(trials: 4);

        first.GetProperty("leaderboard").GetArrayLength().ShouldBeGreaterThan(0);
        Trials(first).Length.ShouldBe(2);
        Trials(second)[..2].ShouldBe(Trials(first));
        Trials(second).Distinct().Count().ShouldBe(4);
        first.GetProperty("metric").ToString().ShouldContain("log loss");

        static string[] Trials(JsonElement report)
            => [.. report.GetProperty("history").EnumerateArray().Select(trial =>
                $"{trial.GetProperty("configuration")} fold {trial.GetProperty("fold")}: {trial.GetProperty("value")}")];

        JsonElement Read(int trials)
        {
            var result = Tool.Run([.. arguments, "--max-trials", $"{trials}"]).ShouldBeDone();
            result.Messages.ShouldBeEmpty();
            return JsonDocument.Parse(result.Results).RootElement;
        }
    }

    [Fact]
    public void A_cancelled_comparison_says_what_is_kept()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        string[] arguments = ["compare", models.PricesCsv, "--label", "Price"];
        Tool.Run(source.Token, arguments).Error(130).ShouldBe("neuralml: cancelled; nothing is kept without --store.");
        Tool.Run(source.Token, [.. arguments, "--store", models.Folder.File("none.db")]).Error(130)
            .ShouldBe("neuralml: cancelled; the store keeps what has ended, and the same command goes on from there.");
    }

    [Theory]
    [InlineData("--label Nope", "has no column 'Nope' (--label). Its columns are: id, area in m², town, rooms, Price.")]
    [InlineData("--label Price --ignore Nope", "has no column 'Nope' (--ignore).")]
    [InlineData("--label Price --keep Nope", "has no column 'Nope' (--keep).")]
    [InlineData("--label Price --ignore Price", "Column 'Price' is the label; it cannot be ignored.")]
    [InlineData("--label Price --task binary", "different values; --task binary is for two.")]
    [InlineData("--label town --task regression", "Column 'town' is no column of numbers: line 2 has ")]
    [InlineData("--label Price --metric auc", "AreaUnderRocCurve is no metric of Regression labels")]
    [InlineData("--label Price --report /no/such/folder/x.html", "There is no folder '/no/such/folder' (--report).")]
    [InlineData("--label Price --save /tmp", "'/tmp' (--save) is a folder; name a file.")]
    [InlineData("--label Price --store /no/such/folder/x.db --max-trials 1 --families linear", "/no/such/folder")]
    [InlineData("--label Price --separator ;", "has no column 'Price' (--label). Its columns are: id,area in m²,town,rooms,Price.")]
    public void A_mistake_is_told_in_one_line(string arguments, string message)
        => Tool.Run(["compare", models.PricesCsv, .. arguments.Split(' ')]).Error(1).ShouldContain(message);

    [Theory]
    [InlineData("", "is empty; its first line must name the columns.")]
    [InlineData("x,y\n", "has no rows below its header.")]
    [InlineData("x,y\n1,2\n3\n", "line 3, has 1 fields; the header has 2.")]
    [InlineData("x,y\n1,\"2\n3,4\n", "line 2, has a quote that is not closed.")]
    [InlineData("y\n1\n2\n3\n", "has no column beside 'y' that could predict it.")]
    [InlineData("x,y\n1,2\n3,5\n5,9\n", "rows")]
    public void A_file_that_is_no_table_is_told_in_one_line(string text, string message)
        => Tool.Run("compare", models.Folder.Write("bad.csv", text), "--label", "y", "--separator", ",", "--task", "regression")
            .Error(1).ShouldContain(message);

    [Fact]
    public void A_file_that_is_not_there_is_told_in_one_line()
    {
        Tool.Run("compare", "nowhere.csv", "--label", "y").Error(1).ShouldBe("neuralml: There is no file 'nowhere.csv'.");
        Tool.Run("compare", Path.GetTempPath(), "--label", "y").Error(1).ShouldContain("is a folder; give a CSV file.");
    }
}
