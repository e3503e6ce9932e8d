using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class PeerProcessTests : IDisposable
{
    private readonly string _script = Path.GetTempFileName();

    [SkippableFact]
    public void A_peer_answers_call_after_call_with_the_threads_it_was_given()
    {
        using var peer = Start(
            "import os\ndef add(a, b):\n  print('noise')\n  return a + b\n"
            + "def threads():\n  return os.environ['OMP_NUM_THREADS']\npeer.serve(add, threads)");

        peer.Call("add", new { a = 1, b = 2 }).GetInt32().ShouldBe(3);
        peer.Call("add", new { a = 3, b = 4 }).GetInt32().ShouldBe(7);
        peer.Call("threads").GetString().ShouldBe("2");
    }

    [SkippableFact]
    public void An_error_in_a_peer_is_told_and_the_peer_lives_on()
    {
        using var peer = Start("def invert(x):\n  return 1 / x\npeer.serve(invert)");

        Should.Throw<PeerException>(() => peer.Call("invert", new { x = 0 })).Message.ShouldContain("ZeroDivisionError");
        peer.Call("invert", new { x = 2 }).GetDouble().ShouldBe(0.5);
    }

    [SkippableFact]
    public void A_module_that_is_not_installed_names_the_package() =>
        Should.Throw<MissingPackageException>(() => Start("import nosuchmodule.part"))
            .Message.ShouldContain("apt-get install -y python3-nosuchmodule");

    [SkippableFact]
    public void A_peer_that_ends_tells_what_it_said() =>
        Should.Throw<PeerException>(() => Start("raise SystemExit('gone')")).Message.ShouldContain("gone");

    public void Dispose() => File.Delete(_script);

    private PeerProcess Start(string script)
    {
        Skip.IfNot(File.Exists("/usr/bin/python3") && OpenBlas.Find() is not null, "Needs python3 and libopenblas0-openmp.");
        var peers = Path.Combine(Repository.Root, "tests", "Benchmarks", "peers");
        File.WriteAllText(_script, $"import sys\nsys.path.insert(0, '{peers}')\nimport peer\n{script}\n");
        return PeerProcess.Start(_script, threads: 2);
    }
}
