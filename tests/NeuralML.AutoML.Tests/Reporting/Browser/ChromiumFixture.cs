using System.Diagnostics;
using Microsoft.Playwright;

namespace NeuralML.AutoML.Tests.Reporting.Browser;

/// <summary>Debian's chromium, driven by Playwright. Nothing is downloaded but the distribution's own package, and only as root.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    /// <summary>The browser; null where there is none.</summary>
    public IBrowser? Browser { get; private set; }

    /// <summary>Why there is none.</summary>
    public string Missing { get; private set; } = "";

    public async Task InitializeAsync()
    {
        string? path = Find() ?? Install();
        if (path is null)
        {
            Missing = "Chromium is missing; install it with: apt-get install -y --no-install-recommends chromium";
            return;
        }

        playwright = await Playwright.CreateAsync();

        // Chromium refuses to run as root with its sandbox.
        string[] arguments = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = arguments });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string? Find()
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin")
            .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser") })
            .FirstOrDefault(File.Exists);

    private static string? Install()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/etc/debian_version"))
        {
            return null;
        }

        var start = new ProcessStartInfo("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode == 0 ? Find() : null;
    }
}
