namespace NeuralML.Cli.Tests;

[CollectionDefinition(Name)]
public sealed class SharedModels : ICollectionFixture<TrainedModels>
{
    public const string Name = "Trained models";
}
