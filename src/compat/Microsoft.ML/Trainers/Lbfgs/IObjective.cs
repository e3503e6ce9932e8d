namespace Microsoft.ML.Trainers;

/// <summary>A smooth function to be minimized. The first <see cref="BiasCount"/> parameters are not regularized.</summary>
internal interface IObjective
{
    int ParameterCount { get; }

    int BiasCount { get; }

    double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient);
}
