using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Ops.eq.Binary(this, target);
        public Tensor eq(Scalar target) => Ops.eqScalar.Call(this, target);
        public Tensor eq_(Tensor target) => Ops.eq_.InPlace(this, target);
        public Tensor eq_(Scalar target) => Ops.eqScalar_.InPlace(this, target);
        public Tensor ne(Tensor target) => Ops.ne.Binary(this, target);
        public Tensor ne(Scalar target) => Ops.neScalar.Call(this, target);
        public Tensor ne_(Tensor target) => Ops.ne_.InPlace(this, target);
        public Tensor ne_(Scalar target) => Ops.neScalar_.InPlace(this, target);
        public Tensor lt(Tensor target) => Ops.lt.Binary(this, target);
        public Tensor lt(Scalar target) => Ops.ltScalar.Call(this, target);
        public Tensor lt_(Tensor target) => Ops.lt_.InPlace(this, target);
        public Tensor lt_(Scalar target) => Ops.ltScalar_.InPlace(this, target);
        public Tensor le(Tensor target) => Ops.le.Binary(this, target);
        public Tensor le(Scalar target) => Ops.leScalar.Call(this, target);
        public Tensor le_(Tensor target) => Ops.le_.InPlace(this, target);
        public Tensor le_(Scalar target) => Ops.leScalar_.InPlace(this, target);
        public Tensor gt(Tensor target) => Ops.gt.Binary(this, target);
        public Tensor gt(Scalar target) => Ops.gtScalar.Call(this, target);
        public Tensor gt_(Tensor target) => Ops.gt_.InPlace(this, target);
        public Tensor gt_(Scalar target) => Ops.gtScalar_.InPlace(this, target);
        public Tensor ge(Tensor target) => Ops.ge.Binary(this, target);
        public Tensor ge(Scalar target) => Ops.geScalar.Call(this, target);
        public Tensor ge_(Tensor target) => Ops.ge_.InPlace(this, target);
        public Tensor ge_(Scalar target) => Ops.geScalar_.InPlace(this, target);
        public Tensor not_equal(Tensor target) => ne(target);
        public Tensor less(Tensor target) => lt(target);
        public Tensor less_equal(Tensor target) => le(target);
        public Tensor greater(Tensor target) => gt(target);
        public Tensor greater_equal(Tensor target) => ge(target);

        public Tensor logical_not() => Ops.logical_not.Unary(this);
        public Tensor logical_not_() => Ops.logical_not_.InPlace(this);
        public Tensor logical_and(Tensor other) => Ops.logical_and.Binary(this, other);
        public Tensor logical_and_(Tensor other) => Ops.logical_and_.InPlace(this, other);
        public Tensor logical_or(Tensor other) => Ops.logical_or.Binary(this, other);
        public Tensor logical_or_(Tensor other) => Ops.logical_or_.InPlace(this, other);
        public Tensor logical_xor(Tensor other) => Ops.logical_xor.Binary(this, other);
        public Tensor logical_xor_(Tensor other) => Ops.logical_xor_.InPlace(this, other);
        public Tensor bitwise_not() => Ops.bitwise_not.Unary(this);
        public Tensor bitwise_not_() => Ops.bitwise_not_.InPlace(this);
        public Tensor bitwise_and(Tensor other) => Ops.bitwise_and.Binary(this, other);
        public Tensor bitwise_and_(Tensor other) => Ops.bitwise_and_.InPlace(this, other);
        public Tensor bitwise_or(Tensor other) => Ops.bitwise_or.Binary(this, other);
        public Tensor bitwise_or_(Tensor other) => Ops.bitwise_or_.InPlace(this, other);
        public Tensor bitwise_xor(Tensor other) => Ops.bitwise_xor.Binary(this, other);
        public Tensor bitwise_xor_(Tensor other) => Ops.bitwise_xor_.InPlace(this, other);
        public Tensor bitwise_left_shift(Tensor other) => Ops.bitwise_left_shift.Binary(this, other);
        public Tensor bitwise_right_shift(Tensor other) => Ops.bitwise_right_shift.Binary(this, other);

        public Tensor isnan() => Ops.isnan.Unary(this);
        public Tensor isfinite() => Ops.isfinite.Unary(this);
        public Tensor isinf() => Ops.isinf.Unary(this);
        public Tensor isposinf() => Ops.isposinf.Unary(this);
        public Tensor isneginf() => Ops.isneginf.Unary(this);
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Ops.isin.Call(this, test_elements, assumeUnique, invert);
        public bool is_nonzero() => Ops.is_nonzero.CallBool(this);

        public bool equal(Tensor target) => Ops.equal.CallBool(this, target);
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Ops.allclose.CallBool(this, target, rtol, atol, equal_nan);
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            Ops.isclose.Call(this, other, rtol, atol, nanEqual);
    }
}
