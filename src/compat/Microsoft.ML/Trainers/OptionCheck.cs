namespace Microsoft.ML.Trainers;

internal static class OptionCheck
{
    public static void Require(bool holds, string option, string message)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(option, message);
    }
}
