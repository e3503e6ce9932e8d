using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Models;

/// <summary>A model zip, of this program or any other of ML.NET.</summary>
internal sealed class LoadedModel : IDisposable
{
    private static readonly string[] s_predictions = ["PredictedLabel", "Score", "Probability"];

    private LoadedModel(string path, ITransformer transformer, DataViewSchema inputSchema)
    {
        Path = path;
        Transformer = transformer;
        InputSchema = inputSchema;
        Mapper = transformer.IsRowToRowMapper ? transformer.GetRowToRowMapper(inputSchema) : null;
        OutputSchema = Mapper?.OutputSchema ?? transformer.GetOutputSchema(inputSchema);
    }

    public string Path { get; }

    public ITransformer Transformer { get; }

    /// <summary>The columns that it was saved with.</summary>
    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    private IRowToRowMapper? Mapper { get; }

    /// <exception cref="UserException">It cannot be loaded.</exception>
    public static LoadedModel Open(string path)
    {
        if (Directory.Exists(path))
            throw new UserException($"'{path}' is a folder; give a model zip.");
        if (!File.Exists(path))
            throw new UserException($"There is no file '{path}'.");
        try
        {
            var transformer = new MLContext().Model.Load(path, out var schema);
            return schema is null
                ? throw new UserException("it was saved without the columns that it reads.")
                : new LoadedModel(path, transformer, schema);
        }
#pragma warning disable CA1031 // A damaged or hostile file makes readers throw all kinds of exceptions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new UserException($"'{path}' is no model that can be used: {ErrorText.Of(exception)}", exception);
        }
    }

    /// <summary>The visible columns of its output that are predictions: those that say so, and those that are called like it.</summary>
    public IEnumerable<DataViewSchema.Column> Predictions(DataViewSchema outputSchema)
        => outputSchema.Where(column => !column.IsHidden && (column.Annotations.Schema.GetColumnOrNull("ScoreColumnKind") is not null
            || (s_predictions.Contains(column.Name) && InputSchema.GetColumnOrNull(column.Name) is null)));

    /// <summary>Which columns of its input the predictions are made of; all where it does not tell.</summary>
    public IReadOnlySet<string> NeededColumns()
        => (Mapper is null ? InputSchema : Mapper.GetDependencies(Predictions(OutputSchema)))
            .Select(column => column.Name)
            .ToHashSet(StringComparer.Ordinal);

    public void Dispose() => (Transformer as IDisposable)?.Dispose();
}
