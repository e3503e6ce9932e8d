namespace Microsoft.ML;

/// <summary>Says that <see cref="LoaderType"/> has a method <c>Create</c> that models with one of the names are loaded by.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class LoadableClassAttribute : Attribute
{
    public LoadableClassAttribute(
        Type instType, Type loaderType, Type? argType, Type sigType, string userName, params string[] loadNames)
    {
        InstType = instType;
        LoaderType = loaderType;
        ArgType = argType;
        SigType = sigType;
        UserName = userName;
        LoadNames = loadNames;
    }

    public Type InstType { get; }

    public Type LoaderType { get; }

    public Type? ArgType { get; }

    public Type SigType { get; }

    public string UserName { get; }

    public string[] LoadNames { get; }
}
