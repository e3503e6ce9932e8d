using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using NeuralML.Tests.NeuralNet;

namespace NeuralML.Tests.Persistence;

public sealed class OtherProcessTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Another_process_scores_the_same_to_the_bit_without_registering_anything()
    {
        var options = new NeuralNetOptions
        {
            LabelColumnName = "Buys", NumericColumnNames = ["Hour"], CategoricalColumnNames = ["City", "Member"], BatchSize = 32,
            HiddenSizes = [16, 16], MaximumEpochs = 3, Seed = 1,
        };
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(Visit.Draw(200)));
        var rows = _ml.Data.LoadFromEnumerable(Visit.Draw(100, seed: 2));
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (file, data) = (Path.Combine(folder.FullName, "model.zip"), Path.Combine(folder.FullName, "rows.idv"));
            _ml.Model.Save(model, rows.Schema, file);
            using (var stream = File.Create(data))
                _ml.Data.SaveAsBinary(rows, stream);

            Run("ScoreModel.dll", file, data, "Probability").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .ShouldBe(Scores.Of(model.Transform(rows), "Probability").Select(Bits));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Bits(float value) => BitConverter.SingleToUInt32Bits(value).ToString("X8", CultureInfo.InvariantCulture);

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output.Result;
    }
}
