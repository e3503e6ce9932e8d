namespace NeuralML.Cli.Compare;

/// <param name="Name">Its column.</param>
/// <param name="Index">The column's place in a record, from 0.</param>
/// <param name="Task">What is predicted.</param>
/// <param name="Classes">The names of the classes in order; of two, the second is true. Empty for numbers.</param>
/// <param name="ClassOf">The class of each text that occurs.</param>
internal sealed record TableLabel(
    string Name, int Index, TableTask Task, IReadOnlyList<string> Classes, IReadOnlyDictionary<string, int> ClassOf);
