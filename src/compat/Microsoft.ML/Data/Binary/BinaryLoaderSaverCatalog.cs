using Microsoft.ML.Data;

namespace Microsoft.ML;

public static class BinaryLoaderSaverCatalog
{
    public static IDataView LoadFromBinary(this DataOperationsCatalog catalog, IMultiStreamSource fileSource)
    {
        ArgumentNullException.ThrowIfNull(fileSource);
        if (fileSource.Count != 1)
            throw new ArgumentException($"Binary data is in one file, and there are {fileSource.Count}", nameof(fileSource));
        return new BinaryDataView(fileSource);
    }

    public static IDataView LoadFromBinary(this DataOperationsCatalog catalog, string path)
    {
        MultiFileSource.Check(path);
        return catalog.LoadFromBinary(new MultiFileSource(path));
    }

    public static void SaveAsBinary(this DataOperationsCatalog catalog, IDataView data, Stream stream, bool keepHidden = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(stream);
        BinarySaver.Save(data, stream, keepHidden);
    }
}
