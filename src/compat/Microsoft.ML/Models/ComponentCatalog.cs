using System.Reflection;
using System.Runtime.Loader;

namespace Microsoft.ML.Runtime;

/// <summary>The classes that models are loaded by: those that an assembly registers with attributes, and no others.</summary>
public sealed class ComponentCatalog
{
    private readonly Dictionary<(string Assembly, string LoadName), LoadableClassAttribute> _classes = [];
    private readonly HashSet<Assembly> _assemblies = [];
    private readonly Lock _lock = new();

    internal ComponentCatalog()
    {
    }

    public void RegisterAssembly(Assembly assembly, bool throwOnError = true)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        lock (_lock)
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
                RegisterAssembly(assembly, throwOnError: false);
            return _classes.GetValueOrDefault((assemblyName, loadName));
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
