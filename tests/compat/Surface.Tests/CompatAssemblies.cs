using System.Reflection;

namespace NeuralML.Compat.Surface;

/// <summary>The stand-ins: their folders in the sources and their assemblies beside this test.</summary>
internal static class CompatAssemblies
{
    public const string Prefix = "NeuralML.Compat.";

    /// <summary>The packages that are stood in for, after the folders in src/compat.</summary>
    public static IEnumerable<string> Packages => Directory.GetDirectories(SourceFolder).Select(Path.GetFileName).OfType<string>().Order();

    public static string ProjectFolder(string package) => Path.Combine(SourceFolder, package);

    public static Assembly Load(string package) => Assembly.Load(Prefix + package);

    private static string SourceFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "NeuralML.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "src", "compat");
        }
    }
}
