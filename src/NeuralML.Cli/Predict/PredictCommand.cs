using System.CommandLine;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Predict;

/// <summary><c>neuralml predict</c>: what a model says of the rows of a CSV file.</summary>
internal static class PredictCommand
{
    public static Command Create(Output output)
    {
        var model = new Argument<string>("model") { Description = "A model zip of neuralml compare, or any other of ML.NET." };
        var data = new Argument<string>("data") { Description = "A CSV file with the columns that the model needs, in any order." };
        var file = new Option<string?>("--out") { Description = "A CSV file for the predictions. Default: printed.", HelpName = "file" };
        var separator = Separators.CreateOption();
        var withInput = new Option<bool>("--with-input") { Description = "Puts the columns of the data before the predictions." };
        var command = new Command("predict", "Predicts the rows of a CSV file.") { model, data, file, separator, withInput };
        command.SetAction(parsed => PredictRun.Run(
            new PredictArguments(
                parsed.GetRequiredValue(model), parsed.GetRequiredValue(data), parsed.GetValue(file), parsed.GetValue(separator),
                parsed.GetValue(withInput)),
            output));
        return command;
    }
}
