using System.CommandLine;
using NeuralML.Cli.Models;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Inspect;

/// <summary><c>neuralml inspect</c>: what a model reads, predicts and is.</summary>
internal static class InspectCommand
{
    public static Command Create(Output output)
    {
        var model = new Argument<string>("model") { Description = "A model zip of neuralml compare, or any other of ML.NET." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON document." };
        var command = new Command("inspect", "Tells what a model is.") { model, json };
        command.SetAction(parsed =>
        {
            using var loaded = LoadedModel.Open(parsed.GetRequiredValue(model));
            var description = ModelDescription.Of(loaded);
            if (parsed.GetValue(json))
                DescriptionJson.Write(description, output.Results);
            else
                DescriptionText.Write(description, output.Results);
            return ExitCode.Done;
        });
        return command;
    }
}
