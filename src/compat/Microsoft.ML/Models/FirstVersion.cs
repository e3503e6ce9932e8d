namespace Microsoft.ML;

internal static class FirstVersion
{
    /// <summary>The version info of a format that has not changed yet.</summary>
    public static VersionInfo Of(string modelSignature, string loaderSignature, Type owner)
        => new(modelSignature, 1, 1, 1, loaderSignature, owner.Assembly.FullName!);
}
