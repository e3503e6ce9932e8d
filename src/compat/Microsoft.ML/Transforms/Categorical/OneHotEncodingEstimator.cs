using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Maps values to keys, and the keys, in the same columns, to vectors.</summary>
public sealed partial class OneHotEncodingEstimator : IEstimator<OneHotEncodingTransformer>
{
    private readonly EstimatorChain<ITransformer> _steps;

    internal OneHotEncodingEstimator(
        (string Output, string Input)[] columns,
        OutputKind outputKind,
        int maximumNumberOfKeys,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality,
        IDataView? keyData)
    {
        var keys = Array.ConvertAll(columns, pair => (pair.Output, pair.Output));
        var toKeys = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(new ValueToKeyMappingEstimator(columns, maximumNumberOfKeys, keyOrdinality, asText: true, keyData));
        _steps = outputKind switch
        {
            OutputKind.Key => toKeys,
            OutputKind.Indicator => toKeys.Append<ITransformer>(new KeyToVectorMappingEstimator(keys, outputCountVector: false)),
            OutputKind.Bag => toKeys.Append<ITransformer>(new KeyToVectorMappingEstimator(keys, outputCountVector: true)),
            OutputKind.Binary => toKeys.Append<ITransformer>(new KeyToBinaryVectorMappingEstimator(keys)),
            _ => throw new ArgumentOutOfRangeException(nameof(outputKind), "Must be Bag, Indicator, Key or Binary"),
        };
    }

    public OneHotEncodingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new OneHotEncodingTransformer(_steps.Fit(input));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _steps.GetOutputSchema(inputSchema);
}
