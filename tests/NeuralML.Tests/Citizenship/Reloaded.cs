using Microsoft.ML;

namespace NeuralML.Tests.Citizenship;

/// <summary>A model as it comes back from a file, in a context that knows nothing of it.</summary>
internal static class Reloaded
{
    public static ITransformer Of(ITransformer model, DataViewSchema schema) => Of(model, schema, new MLContext());

    public static ITransformer Of(ITransformer model, DataViewSchema schema, MLContext context)
    {
        using var file = new MemoryStream();
        new MLContext().Model.Save(model, schema, file);
        file.Position = 0;
        return context.Model.Load(file, out _);
    }
}
