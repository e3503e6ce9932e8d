using NeuralML.NeuralNet;
using NeuralML.Training.Callbacks;
using NeuralML.Training.Losses;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Takes the training steps of an epoch.</summary>
internal sealed class EpochTrainer(
    TrainingPlan plan, Loss loss, TrainingState state, TrainingContext context, CallbackList callbacks, Cancellation cancellation)
{
    /// <summary>After so many steps it is seen whether the loss is still finite.</summary>
    private const int CheckedSteps = 16;

    private readonly Parameter[] _parameters = [.. state.Network.parameters()];
    private readonly WeightPenalty _penalty = new(state.Network, plan.Options.L1Regularization);

    /// <summary>Goes through all rows once, unless training is to stop before.</summary>
    /// <returns>The mean loss; not finite as soon as that of a batch was not.</returns>
    public double Train(IBatchSource training)
    {
        state.Network.train();
        using var scope = NewDisposeScope();
        using var batches = training.Shuffle(context.Epoch, plan.Options.BatchSize, state.ShuffleSeed);
        var total = zeros(1);
        var taken = 0L;
        for (var step = 1; step == 1 || !context.IsStopping; step++)
        {
            cancellation.ThrowIfRequested();
            using var batchScope = NewDisposeScope();
            if (batches.Next() is not { } batch)
                break;
            Step(batch, total);
            taken += batch.Targets.shape[0];
            if (step % CheckedSteps == 0 && !float.IsFinite(total.item<float>()))
                break;
        }

        return total.item<float>() / taken;
    }

    private void Step(Batch batch, Tensor total)
    {
        callbacks.BatchBegins();
        state.Schedule.Advance();
        var (features, targets, weights) = batch;
        // Each member of a network that has several learns from every row.
        if (state.Network.Members > 1)
        {
            targets = targets.repeat_interleave(state.Network.Members, 0);
            weights = weights?.repeat_interleave(state.Network.Members, 0);
        }

        state.Optimizer.zero_grad();
        var batchLoss = loss.Train(state.Network.call(features), targets, weights);
        _penalty.AddTo(batchLoss).backward();
        if (plan.Options.GradientClipping is { } norm)
            nn.utils.clip_grad_norm_(_parameters, norm, 2.0);
        state.Optimizer.step();
        state.Average?.Update();
        // Summed as a tensor: reading a number after every batch would wait for it.
        using var noGradient = no_grad();
        var reported = batchLoss.detach();
        total.add_(reported * features.shape[0]);
        context.Step = state.Schedule.Steps;
        context.LearningRate = state.Schedule.LearningRate;
        callbacks.BatchEnds(reported);
    }
}
