using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor relu() => Ops.relu.Unary(this);
        public Tensor relu_() => Ops.relu_.InPlace(this);
        public Tensor relu6() => Ops.relu6.Unary(this);
        public Tensor relu6_() => Ops.relu6_.InPlace(this);
        public Tensor silu() => Ops.silu.Unary(this);
        public Tensor silu_() => Ops.silu_.InPlace(this);
        public Tensor gelu() => Ops.gelu.Call(this);
        public Tensor selu() => Ops.selu.Unary(this);
        public Tensor selu_() => Ops.selu_.InPlace(this);
        public Tensor celu() => Ops.celu.Call(this);
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Ops.elu.Call(this, alpha, scale, input_scale);
        public Tensor hardsigmoid() => Ops.hardsigmoid.Unary(this);
        public Tensor hardswish() => Ops.hardswish.Unary(this);
        public Tensor hardtanh(Scalar min, Scalar max) => Ops.hardtanh.Call(this, min, max);
        public Tensor leaky_relu(Scalar negative_slope) => Ops.leaky_relu.Call(this, negative_slope);
        public Tensor leaky_relu_(Scalar negative_slope) => Ops.leaky_relu_.InPlace(this, negative_slope);
        public Tensor log_sigmoid() => Ops.log_sigmoid.Unary(this);
        public Tensor prelu(Tensor target) => Ops.prelu.Binary(this, target);
        public Tensor softmax(long dim, ScalarType? dtype = null) => Ops.softmax.Call(this, dim, dtype);
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ops.log_softmax.Call(this, dim, dtype);
    }
}
