using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Ops.abs.Unary(this);
        public Tensor neg() => Ops.neg.Unary(this);
        public Tensor exp() => Ops.exp.Unary(this);
        public Tensor exp2() => Ops.exp2.Unary(this);
        public Tensor expm1() => Ops.expm1.Unary(this);
        public Tensor log() => Ops.log.Unary(this);
        public Tensor log10() => Ops.log10.Unary(this);
        public Tensor log1p() => Ops.log1p.Unary(this);
        public Tensor log2() => Ops.log2.Unary(this);
        public Tensor sqrt() => Ops.sqrt.Unary(this);
        public Tensor rsqrt() => Ops.rsqrt.Unary(this);
        public Tensor square() => Ops.square.Unary(this);
        public Tensor reciprocal() => Ops.reciprocal.Unary(this);
        public Tensor floor() => Ops.floor.Unary(this);
        public Tensor ceil() => Ops.ceil.Unary(this);
        public Tensor trunc() => Ops.trunc.Unary(this);
        public Tensor frac() => Ops.frac.Unary(this);
        public Tensor sign() => Ops.sign.Unary(this);
        public Tensor sgn() => Ops.sgn.Unary(this);
        public Tensor sin() => Ops.sin.Unary(this);
        public Tensor cos() => Ops.cos.Unary(this);
        public Tensor tan() => Ops.tan.Unary(this);
        public Tensor asin() => Ops.asin.Unary(this);
        public Tensor acos() => Ops.acos.Unary(this);
        public Tensor atan() => Ops.atan.Unary(this);
        public Tensor sinh() => Ops.sinh.Unary(this);
        public Tensor cosh() => Ops.cosh.Unary(this);
        public Tensor tanh() => Ops.tanh.Unary(this);
        public Tensor asinh() => Ops.asinh.Unary(this);
        public Tensor acosh() => Ops.acosh.Unary(this);
        public Tensor atanh() => Ops.atanh.Unary(this);
        public Tensor sigmoid() => Ops.sigmoid.Unary(this);
        public Tensor erf() => Ops.erf.Unary(this);
        public Tensor erfc() => Ops.erfc.Unary(this);
        public Tensor erfinv() => Ops.erfinv.Unary(this);
        public Tensor lgamma() => Ops.lgamma.Unary(this);
        public Tensor digamma() => Ops.digamma.Unary(this);
        public Tensor sinc() => Ops.sinc.Unary(this);
        public Tensor deg2rad() => Ops.deg2rad.Unary(this);
        public Tensor rad2deg() => Ops.rad2deg.Unary(this);
        public Tensor positive() => Ops.positive.Unary(this);
        public Tensor negative() => neg();
        public Tensor absolute() => abs();
        public Tensor fix() => trunc();
        public Tensor signbit() => Ops.signbit.Unary(this);
        public Tensor round(long decimals = 0) => Ops.round_decimals.Call(this, decimals);

        public Tensor abs_() => Ops.abs_.InPlace(this);
        public Tensor exp_() => Ops.exp_.InPlace(this);
        public Tensor expm1_() => Ops.expm1_.InPlace(this);
        public Tensor log_() => Ops.log_.InPlace(this);
        public Tensor log10_() => Ops.log10_.InPlace(this);
        public Tensor log1p_() => Ops.log1p_.InPlace(this);
        public Tensor log2_() => Ops.log2_.InPlace(this);
        public Tensor neg_() => Ops.neg_.InPlace(this);
        public Tensor sqrt_() => Ops.sqrt_.InPlace(this);
        public Tensor rsqrt_() => Ops.rsqrt_.InPlace(this);
        public Tensor reciprocal_() => Ops.reciprocal_.InPlace(this);
        public Tensor floor_() => Ops.floor_.InPlace(this);
        public Tensor ceil_() => Ops.ceil_.InPlace(this);
        public Tensor trunc_() => Ops.trunc_.InPlace(this);
        public Tensor frac_() => Ops.frac_.InPlace(this);
        public Tensor sign_() => Ops.sign_.InPlace(this);
        public Tensor sin_() => Ops.sin_.InPlace(this);
        public Tensor cos_() => Ops.cos_.InPlace(this);
        public Tensor tan_() => Ops.tan_.InPlace(this);
        public Tensor asin_() => Ops.asin_.InPlace(this);
        public Tensor acos_() => Ops.acos_.InPlace(this);
        public Tensor atan_() => Ops.atan_.InPlace(this);
        public Tensor sinh_() => Ops.sinh_.InPlace(this);
        public Tensor cosh_() => Ops.cosh_.InPlace(this);
        public Tensor tanh_() => Ops.tanh_.InPlace(this);
        public Tensor sigmoid_() => Ops.sigmoid_.InPlace(this);
        public Tensor erf_() => Ops.erf_.InPlace(this);
        public Tensor erfc_() => Ops.erfc_.InPlace(this);
        public Tensor erfinv_() => Ops.erfinv_.InPlace(this);
        public Tensor round_(long decimals = 0) => Ops.round_decimals_.InPlace(this, decimals);

        public Tensor atan2(Tensor other) => Ops.atan2.Binary(this, other);
        public Tensor atan2_(Tensor other) => Ops.atan2_.InPlace(this, other);
        public Tensor hypot(Tensor other) => Ops.hypot.Binary(this, other);
        public Tensor copysign(Tensor other) => Ops.copysign.Binary(this, other);
        public Tensor heaviside(Tensor other) => Ops.heaviside.Binary(this, other);
        public Tensor logaddexp(Tensor other) => Ops.logaddexp.Binary(this, other);
        public Tensor logaddexp2(Tensor other) => Ops.logaddexp2.Binary(this, other);
        public Tensor xlogy(Tensor y) => Ops.xlogy.Binary(this, y);
        public Tensor xlogy(Scalar y) => Ops.xlogyScalar.Call(this, y);
        public Tensor logit(double? eps = null) => Ops.logit.Call(this, eps);
    }
}
