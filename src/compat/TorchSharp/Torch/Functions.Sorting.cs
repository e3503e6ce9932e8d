using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static (Tensor values, Tensor indexes) topk(Tensor input, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        input.topk(k, dim, largest, sorted);
    public static (Tensor Values, Tensor Indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) =>
        input.sort(dim, descending, stable);
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);
    public static Tensor msort(Tensor input) => input.msort();
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim = -1, bool keepdim = false) =>
        input.kthvalue(k, dim, keepdim);
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        input.bucketize(boundaries, outInt32, right);
    public static Tensor searchsorted(
        Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Ops.searchsorted.Call(sorted_sequence, values, out_int32, right, Argument.None, sorter);

    public static Tensor searchsorted(
        Tensor sorted_sequence, Scalar values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Ops.searchsortedScalar.Call(sorted_sequence, values, out_int32, right, Argument.None, sorter);
}
