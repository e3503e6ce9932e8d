using System.Globalization;

namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>A place in a plot.</summary>
/// <param name="X">Pixels from the left.</param>
/// <param name="Y">Pixels from the top.</param>
internal readonly record struct PlotPixel(double X, double Y)
{
    /// <summary>As a path writes it.</summary>
    public string Text => Number(X) + " " + Number(Y);

    /// <summary>A coordinate, of which tenths can be seen.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A path through <paramref name="places"/>.</summary>
    public static string Path(IEnumerable<PlotPixel> places) => "M" + string.Join("L", places.Select(place => place.Text));
}
