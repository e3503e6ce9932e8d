using System.Reflection;
using System.Runtime.Loader;

namespace Microsoft.ML.Runtime;

/// <summary>The classes that models are loaded by: those that an assembly registers with attributes, and no others.
/// The user's own parts are found by contract name, in assemblies that the user registers.</summary>
public sealed class ComponentCatalog
{
    private readonly Dictionary<(string Assembly, string LoadName), LoadableClassAttribute> _classes = [];
    private readonly Dictionary<(Type Attribute, string ContractName), Type> _extensions = [];
    private readonly HashSet<Assembly> _assemblies = [];
    private readonly HashSet<Assembly> _extendedBy = [];
    private readonly Lock _lock = new();

    internal ComponentCatalog()
    {
    }

    public void RegisterAssembly(Assembly assembly, bool throwOnError = true)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        lock (_lock)
        {
            RegisterClasses(assembly, throwOnError);
            if (_extendedBy.Add(assembly))
                RegisterExtensions(assembly, throwOnError);
        }
    }

    /// <summary>The class that carries the attribute with the contract name, or null where no registered assembly has one.</summary>
    internal Type? FindExtension(Type attributeType, string contractName)
    {
        lock (_lock)
            return _extensions.GetValueOrDefault((attributeType, contractName));
    }

    /// <summary>The class that the assembly registers for the name, or null.</summary>
    internal LoadableClassAttribute? Find(string assemblyFullName, string loadName)
    {
        var assemblyName = new AssemblyName(assemblyFullName).Name!;
        lock (_lock)
        {
            if (_classes.TryGetValue((assemblyName, loadName), out var registered))
                return registered;
            if (FindAssembly(assemblyName) is { } assembly)
                RegisterClasses(assembly, throwOnError: false);
            return _classes.GetValueOrDefault((assemblyName, loadName));
        }
    }

    private void RegisterClasses(Assembly assembly, bool throwOnError)
    {
        if (!_assemblies.Add(assembly))
            return;
        var assemblyName = assembly.GetName().Name!;
        foreach (var loadable in assembly.GetCustomAttributes<LoadableClassAttribute>())
        {
            if (loadable.SigType != typeof(SignatureLoadModel))
                continue;
            foreach (var name in loadable.LoadNames)
            {
                if (!_classes.TryAdd((assemblyName, name), loadable) && throwOnError)
                    throw new InvalidOperationException($"'{assemblyName}' registers two classes for the loader signature '{name}'");
            }
        }
    }

    // Only of assemblies that the user registers himself: what a model names brings none.
    private void RegisterExtensions(Assembly assembly, bool throwOnError)
    {
        foreach (var type in GetTypes(assembly, throwOnError))
        {
            if (type.GetCustomAttribute<ExtensionBaseAttribute>(inherit: false) is not { } extension)
                continue;
            var key = (extension.GetType(), extension.ContractName);
            if (!_extensions.TryAdd(key, type) && _extensions[key] != type && throwOnError)
            {
                throw new InvalidOperationException(
                    $"The contract name '{extension.ContractName}' is taken: '{_extensions[key]}' and '{type}' both carry it");
            }
        }
    }

    private static IEnumerable<Type> GetTypes(Assembly assembly, bool throwOnError)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception) when (!throwOnError)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private static Assembly? FindAssembly(string name)
    {
        if (AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => loaded.GetName().Name == name) is { } assembly)
            return assembly;

        // A file name alone: a model must not choose a folder.
        var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        if (name != Path.GetFileName(name) || !File.Exists(path))
            return null;
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
