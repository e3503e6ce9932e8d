namespace NeuralML.Cli.Inspect;

/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as ML.NET writes it.</param>
internal sealed record ModelColumn(string Name, string Type);
