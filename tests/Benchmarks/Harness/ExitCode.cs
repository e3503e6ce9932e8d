namespace NeuralML.Benchmarks.Harness;

internal static class ExitCode
{
    public const int AllHold = 0;
    public const int FallsShort = 1;
    public const int WrongArguments = 2;

    /// <summary>A package is missing, so that figures could not be made.</summary>
    public const int NotMeasured = 3;
}
