using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>A plot with all that explains it.</summary>
/// <param name="Id">Its name within the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What can be seen in it, for those who cannot see it.</param>
/// <param name="Plot">The plot.</param>
internal sealed record Figure(string Id, string Title, string Description, IPlot Plot)
{
    /// <summary>How to read it; null for nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>The same in numbers; null where the page has them elsewhere.</summary>
    public DataTable? Table { get; init; }
}
