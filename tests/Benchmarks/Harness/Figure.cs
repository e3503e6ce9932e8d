namespace NeuralML.Benchmarks.Harness;

/// <summary>One measured value, the bar it has to clear, and the timings it was made from if there are any.</summary>
internal sealed record Figure(string Name, double Value, string Unit, Bar? Bar = null, InterleavedTiming? Timing = null)
{
    public bool FallsShort => Bar is { } bar && !bar.Holds(Value);

    public string Verdict => Bar is null ? "" : FallsShort ? "falls short" : "holds";
}
