namespace Microsoft.ML.AutoML;

/// <param name="Evaluate">The metrics of scored rows.</param>
/// <param name="ValueOf">The one of them that is optimised.</param>
/// <param name="IsMaximize">Whether more of it is better.</param>
internal sealed record TaskMeasure<TMetrics>(
    Func<MLContext, IDataView, TMetrics> Evaluate, Func<TMetrics, double> ValueOf, bool IsMaximize);
