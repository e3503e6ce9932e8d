using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed class WordHashBagEstimator : IEstimator<ITransformer>
{
    // Words become keys first, of more bits than the slots have.
    private const int NumberOfKeyBits = 30;

    private readonly string _outputColumnName;
    private readonly IEstimator<ITransformer> _steps;

    internal WordHashBagEstimator(
        string outputColumnName, string[] inputColumnNames, NgramHash hash, uint seed, int maximumNumberOfInverts)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        _outputColumnName = outputColumnName;
        // Inside only, where no other column but the inputs is read.
        var words = inputColumnNames.Select((name, i) => $"{name}.{i}").ToArray();
        var ngrams = new NgramHashingEstimator(outputColumnName, words, hash, maximumNumberOfInverts);
        _steps = new WordTokenizingEstimator([.. words.Zip(inputColumnNames)], [' '])
            .Append(new HashingEstimator(Array.ConvertAll(words, word => new HashingEstimator.ColumnOptions(
                word, word, NumberOfKeyBits, seed, useOrderedHashing: false, maximumNumberOfInverts))))
            .Append(ngrams);
    }

    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        return new InnerTransformer(_steps.Fit(input), [(_outputColumnName, _outputColumnName)]);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([Shapes.Find(_steps.GetOutputSchema(inputSchema), _outputColumnName)]);
    }
}
