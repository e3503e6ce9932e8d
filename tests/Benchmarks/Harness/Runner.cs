namespace NeuralML.Benchmarks.Harness;

/// <summary>Does what the command line asks for and says how it went.</summary>
internal sealed class Runner(IReadOnlyList<Benchmark> benchmarks, TextWriter output, TextWriter errors)
{
    public int Run(IReadOnlyList<string> args)
    {
        var arguments = Arguments.Parse(args, [.. benchmarks.Select(benchmark => benchmark.Name)]);
        if (arguments.Error is { } error)
        {
            errors.WriteLine(error);
            List(errors);
            return ExitCode.WrongArguments;
        }

        if (arguments.List)
        {
            List(output);
            return ExitCode.AllHold;
        }

        var report = new Report(output, args);
        var codes = arguments.Names.Select(name => Run(benchmarks.Single(benchmark => benchmark.Name == name), arguments.Quick, report));
        return codes.ToList() is var all && all.Contains(ExitCode.FallsShort) ? ExitCode.FallsShort : all.Max();
    }

    private int Run(Benchmark benchmark, bool quick, Report report)
    {
        var data = DataFolder.Find();
        if (benchmark.NeedsData && data is null)
        {
            output.WriteLine($"{benchmark.Name}  skipped: {DataFolder.WhatIsMissing}");
            return ExitCode.AllHold;
        }

        var figures = new List<Figure>();
        try
        {
            foreach (var figure in benchmark.Run(new BenchmarkContext(quick, data)))
            {
                report.Show(benchmark, figure);
                figures.Add(figure);
            }
        }
        catch (MissingPackageException missing)
        {
            output.WriteLine($"{benchmark.Name}  skipped: {missing.Message}");
            return ExitCode.NotMeasured;
        }

        report.Write(benchmark, quick, figures);
        return figures.Exists(figure => figure.FallsShort) ? ExitCode.FallsShort : ExitCode.AllHold;
    }

    private void List(TextWriter writer)
    {
        var width = benchmarks.Max(benchmark => benchmark.Name.Length);
        foreach (var benchmark in benchmarks)
        {
            writer.WriteLine($"{benchmark.Name.PadRight(width)}  {benchmark.Description}");
        }
    }
}
