using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor eq(Tensor input, Tensor target) => input.eq(target);
    public static Tensor ne(Tensor input, Tensor target) => input.ne(target);
    public static Tensor lt(Tensor input, Tensor target) => input.lt(target);
    public static Tensor le(Tensor input, Tensor target) => input.le(target);
    public static Tensor gt(Tensor input, Tensor target) => input.gt(target);
    public static Tensor ge(Tensor input, Tensor target) => input.ge(target);
    public static Tensor not_equal(Tensor input, Tensor target) => input.not_equal(target);
    public static Tensor less(Tensor input, Tensor target) => input.less(target);
    public static Tensor less_equal(Tensor input, Tensor target) => input.less_equal(target);
    public static Tensor greater(Tensor input, Tensor target) => input.greater(target);
    public static Tensor greater_equal(Tensor input, Tensor target) => input.greater_equal(target);
    public static Tensor logical_not(Tensor input) => input.logical_not();
    public static Tensor logical_and(Tensor input, Tensor other) => input.logical_and(other);
    public static Tensor logical_or(Tensor input, Tensor other) => input.logical_or(other);
    public static Tensor logical_xor(Tensor input, Tensor other) => input.logical_xor(other);
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();
    public static Tensor bitwise_and(Tensor input, Tensor other) => input.bitwise_and(other);
    public static Tensor bitwise_or(Tensor input, Tensor other) => input.bitwise_or(other);
    public static Tensor bitwise_xor(Tensor input, Tensor other) => input.bitwise_xor(other);
    public static Tensor bitwise_left_shift(Tensor input, Tensor other) => input.bitwise_left_shift(other);
    public static Tensor bitwise_right_shift(Tensor input, Tensor other) => input.bitwise_right_shift(other);
    public static Tensor isnan(Tensor input) => input.isnan();
    public static Tensor isfinite(Tensor input) => input.isfinite();
    public static Tensor isinf(Tensor input) => input.isinf();
    public static Tensor isposinf(Tensor input) => input.isposinf();
    public static Tensor isneginf(Tensor input) => input.isneginf();
    public static Tensor isin(Tensor input, Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
        input.isin(test_elements, assumeUnique, invert);
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
    public static bool equal(Tensor input, Tensor target) => input.equal(target);
    public static bool allclose(Tensor input, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
        input.allclose(target, rtol, atol, equal_nan);
    public static Tensor isclose(Tensor input, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
        input.isclose(other, rtol, atol, nanEqual);
    public static bool can_cast(ScalarType from, ScalarType to) => Ops.can_cast.CallBool(from, to);
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => (ScalarType)Ops.promote_types.CallInt(type1, type2);
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Ops.result_type.CallInt(tensor1, tensor2);
}
