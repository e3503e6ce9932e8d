using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Scale, shift and running statistics by channel, as batch and instance normalisation keep them.</summary>
internal sealed class ChannelNorm
{
    private readonly double _eps;
    private readonly double _momentum;
    private readonly Parameter? _weight;
    private readonly Parameter? _bias;
    private readonly Tensor? _mean;
    private readonly Tensor? _var;
    private readonly Tensor? _batches;

    internal ChannelNorm(
        nn.Module owner, long features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype)
    {
        RequireCpu(device);
        _eps = eps;
        _momentum = momentum;
        if (affine)
        {
            _weight = Registered(owner, "weight", ones([features], dtype));
            _bias = Registered(owner, "bias", zeros([features], dtype));
        }

        if (track_running_stats)
        {
            owner.register_buffer("running_mean", _mean = zeros([features], dtype));
            owner.register_buffer("running_var", _var = ones([features], dtype));
            owner.register_buffer("num_batches_tracked", _batches = zeros([], ScalarType.Int64));
        }
    }

    internal Tensor OverBatch(Tensor input, bool training)
    {
        if (training)
            _batches?.add_(1);
        return nn.functional.batch_norm(input, _mean, _var, _weight, _bias, training || _mean is null, _momentum, _eps);
    }

    /// <summary>An input without a batch dimension, of as many dimensions as unbatched says, gets one for the time of the call.</summary>
    internal Tensor OverInstance(Tensor input, bool training, long unbatched)
    {
        if (input.Dimensions != unbatched)
            return Instances(input, training);
        using var batch = input.unsqueeze(0);
        using var result = Instances(batch, training);
        return result.squeeze(0);
    }

    internal static void RequireDimensions(Tensor input, string name, long least, long most, string meaning)
    {
        if (input.Dimensions >= least && input.Dimensions <= most)
            return;
        var either = most > least ? $" or {most}" : "";
        throw new ArgumentException($"{name} takes {least}{either} dimensions ({meaning}), not {input.Dimensions}.");
    }

    private static Parameter Registered(nn.Module owner, string name, Tensor data)
    {
        var parameter = new Parameter(data);
        owner.register_parameter(name, parameter);
        return parameter;
    }

    private Tensor Instances(Tensor input, bool training) =>
        nn.functional.instance_norm(input, _mean, _var, _weight, _bias, training || _mean is null, _momentum, _eps);
}
