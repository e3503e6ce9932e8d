using Microsoft.ML;

namespace NeuralML.Cli.Csv;

/// <summary>A column of values of a type.</summary>
/// <param name="source">Its name, type and annotations.</param>
/// <param name="read">Makes the value of a record.</param>
internal sealed class CsvColumn<T>(DataViewSchema.DetachedColumn source, Func<CsvReader, T> read) : CsvColumn(source)
{
    public override Delegate CreateGetter(CsvReader reader) => (ValueGetter<T>)((ref T value) => value = read(reader));
}
