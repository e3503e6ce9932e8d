namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Shapes of points, so that colors are not all that tells series apart.</summary>
internal enum Marker
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A triangle.</summary>
    Triangle,

    /// <summary>A diamond.</summary>
    Diamond,

    /// <summary>A cross.</summary>
    Cross,
}
