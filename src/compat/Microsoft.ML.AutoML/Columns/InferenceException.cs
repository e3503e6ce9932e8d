namespace Microsoft.ML.AutoML;

public sealed class InferenceException : Exception
{
    public InferenceExceptionType InferenceExceptionType;

    internal InferenceException(InferenceExceptionType type, string message)
        : base(message) => InferenceExceptionType = type;
}
