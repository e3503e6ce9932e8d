using NeuralML.Cli.Models;

namespace NeuralML.Cli.Inspect;

/// <summary>What there is to know of a model zip.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Inputs">The columns that predictions are made of.</param>
/// <param name="Unused">Columns that it was saved with and does not need to predict, such as the label.</param>
/// <param name="Outputs">The predictions.</param>
/// <param name="Steps">What it does, one after the other.</param>
internal sealed record ModelDescription(
    string Path, long Bytes, IReadOnlyList<ModelColumn> Inputs, IReadOnlyList<ModelColumn> Unused, IReadOnlyList<ModelColumn> Outputs,
    IReadOnlyList<ModelPart> Steps)
{
    public static ModelDescription Of(LoadedModel model)
    {
        var needed = model.NeededColumns();
        var columns = model.InputSchema.Where(column => !column.IsHidden).ToLookup(
            column => needed.Contains(column.Name), column => new ModelColumn(column.Name, column.Type.ToString()!));
        return new(
            model.Path, new FileInfo(model.Path).Length, [.. columns[true]], [.. columns[false]],
            [.. model.Predictions(model.OutputSchema).Select(column => new ModelColumn(column.Name, column.Type.ToString()!))],
            ModelParts.Of(model.Transformer));
    }
}
