namespace NeuralML.AutoML.Reporting;

/// <summary>How a comparison was made.</summary>
/// <param name="Version">NeuralML's version.</param>
/// <param name="Machine">Processor, cores and operating system.</param>
/// <param name="Seed">What makes it repeatable.</param>
/// <param name="BudgetSeconds">The time it was given.</param>
/// <param name="SpentSeconds">The time it took.</param>
/// <param name="Time">Where that went.</param>
/// <param name="Options">The options that were set, by name.</param>
/// <param name="Code">C# that makes the same comparison.</param>
internal sealed record ReportRun(
    string Version, string Machine, int Seed, double BudgetSeconds, double SpentSeconds, ReportTime Time,
    IReadOnlyDictionary<string, string> Options, string Code);
