using Microsoft.ML;

namespace NeuralML.Cli.Csv;

/// <summary>A column of a data view made of a file.</summary>
/// <param name="source">Its name, type and annotations.</param>
internal abstract class CsvColumn(DataViewSchema.DetachedColumn source)
{
    public DataViewSchema.DetachedColumn Source => source;

    /// <summary>A getter of the value in the record that the reader stands on.</summary>
    public abstract Delegate CreateGetter(CsvReader reader);
}
