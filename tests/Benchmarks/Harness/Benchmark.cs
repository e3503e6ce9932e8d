namespace NeuralML.Benchmarks.Harness;

/// <summary>Makes one or more figures about one topic.</summary>
internal abstract class Benchmark
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public virtual bool NeedsData => false;

    /// <summary>Makes the figures one after the other, so that each can be shown as soon as it is there.</summary>
    public abstract IEnumerable<Figure> Run(BenchmarkContext context);
}
