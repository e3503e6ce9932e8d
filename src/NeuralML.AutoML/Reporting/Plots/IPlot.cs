using NeuralML.AutoML.Reporting.Markup;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>What a figure shows.</summary>
internal interface IPlot
{
    /// <summary>Its width in pixels; drawn larger or smaller to fit.</summary>
    double Width { get; }

    /// <summary>Its height in pixels.</summary>
    double Height { get; }

    /// <summary>What its colors, shapes and dashes mean.</summary>
    IReadOnlyList<LegendItem> Legend { get; }

    /// <summary>Draws it inside an SVG element of that size.</summary>
    void Draw(MarkupWriter writer);
}
