using System.Text.Json.Nodes;

namespace NeuralML.Compat.Tests;

/// <summary>An exception as the golden files print it: type, message, parameter, inner exception.</summary>
public static class GoldenError
{
    /// <param name="action">What should throw.</param>
    /// <param name="expected">The exception expected.</param>
    /// <param name="folder">What stands in its message as <c>&lt;dir&gt;</c>.</param>
    public static void ShouldThrow(this Action action, JsonNode expected, string folder = "")
        => Compare(Record.Exception(action), expected, folder);

    private static void Compare(Exception? actual, JsonNode expected, string folder)
    {
        actual.ShouldNotBeNull(expected.ToJsonString());
        actual.GetType().FullName.ShouldBe((string)expected["exception"]!, actual.ToString());
        actual.Message.ShouldBe(((string)expected["message"]!).Replace("<dir>", folder, StringComparison.Ordinal));
        if (expected["paramName"] is { } parameter)
            (actual as ArgumentException)?.ParamName.ShouldBe((string)parameter!);
        if (expected["inner"] is { } inner)
            Compare(actual.InnerException, inner, folder);
    }
}
