namespace Microsoft.ML;

/// <summary>Planted: a listed type with one fault of each kind.</summary>
public class InputOutputColumnPair : IDisposable
{
    public InputOutputColumnPair(string outputName, string inputColumnName = "Features") =>
        (OutputColumnName, InputColumnName) = (outputName, inputColumnName);

    public string InputColumnName { get; set; }

    public string OutputColumnName { get; }

    public int Extra() => OutputColumnName.Length;

    public void Dispose() => GC.SuppressFinalize(this);

    protected virtual void Inherited()
    {
    }
}
