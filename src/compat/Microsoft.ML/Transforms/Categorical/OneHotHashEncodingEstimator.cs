using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.OneHotEncodingEstimator;

namespace Microsoft.ML.Transforms;

/// <summary>Hashes values to keys, and maps the keys, in the same columns, to vectors.</summary>
public sealed class OneHotHashEncodingEstimator : IEstimator<OneHotHashEncodingTransformer>
{
    private readonly EstimatorChain<ITransformer> _steps;

    internal OneHotHashEncodingEstimator(HashingEstimator.ColumnOptions[] columns, OutputKind outputKind)
    {
        var keys = Array.ConvertAll(columns, column => (column.Name, column.Name));
        var toKeys = new EstimatorChain<ITransformer>().Append<ITransformer>(new HashingEstimator(columns));
        _steps = outputKind switch
        {
            OutputKind.Key => toKeys,
            OutputKind.Indicator => toKeys.Append<ITransformer>(new KeyToVectorMappingEstimator(keys, outputCountVector: false)),
            OutputKind.Bag => toKeys.Append<ITransformer>(new KeyToVectorMappingEstimator(keys, outputCountVector: true)),
            OutputKind.Binary => toKeys.Append<ITransformer>(new KeyToBinaryVectorMappingEstimator(keys)),
            _ => throw new ArgumentOutOfRangeException(nameof(outputKind), "Must be Bag, Indicator, Key or Binary"),
        };
    }

    public OneHotHashEncodingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new OneHotHashEncodingTransformer(_steps.Fit(input));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _steps.GetOutputSchema(inputSchema);
}
