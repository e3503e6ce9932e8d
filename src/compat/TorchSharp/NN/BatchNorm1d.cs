using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class BatchNorm1d : nn.Module<Tensor, Tensor>
    {
        private readonly double _eps;
        private readonly double _momentum;
        private readonly Parameter? _weight;
        private readonly Parameter? _bias;
        private readonly Tensor? _mean;
        private readonly Tensor? _var;
        private readonly Tensor? _batches;

        internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool track_running_stats, ScalarType? dtype)
            : base(nameof(BatchNorm1d))
        {
            _eps = eps;
            _momentum = momentum;
            if (affine)
            {
                register_parameter("weight", _weight = new Parameter(ones([features], dtype)));
                register_parameter("bias", _bias = new Parameter(zeros([features], dtype)));
            }

            if (track_running_stats)
            {
                register_buffer("running_mean", _mean = zeros([features], dtype));
                register_buffer("running_var", _var = ones([features], dtype));
                register_buffer("num_batches_tracked", _batches = zeros([], ScalarType.Int64));
            }
        }

        public override Tensor forward(Tensor input)
        {
            if (input.Dimensions is not (2 or 3))
                throw new ArgumentException($"BatchNorm1d takes 2 or 3 dimensions (batch, features, length), not {input.Dimensions}.");
            if (training)
                _batches?.add_(1);
            return Ops.batch_norm.Call(input, _weight, _bias, _mean, _var, training || _mean is null, _momentum, _eps, false);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.BatchNorm1d BatchNorm1d(
                long features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null)
            {
                RequireCpu(device);
                return new Modules.BatchNorm1d(features, eps, momentum, affine, track_running_stats, dtype);
            }
        }
    }
}
