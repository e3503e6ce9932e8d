using System.Globalization;
using NeuralML.NeuralNet;

namespace NeuralML.Training.Checkpoints;

/// <summary>Saves the state of a training every so many epochs, and finds it again.</summary>
internal sealed class Checkpointing
{
    private readonly int _everyEpochs;
    private readonly int _mostEpochs;
    private readonly TrainingState _state;
    private readonly CheckpointFile _file;

    private Checkpointing(int everyEpochs, int mostEpochs, TrainingState state, CheckpointFile file)
    {
        _everyEpochs = everyEpochs;
        _mostEpochs = mostEpochs;
        _state = state;
        _file = file;
    }

    public string Path => _file.Path;

    /// <summary>Null when the options name no folder.</summary>
    /// <param name="plan">How to train.</param>
    /// <param name="network">Which of the networks of the fit it is.</param>
    /// <param name="state">The state before the first epoch.</param>
    /// <param name="training">The training rows.</param>
    /// <param name="validation">The validation rows.</param>
    public static Checkpointing? Open(TrainingPlan plan, int network, TrainingState state, IBatchSource training, TensorData? validation)
    {
        if (plan.Options.CheckpointFolder is not { } folder)
            return null;
        Directory.CreateDirectory(folder);
        var path = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"network-{network}.checkpoint"));
        var file = new CheckpointFile(path, FitFingerprint.Of(plan, state, training, validation));
        return new Checkpointing(plan.Options.CheckpointEveryEpochs, plan.MaximumEpochs, state, file);
    }

    /// <summary>Puts the state to where the checkpoint was made, if there is one.</summary>
    public bool Resume()
    {
        if (!_file.Exists)
            return false;
        _file.Read(reader => StateFormat.Read(reader, _state, _mostEpochs));
        return true;
    }

    /// <summary>Called after each epoch.</summary>
    /// <param name="last">Whether it is the last.</param>
    public void Save(bool last)
    {
        if (last || _state.History.Count % _everyEpochs == 0)
            _file.Write(writer => StateFormat.Write(writer, _state));
    }
}
