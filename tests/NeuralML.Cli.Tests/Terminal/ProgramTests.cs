using System.Diagnostics;

namespace NeuralML.Cli.Tests.Terminal;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_program_itself_ends_with_the_exit_code()
    {
        using var process = Start("inspect", "nowhere.zip");
        process.StandardError.ReadToEnd().ShouldBe("neuralml: There is no file 'nowhere.zip'." + Environment.NewLine);
        process.StandardOutput.ReadToEnd().ShouldBeEmpty();
        process.WaitForExit();
        process.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_signal_ends_the_comparison_and_the_store_keeps_its_trials()
    {
        var store = _folder.File("trials.db");
        var data = _folder.Write("prices.csv", Houses.Prices(400));
        using var process = Start("compare", data, "--label", "Price", "--time", "600", "--families", "linear,trees", "--store", store);
        // The store is there once the first trial is about to begin.
        SpinWait.SpinUntil(() => process.HasExited || File.Exists(store), TimeSpan.FromMinutes(2)).ShouldBeTrue();
        Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();

        process.StandardError.ReadToEnd().ShouldEndWith(
            "neuralml: cancelled; the store keeps what has ended, and the same command goes on from there." + Environment.NewLine);
        process.WaitForExit();
        process.ExitCode.ShouldBe(130);
        process.StandardOutput.ReadToEnd().ShouldBeEmpty();
        new FileInfo(store).Length.ShouldBeGreaterThan(0);
    }

    public void Dispose() => _folder.Dispose();

    private static Process Start(params string[] arguments)
        => Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "NeuralML.Cli.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
}
