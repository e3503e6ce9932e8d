namespace CompareLearners.Tables;

/// <summary>A file that cannot be compared on; the message says why and what to do.</summary>
internal sealed class TableException(string message) : Exception(message);
