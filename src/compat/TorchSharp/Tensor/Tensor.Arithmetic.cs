using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Ops.add.Call(this, target);
        public Tensor add(Scalar scalar) => Ops.addScalar.Call(this, scalar);
        public Tensor add_(Tensor target) => Ops.add_.InPlace(this, target);
        public Tensor add_(Scalar scalar) => Ops.addScalar_.InPlace(this, scalar);
        public Tensor add(Tensor target, Scalar alpha) => Ops.add.Call(this, target, alpha);
        public Tensor add_(Tensor target, Scalar alpha) => Ops.add_.InPlace(this, target, alpha);

        public Tensor sub(Tensor target) => Ops.sub.Call(this, target);
        public Tensor sub(Scalar scalar) => Ops.subScalar.Call(this, scalar);
        public Tensor sub_(Tensor target) => Ops.sub_.InPlace(this, target);
        public Tensor sub_(Scalar scalar) => Ops.subScalar_.InPlace(this, scalar);

        public Tensor mul(Tensor target) => Ops.mul.Call(this, target);
        public Tensor mul(Scalar scalar) => Ops.mulScalar.Call(this, scalar);
        public Tensor mul_(Tensor target) => Ops.mul_.InPlace(this, target);
        public Tensor mul_(Scalar scalar) => Ops.mulScalar_.InPlace(this, scalar);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div.Call(this, target)
            : Ops.divMode.Call(this, target, rounding_mode == RoundingMode.floor ? "floor" : "trunc");

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div_.InPlace(this, target)
            : Ops.divMode_.InPlace(this, target, rounding_mode == RoundingMode.floor ? "floor" : "trunc");

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.divScalar.Call(this, target)
            : Ops.divScalarMode.Call(this, target, rounding_mode == RoundingMode.floor ? "floor" : "trunc");

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.divScalar_.InPlace(this, target)
            : Ops.divScalarMode_.InPlace(this, target, rounding_mode == RoundingMode.floor ? "floor" : "trunc");

        public Tensor pow(Tensor exponent) => Ops.pow.Call(this, exponent);
        public Tensor pow(Scalar exponent) => Ops.powScalar.Call(this, exponent);
        public Tensor pow_(Scalar exponent) => Ops.powScalar_.InPlace(this, exponent);

        public Tensor remainder(Tensor other) => Ops.remainder.Call(this, other);
        public Tensor remainder(Scalar other) => Ops.remainderScalar.Call(this, other);

        public Tensor floor_divide(Tensor other) => Ops.floor_divide.Call(this, other);

        public Tensor maximum(Tensor other) => Ops.maximum.Call(this, other);

        public Tensor minimum(Tensor other) => Ops.minimum.Call(this, other);

        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp.Call(this, end, weight);
        public Tensor lerp_(Tensor end, Tensor weight) => Ops.lerp_.InPlace(this, end, weight);
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(this, tensor1, tensor2, value);
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.InPlace(this, tensor1, tensor2, value);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(this, tensor1, tensor2, value);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.InPlace(this, tensor1, tensor2, value);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Ops.clamp_.InPlace(this, min, max);
        public Tensor clamp_min(Scalar min) => Ops.clamp_min.Call(this, min);
        public Tensor clamp_max(Scalar max) => Ops.clamp_max.Call(this, max);
        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) =>
            Ops.nan_to_num.Call(this, nan, posinf, neginf);

        public Tensor zero_() => Ops.zero_.InPlace(this);
        public Tensor fill_(Scalar value) => Ops.fill_.InPlace(this, value);
        public Tensor copy_(Tensor source, bool non_blocking = false) => Ops.copy_.InPlace(this, source, non_blocking);
    }
}
