using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Ops.abs.Call(this);
        public Tensor neg() => Ops.neg.Call(this);
        public Tensor exp() => Ops.exp.Call(this);
        public Tensor exp2() => Ops.exp2.Call(this);
        public Tensor expm1() => Ops.expm1.Call(this);
        public Tensor log() => Ops.log.Call(this);
        public Tensor log10() => Ops.log10.Call(this);
        public Tensor log1p() => Ops.log1p.Call(this);
        public Tensor log2() => Ops.log2.Call(this);
        public Tensor sqrt() => Ops.sqrt.Call(this);
        public Tensor rsqrt() => Ops.rsqrt.Call(this);
        public Tensor square() => Ops.square.Call(this);
        public Tensor reciprocal() => Ops.reciprocal.Call(this);
        public Tensor floor() => Ops.floor.Call(this);
        public Tensor ceil() => Ops.ceil.Call(this);
        public Tensor trunc() => Ops.trunc.Call(this);
        public Tensor sign() => Ops.sign.Call(this);
        public Tensor sin() => Ops.sin.Call(this);
        public Tensor cos() => Ops.cos.Call(this);
        public Tensor tan() => Ops.tan.Call(this);
        public Tensor asin() => Ops.asin.Call(this);
        public Tensor acos() => Ops.acos.Call(this);
        public Tensor atan() => Ops.atan.Call(this);
        public Tensor sinh() => Ops.sinh.Call(this);
        public Tensor cosh() => Ops.cosh.Call(this);
        public Tensor tanh() => Ops.tanh.Call(this);
        public Tensor sigmoid() => Ops.sigmoid.Call(this);
        public Tensor erf() => Ops.erf.Call(this);
        public Tensor isnan() => Ops.isnan.Call(this);
        public Tensor isfinite() => Ops.isfinite.Call(this);
        public Tensor isinf() => Ops.isinf.Call(this);
        public Tensor logical_not() => Ops.logical_not.Call(this);
        public Tensor bitwise_not() => Ops.bitwise_not.Call(this);
        public Tensor round(long decimals = 0) => Ops.round_decimals.Call(this, decimals);

        public Tensor abs_() => Ops.abs_.InPlace(this);
        public Tensor neg_() => Ops.neg_.InPlace(this);
        public Tensor exp_() => Ops.exp_.InPlace(this);
        public Tensor expm1_() => Ops.expm1_.InPlace(this);
        public Tensor log_() => Ops.log_.InPlace(this);
        public Tensor log1p_() => Ops.log1p_.InPlace(this);
        public Tensor sqrt_() => Ops.sqrt_.InPlace(this);
        public Tensor rsqrt_() => Ops.rsqrt_.InPlace(this);
        public Tensor reciprocal_() => Ops.reciprocal_.InPlace(this);
        public Tensor floor_() => Ops.floor_.InPlace(this);
        public Tensor ceil_() => Ops.ceil_.InPlace(this);
        public Tensor trunc_() => Ops.trunc_.InPlace(this);
        public Tensor sign_() => Ops.sign_.InPlace(this);
        public Tensor sin_() => Ops.sin_.InPlace(this);
        public Tensor cos_() => Ops.cos_.InPlace(this);
        public Tensor tanh_() => Ops.tanh_.InPlace(this);
        public Tensor sigmoid_() => Ops.sigmoid_.InPlace(this);

        public Tensor relu() => Ops.relu.Call(this);
        public Tensor silu() => Ops.silu.Call(this);
        public Tensor gelu() => Ops.gelu.Call(this);
        public Tensor selu() => Ops.selu.Call(this);
        public Tensor relu_() => Ops.relu_.InPlace(this);
        public Tensor leaky_relu(Scalar negative_slope) => Ops.leaky_relu.Call(this, negative_slope);
        public Tensor log_sigmoid() => Ops.log_sigmoid.Call(this);
        public Tensor softmax(long dim, ScalarType? dtype = null) => Ops.softmax.Call(this, dim, dtype);
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ops.log_softmax.Call(this, dim, dtype);
    }
}
