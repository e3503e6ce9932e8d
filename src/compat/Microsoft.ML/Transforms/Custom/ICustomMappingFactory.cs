namespace Microsoft.ML.Transforms;

/// <summary>What a factory gives a model that is loaded.</summary>
internal interface ICustomMappingFactory
{
    ITransformer CreateTransformer(string contractName);
}
