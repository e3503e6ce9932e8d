namespace NeuralML.AutoML.Tests.Store;

/// <summary>A disk that is soon full, where the user may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuralml-disk-");

    public SmallDisk()
    {
        var mounted = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() &&
            Shell.Run("mount", "-t", "tmpfs", "-o", "size=2m", "neuralml", Folder).ExitCode == 0;
        if (!mounted)
            _folder.Delete();
        Skip.IfNot(mounted, "Only root on Linux may mount a small disk.");
    }

    public string Folder => _folder.FullName;

    public void Grow() => Shell.Run("mount", "-o", "remount,size=16m", Folder).ExitCode.ShouldBe(0);

    public void Dispose()
    {
        Shell.Run("umount", "-l", Folder).ExitCode.ShouldBe(0);
        _folder.Delete();
    }
}
