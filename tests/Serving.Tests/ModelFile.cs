using NeuralML;
using Serving.Cars;

namespace Serving.Tests;

/// <summary>A path for a model, in a folder that is removed at the end.</summary>
public sealed class ModelFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public string Path => System.IO.Path.Combine(_folder.FullName, "model.zip");

    /// <summary>Writes another model for each seed, in hardly any time.</summary>
    public void Train(int seed)
        => CarModel.Train(Path, new NeuralNetOptions { Preset = NeuralNetPreset.Fast, HiddenSizes = [16], MaximumEpochs = 3, Seed = seed });

    public void Dispose() => _folder.Delete(recursive: true);
}
