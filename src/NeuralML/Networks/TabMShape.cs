namespace NeuralML.Networks;

/// <summary>The size of a <see cref="TabM"/>.</summary>
/// <param name="Members">Perceptrons that share weights.</param>
/// <param name="Blocks">Hidden layers, at least 1.</param>
/// <param name="Width">Units in each.</param>
/// <param name="Mini">Whether members differ only in the scale of the network's inputs and in their output layers.</param>
internal sealed record TabMShape(
    int Members = TabM.DefaultMembers, int Blocks = TabM.DefaultBlocks, int Width = TabM.DefaultWidth, bool Mini = false);
