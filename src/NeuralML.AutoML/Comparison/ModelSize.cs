using Microsoft.ML;

namespace NeuralML.AutoML;

/// <summary>How many bytes a model takes in its zip.</summary>
internal static class ModelSize
{
    public static long Of(ITransformer model, DataViewSchema schema)
    {
        using var zip = new MemoryStream();
        new MLContext().Model.Save(model, schema, zip);
        return zip.Length;
    }
}
