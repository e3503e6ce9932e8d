using System.Diagnostics;

namespace NeuralML.Benchmarks.Harness;

/// <summary>The checkout that this program was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The commit, with a mark when the sources were changed since.</summary>
    public static string Commit()
    {
        if (Git("rev-parse", "HEAD") is not { } commit)
        {
            return "unknown";
        }

        // The figures of this very run are no change to what was measured.
        var changes = Git("status", "--porcelain", "--", ".", ":!docs/benchmarks");
        return commit + (string.IsNullOrEmpty(changes) ? "" : " with changes");
    }

    /// <summary>The last commit that changed the sources, with a mark when they were changed since.</summary>
    public static string SourceCommit()
    {
        var changes = Git("status", "--porcelain", "--", "src");
        return (Git("log", "-1", "--format=%h", "--", "src") ?? "unknown") + (string.IsNullOrEmpty(changes) ? "" : " with changes");
    }

    private static string? Git(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NeuralML.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The benchmarks run in a checkout only: NeuralML.sln was not found.");
    }
}
