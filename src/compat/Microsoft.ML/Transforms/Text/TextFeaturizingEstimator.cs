using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class TextFeaturizingEstimator : IEstimator<ITransformer>
{
    private readonly (string Output, string Inner)[] _results;
    private readonly IEstimator<ITransformer> _steps;

    internal TextFeaturizingEstimator(string outputColumnName, string[] inputColumnNames, Options options)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        InputColumnNames = inputColumnNames;
        var steps = new TextFeaturizingSteps(inputColumnNames, options);
        _steps = steps.Chain;
        _results = [.. steps.GetResults(outputColumnName, options.OutputTokensColumnName)];
        if (_results.Length == 0)
            throw new ArgumentException("Words, characters or tokens must be asked for", nameof(options));
    }

    private string[] InputColumnNames { get; }

    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        return new InnerTransformer(_steps.Fit(input), _results);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var name in InputColumnNames)
            TextColumns.Check(Shapes.Find(inputSchema, name));
        var inner = _steps.GetOutputSchema(inputSchema);
        return inputSchema.With(_results.Select(result =>
        {
            var column = Shapes.Find(inner, result.Inner);
            return new SchemaShape.Column(result.Output, column.Kind, column.ItemType, column.IsKey, column.Annotations);
        }));
    }
}
