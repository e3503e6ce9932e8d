using Microsoft.ML;
using NeuralML.Tests.Persistence;

namespace NeuralML.Tests.Citizenship;

/// <summary>A model as it comes back from a file.</summary>
internal static class Reloaded
{
    /// <param name="model">The model.</param>
    /// <param name="schema">The columns of its input.</param>
    /// <param name="context">Where it is loaded; null for one that knows nothing of it.</param>
    public static ITransformer Of(ITransformer model, DataViewSchema schema, MLContext? context = null)
        => ModelFile.Load(ModelFile.Save(model, schema), context);
}
