using System.Globalization;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>Where PostgreSQL's programs are.</summary>
internal static class PostgresInstallation
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>Finds their folder; as root on Debian it installs them where they are missing.</summary>
    /// <returns>Null if there is none.</returns>
    public static string? Find() => Look() ?? (Install() ? Look() : null);

    private static string? Look()
    {
        var debian = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [];
        return debian
            .OrderByDescending(
                folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Append("/usr/local/bin")
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static bool Install()
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            return false;
        const string Command = "export DEBIAN_FRONTEND=noninteractive; " +
            "apt-get update && apt-get install -y --no-install-recommends postgresql";
        return Shell.Run("sh", "-c", Command).ExitCode == 0;
    }
}
