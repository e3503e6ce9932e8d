using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.LibSvm;

namespace NeuralML;

/// <summary>Puts LIBSVM's data format on <see cref="DataOperationsCatalog"/>.</summary>
public static class LibSvmCatalog
{
    /// <summary>
    /// Loads a file in LIBSVM's format into memory: a row in each line, its label and then the features that are not 0, as
    /// <c>index:value</c> in rising order of the indices, which count from 1. Text behind # is a comment.
    /// </summary>
    /// <param name="catalog">The catalog, <c>mlContext.Data</c>.</param>
    /// <param name="path">The file.</param>
    /// <param name="featureCount">
    /// Features of a row, 1 to 16,777,216; give test data that of the training data. Default: null, the highest index in the file.
    /// </param>
    /// <param name="hasBooleanLabel">
    /// Whether Label becomes a Boolean, true for what is above 0, as +1 and -1 are for two classes. Default: false, Label is a Single,
    /// which <c>Transforms.Conversion.MapValueToKey("Label")</c> makes classes of.
    /// </param>
    /// <returns>Rows with Label and Features, a vector of Single.</returns>
    /// <exception cref="ArgumentNullException">The catalog is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of features is out of its range.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">A line is not in the format; the message says which and why.</exception>
    public static IDataView LoadFromLibSvmFile(
        this DataOperationsCatalog catalog, string path, int? featureCount = null, bool hasBooleanLabel = false)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (featureCount is not (null or (>= 1 and <= LibSvmFile.MostFeatures)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(featureCount), featureCount, $"{nameof(featureCount)} must be from 1 to {LibSvmFile.MostFeatures}");
        }

        var rows = LibSvmFile.Read(path, featureCount ?? LibSvmFile.MostFeatures);
        var width = featureCount ?? Math.Max(1, rows.Max(row => row.Indices is [.., var last] ? last + 1 : 0));
        return hasBooleanLabel
            ? Load(catalog, rows.Select(row => new BooleanRow { Label = row.Label > 0, Features = row.ToVector(width) }), width)
            : Load(catalog, rows.Select(row => new NumberRow { Label = row.Label, Features = row.ToVector(width) }), width);
    }

    private static IDataView Load<TRow>(DataOperationsCatalog catalog, IEnumerable<TRow> rows, int width)
        where TRow : class
    {
        var schema = SchemaDefinition.Create(typeof(TRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return catalog.LoadFromEnumerable(rows.ToList(), schema);
    }
}
