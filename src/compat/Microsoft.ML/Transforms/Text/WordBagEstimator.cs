using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class WordBagEstimator : IEstimator<ITransformer>
{
    private readonly string _outputColumnName;
    private readonly IEstimator<ITransformer> _steps;

    internal WordBagEstimator(string outputColumnName, string[] inputColumnNames, NgramSettings settings)
    {
        _outputColumnName = outputColumnName;
        _steps = new ColumnConcatenatingEstimator(outputColumnName, inputColumnNames)
            .Append(new WordTokenizingEstimator([(outputColumnName, outputColumnName)], [' ']))
            .Append(WordKeys.Create(outputColumnName, outputColumnName))
            .Append(new NgramExtractingEstimator([(outputColumnName, outputColumnName)], settings));
    }

    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        return new InnerTransformer(_steps.Fit(input), [(_outputColumnName, _outputColumnName)]);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _steps.GetOutputSchema(inputSchema);
}
