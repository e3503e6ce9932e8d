namespace Microsoft.ML;

/// <summary>What a model's header says of its format, and who loads it.</summary>
internal readonly struct VersionInfo
{
    public const int ModelSignatureLength = 8;
    public const int MaximumLoaderSignatureLength = 24;

    public VersionInfo(
        string modelSignature,
        uint verWrittenCur,
        uint verReadableCur,
        uint verWeCanReadBack,
        string loaderSignature,
        string loaderAssemblyName,
        string? loaderSignatureAlt = null)
    {
        if (modelSignature?.Length != ModelSignatureLength || !System.Text.Ascii.IsValid(modelSignature))
            throw new ArgumentException("A model signature has exactly 8 ASCII characters", nameof(modelSignature));
        CheckLoaderSignature(loaderSignature, nameof(loaderSignature));
        if (loaderSignatureAlt is not null)
            CheckLoaderSignature(loaderSignatureAlt, nameof(loaderSignatureAlt));
        ArgumentException.ThrowIfNullOrEmpty(loaderAssemblyName);
        if (verWrittenCur < verReadableCur || verReadableCur < verWeCanReadBack)
        {
            throw new ArgumentException(
                "The version written must not be below the one needed to read it, nor that below the oldest that can be read",
                nameof(verWrittenCur));
        }

        ModelSignature = modelSignature;
        VerWrittenCur = verWrittenCur;
        VerReadableCur = verReadableCur;
        VerWeCanReadBack = verWeCanReadBack;
        LoaderSignature = loaderSignature;
        LoaderAssemblyName = loaderAssemblyName;
        LoaderSignatureAlt = loaderSignatureAlt;
    }

    public string ModelSignature { get; }

    public uint VerWrittenCur { get; }

    public uint VerReadableCur { get; }

    public uint VerWeCanReadBack { get; }

    public string LoaderSignature { get; }

    public string LoaderAssemblyName { get; }

    public string? LoaderSignatureAlt { get; }

    private static void CheckLoaderSignature(string signature, string parameter)
    {
        if (string.IsNullOrEmpty(signature) || signature.Length > MaximumLoaderSignatureLength)
            throw new ArgumentException("A loader signature has 1 to 24 characters", parameter);
    }
}
