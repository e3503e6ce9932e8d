using System.Text;

namespace NeuralML.Cli.Tests;

/// <summary>A model for each task, trained by the program once for all tests.</summary>
public sealed class TrainedModels : IDisposable
{
    private readonly Lazy<ToolResult> _prices;
    private readonly Lazy<ToolResult> _sold;
    private readonly Lazy<ToolResult> _classes;

    public TrainedModels()
    {
        _prices = new(() => Train(PricesCsv, "Price", PricesModel, "--report", Report, "--markdown", Markdown));
        _sold = new(() => Train(SoldCsv, "Is sold", SoldModel, "--families", "trees", "--max-trials", "2"));
        _classes = new(() => Train(ClassesCsv, "Class", ClassesModel, "--families", "linear", "--max-trials", "1"));
        Folder.Write("prices.csv", Houses.Prices(400));
        Folder.Write("sold.csv", Houses.Sold(300), new UTF8Encoding(true));
        Folder.Write("classes.csv", Houses.Classes(300));
    }

    public TemporaryFolder Folder { get; } = new();

    internal ToolResult Prices => _prices.Value;

    internal ToolResult Sold => _sold.Value;

    internal ToolResult Classes => _classes.Value;

    internal string PricesCsv => Folder.File("prices.csv");

    internal string SoldCsv => Folder.File("sold.csv");

    internal string ClassesCsv => Folder.File("classes.csv");

    internal string PricesModel => Folder.File("prices.zip");

    internal string SoldModel => Folder.File("sold.zip");

    internal string ClassesModel => Folder.File("classes.zip");

    internal string Report => Folder.File("report.html");

    internal string Markdown => Folder.File("report.md");

    public void Dispose() => Folder.Dispose();

    private static ToolResult Train(string data, string label, string model, params string[] more)
    {
        string[] usual = more.Contains("--families") ? [] : ["--families", "linear,trees", "--max-trials", "3"];
        return Tool.Run(["compare", data, "--label", label, "--time", "30", "--save", model, .. usual, .. more]).ShouldBeDone();
    }
}
