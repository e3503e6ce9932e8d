namespace NeuralML.Benchmarks.Harness;

/// <summary>The command line: <c>list</c>, or names of benchmarks, and <c>--quick</c>.</summary>
internal sealed record Arguments(bool List, bool Quick, IReadOnlyList<string> Names, string? Error)
{
    private const string QuickOption = "--quick";

    public static Arguments Parse(IReadOnlyList<string> args, IReadOnlyCollection<string> known)
    {
        var names = args.Where(arg => arg is not QuickOption).Distinct().ToList();
        var quick = args.Contains(QuickOption);
        if (names is ["list"])
        {
            return new(true, quick, [], null);
        }

        if (names.Count == 0)
        {
            return new(false, quick, [], "Name one or more benchmarks, or list; --quick takes less time and gives noisier figures.");
        }

        var unknown = names.Where(name => !known.Contains(name)).ToList();
        return new(false, quick, names, unknown.Count == 0 ? null : $"There is no benchmark called {string.Join(", ", unknown)}.");
    }
}
