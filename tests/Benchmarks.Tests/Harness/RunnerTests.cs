using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class RunnerTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void List_names_every_benchmark_in_a_line()
    {
        Run("list").ShouldBe(ExitCode.AllHold);

        _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["missing  needs a package", "other    is another"]);
    }

    [Fact]
    public void An_unknown_name_is_an_error_that_lists_the_names()
    {
        Run("nonsense").ShouldBe(ExitCode.WrongArguments);

        _errors.ToString().ShouldContain("nonsense");
        _errors.ToString().ShouldContain("missing");
        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_package_skips_the_benchmark_and_says_how_to_install_it()
    {
        Run("missing").ShouldBe(ExitCode.NotMeasured);

        _output.ToString().ShouldContain("skipped");
        _output.ToString().ShouldContain("apt-get install -y python3-torch");
    }

    private int Run(params string[] args) =>
        new Runner([new Fake("missing", "needs a package"), new Fake("other", "is another")], _output, _errors).Run(args);

    private sealed class Fake(string name, string description) : Benchmark
    {
        public override string Name => name;

        public override string Description => description;

        public override IEnumerable<Figure> Run(BenchmarkContext context) => throw new MissingPackageException("python3-torch");
    }
}
