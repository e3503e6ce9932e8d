using Microsoft.ML;

namespace NeuralML.Tests.Persistence;

/// <summary>Models in ML.NET's zip, in memory.</summary>
internal static class ModelFile
{
    public static byte[] Save(ITransformer model, DataViewSchema? schema = null)
    {
        using var stream = new MemoryStream();
        new MLContext().Model.Save(model, schema, stream);
        return stream.ToArray();
    }

    /// <summary>Loads a model as another program would, with a context of its own, where none is given.</summary>
    public static ITransformer Load(byte[] file, MLContext? context = null)
    {
        using var stream = new MemoryStream(file);
        return (context ?? new MLContext()).Model.Load(stream, out _);
    }

    /// <summary>A model as it is after saving and loading.</summary>
    public static NeuralNetTransformer Reload(NeuralNetTransformer model) => Load(Save(model)).ShouldBeOfType<NeuralNetTransformer>();
}
