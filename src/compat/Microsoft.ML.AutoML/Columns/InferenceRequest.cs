namespace Microsoft.ML.AutoML;

/// <summary>A text file and what is known of how it is written.</summary>
internal sealed record InferenceRequest(
    string Path, char? Separator, bool? AllowQuoting, bool? AllowSparse, bool TrimWhitespace, bool GroupColumns)
{
    public void Check()
    {
        if (Path is null)
            throw new ArgumentNullException("path", "Provided path cannot be null");
        var file = new FileInfo(Path);
        if (!file.Exists)
            throw new ArgumentException($"File '{Path}' does not exist", "path");
        if (file.Length == 0)
            throw new ArgumentException($"File at path '{Path}' cannot be empty", "path");
    }
}
