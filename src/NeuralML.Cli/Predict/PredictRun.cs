using Microsoft.ML;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Models;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Predict;

/// <summary>Predictions from the model and the file to what is written.</summary>
internal static class PredictRun
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(PredictArguments arguments, Output output)
    {
        OutputPath.Check(arguments.Out, "--out");
        if (arguments.Out is { } path && new[] { arguments.Data, arguments.Model }.Contains(path, StringComparer.Ordinal))
            throw new UserException($"'{path}' (--out) would be overwritten while it is read; name another file.");
        using var model = LoadedModel.Open(arguments.Model);
        var file = CsvFile.Open(arguments.Data, arguments.Separator);
        var columns = new ModelInput(model, file, output.Note).CreateColumns();
        var scored = model.Transformer.Transform(new CsvView(file, columns, _ => true, output.Token));
        var written = arguments.Out is null
            ? Write(model, scored, arguments, file, output.Results)
            : WriteFile(model, scored, arguments, file);
        if (arguments.Out is not null)
            output.Results.WriteLine($"{written} rows predicted in {arguments.Out}");
        return ExitCode.Done;
    }

    private static long WriteFile(LoadedModel model, IDataView scored, PredictArguments arguments, CsvFile file)
    {
        using var writer = new StreamWriter(arguments.Out!);
        return Write(model, scored, arguments, file, writer);
    }

    private static long Write(LoadedModel model, IDataView scored, PredictArguments arguments, CsvFile file, TextWriter writer)
    {
        using var input = arguments.WithInput ? file.OpenRows() : null;
        return new PredictionWriter(model, scored, file.Columns, input).Write(new CsvWriter(writer));
    }
}
