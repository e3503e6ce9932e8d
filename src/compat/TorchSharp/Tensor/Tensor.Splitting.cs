using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor[] split(long size, int dim = 0) => Ops.split.CallList(this, size, (long)dim);
        public Tensor[] split(long[] sizes, long dim = 0) => Ops.split_with_sizes.CallList(this, sizes, dim);
        public Tensor[] chunk(long chunks, long dim = 0) => Ops.chunk.CallList(this, chunks, dim);
        public Tensor[] unbind(long dim = 0) => Ops.unbind.CallList(this, dim);
        public Tensor[] tensor_split(long size, long dim = 0) => Ops.tensor_split.CallList(this, size, dim);
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Ops.tensor_splitIndices.CallList(this, sizes, dim);
        public Tensor[] tensor_split(Tensor indices, long dim = 0) => Ops.tensor_splitTensor.CallList(this, indices, dim);
        public Tensor[] hsplit(long size) => Ops.hsplit.CallList(this, size);
        public Tensor[] hsplit(params long[] sizes) => Ops.hsplitArray.CallList(this, sizes);
        public Tensor[] vsplit(long size) => Ops.vsplit.CallList(this, size);
        public Tensor[] vsplit(params long[] sizes) => Ops.vsplitArray.CallList(this, sizes);
    }
}
