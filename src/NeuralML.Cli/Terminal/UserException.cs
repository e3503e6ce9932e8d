namespace NeuralML.Cli.Terminal;

/// <summary>What a user can put right; the message says what it is, and how.</summary>
internal sealed class UserException(string message, Exception? inner = null) : Exception(message, inner);
