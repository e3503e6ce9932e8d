using NeuralML.AutoML;

namespace NeuralML.Cli.Compare;

/// <summary>Prints the whole report as JSON.</summary>
internal static class ResultJson
{
    public static void Write(ComparisonResult result, TextWriter writer)
    {
        var file = Path.GetTempFileName();
        try
        {
            result.SaveJson(file);
            writer.Write(File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
