using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Ops.add.Binary(this, target);
        public Tensor add(Scalar scalar) => Ops.addScalar.Call(this, scalar);
        public Tensor add(Tensor target, Scalar alpha) => Ops.add.Call(this, target, alpha);
        public Tensor add(Scalar scalar, Scalar alpha) => Ops.addScalar.Call(this, scalar, alpha);
        public Tensor add_(Tensor target) => Ops.add_.InPlace(this, target);
        public Tensor add_(Scalar scalar) => Ops.addScalar_.InPlace(this, scalar);
        public Tensor add_(Tensor target, Scalar alpha) => Ops.add_.InPlace(this, target, alpha);
        public Tensor add_(Scalar scalar, Scalar alpha) => Ops.addScalar_.InPlace(this, scalar, alpha);

        public Tensor sub(Tensor target) => Ops.sub.Binary(this, target);
        public Tensor sub(Scalar scalar) => Ops.subScalar.Call(this, scalar);
        public Tensor sub_(Tensor target) => Ops.sub_.InPlace(this, target);
        public Tensor sub_(Scalar scalar) => Ops.subScalar_.InPlace(this, scalar);
        public Tensor subtract(Tensor target) => sub(target);
        public Tensor subtract(Scalar scalar) => sub(scalar);

        public Tensor mul(Tensor target) => Ops.mul.Binary(this, target);
        public Tensor mul(Scalar scalar) => Ops.mulScalar.Call(this, scalar);
        public Tensor mul_(Tensor target) => Ops.mul_.InPlace(this, target);
        public Tensor mul_(Scalar scalar) => Ops.mulScalar_.InPlace(this, scalar);
        public Tensor multiply(Tensor target) => mul(target);
        public Tensor multiply(Scalar scalar) => mul(scalar);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Ops.div.Binary(this, target) : Ops.divMode.Call(this, target, NameOf(rounding_mode));
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Ops.div_.InPlace(this, target) : Ops.divMode_.InPlace(this, target, NameOf(rounding_mode));
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.divScalar.Call(this, target)
            : Ops.divScalarMode.Call(this, target, NameOf(rounding_mode));
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.divScalar_.InPlace(this, target)
            : Ops.divScalarMode_.InPlace(this, target, NameOf(rounding_mode));
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);
        public Tensor true_divide(Tensor other) => div(other);
        public Tensor true_divide(Scalar other) => div(other);
        public Tensor floor_divide(Tensor other) => Ops.floor_divide.Binary(this, other);
        public Tensor floor_divide(Scalar other) => Ops.floor_divideScalar.Call(this, other);
        public Tensor floor_divide_(Tensor other) => Ops.floor_divide_.InPlace(this, other);
        public Tensor floor_divide_(Scalar other) => Ops.floor_divideScalar_.InPlace(this, other);
        public Tensor remainder(Tensor other) => Ops.remainder.Binary(this, other);
        public Tensor remainder(Scalar other) => Ops.remainderScalar.Call(this, other);
        public Tensor remainder_(Tensor other) => Ops.remainder_.InPlace(this, other);
        public Tensor remainder_(Scalar other) => Ops.remainderScalar_.InPlace(this, other);
        public Tensor fmod(Tensor target) => Ops.fmod.Binary(this, target);
        public Tensor fmod(Scalar scalar) => Ops.fmodScalar.Call(this, scalar);
        public Tensor fmod_(Tensor target) => Ops.fmod_.InPlace(this, target);
        public Tensor fmod_(Scalar scalar) => Ops.fmodScalar_.InPlace(this, scalar);

        public Tensor pow(Tensor exponent) => Ops.pow.Binary(this, exponent);
        public Tensor pow(Scalar exponent) => Ops.powScalar.Call(this, exponent);
        public Tensor pow_(Tensor exponent) => Ops.pow_.InPlace(this, exponent);
        public Tensor pow_(Scalar exponent) => Ops.powScalar_.InPlace(this, exponent);
        public Tensor float_power(Tensor target) => Ops.float_power.Binary(this, target);

        public Tensor maximum(Tensor other) => Ops.maximum.Binary(this, other);
        public Tensor minimum(Tensor other) => Ops.minimum.Binary(this, other);
        public Tensor fmax(Tensor other) => Ops.fmax.Binary(this, other);
        public Tensor fmin(Tensor other) => Ops.fmin.Binary(this, other);
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Ops.clampTensor.Call(this, min, max);
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Ops.clamp_.InPlace(this, min, max);
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Ops.clampTensor_.InPlace(this, min, max);
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);
        public Tensor clamp_min(Scalar min) => Ops.clamp_min.Call(this, min);
        public Tensor clamp_min_(Scalar min) => Ops.clamp_min_.InPlace(this, min);
        public Tensor clamp_max(Scalar max) => Ops.clamp_max.Call(this, max);
        public Tensor clamp_max_(Scalar max) => Ops.clamp_max_.InPlace(this, max);

        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp.Call(this, end, weight);
        public Tensor lerp_(Tensor end, Tensor weight) => Ops.lerp_.InPlace(this, end, weight);
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(this, tensor1, tensor2, value);
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.InPlace(this, tensor1, tensor2, value);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Ops.addcdiv.Call(this, tensor1, tensor2);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(this, tensor1, tensor2, value);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Ops.addcdiv_.InPlace(this, tensor1, tensor2);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.InPlace(this, tensor1, tensor2, value);
        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) =>
            Ops.nan_to_num.Call(this, nan, posinf, neginf);

        public Tensor zero_() => Ops.zero_.InPlace(this);
        public Tensor fill_(Scalar value) => Ops.fill_.InPlace(this, value);
        public Tensor copy_(Tensor source, bool non_blocking = false) => Ops.copy_.InPlace(this, source, non_blocking);

        private static string NameOf(RoundingMode mode) => mode == RoundingMode.floor ? "floor" : "trunc";
    }
}
