using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor[] split(Tensor input, long[] sizes, long dim = 0) => input.split(sizes, dim);
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);
    public static Tensor[] tensor_split(Tensor input, long size, long dim = 0) => input.tensor_split(size, dim);
    public static Tensor[] tensor_split(Tensor input, long[] sizes, long dim = 0) => input.tensor_split(sizes, dim);
    public static Tensor[] tensor_split(Tensor input, Tensor indices, long dim = 0) => input.tensor_split(indices, dim);
    public static Tensor[] hsplit(Tensor input, long size) => input.hsplit(size);
    public static Tensor[] hsplit(Tensor input, params long[] sizes) => input.hsplit(sizes);
    public static Tensor[] vsplit(Tensor input, params long[] sizes) => input.vsplit(sizes);
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Ops.cat.Call(AsArray(tensors), dim);
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor concatenate(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Ops.stack.Call(AsArray(tensors), dim);
    public static Tensor hstack(params Tensor[] tensors) => Ops.hstack.Call(tensors);
    public static Tensor hstack(IList<Tensor> tensors) => Ops.hstack.Call(AsArray(tensors));
    public static Tensor vstack(IList<Tensor> tensors) => Ops.vstack.Call(AsArray(tensors));
    public static Tensor dstack(params Tensor[] tensors) => Ops.dstack.Call(tensors);
    public static Tensor column_stack(params Tensor[] tensors) => Ops.column_stack.Call(tensors);
    public static Tensor row_stack(params Tensor[] tensors) => Ops.vstack.Call(tensors);
    public static Tensor block_diag(params Tensor[] tensors) => Ops.block_diag.Call(tensors);
    public static Tensor cartesian_prod(params Tensor[] tensors) => Ops.cartesian_prod.Call(tensors);
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) =>
        Ops.combinations.Call(input, (long)r, with_replacement);

    private static Tensor[] AsArray(IEnumerable<Tensor> tensors) => tensors as Tensor[] ?? tensors.ToArray();
}
