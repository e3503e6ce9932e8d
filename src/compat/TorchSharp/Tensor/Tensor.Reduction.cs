using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => Ops.sum.Call(this, type);
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1], keepdim, type);
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Ops.sumDims.Call(this, dim, keepdim, type);
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => sum(dim.ToArray(), keepdim, type);
        public Tensor nansum() => Ops.nansum.Call(this);
        public Tensor mean() => Ops.mean.Call(this);
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Ops.meanDims.Call(this, dimensions, keepdim, type);
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
            Ops.nanmean.Call(this, dim is { } at ? new long[] { at } : null, keepdim, dtype);

        public Tensor var(bool unbiased = true) => Ops.var.Call(this, unbiased);
        public Tensor var(long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var([dimensions], unbiased, keepdim, type);
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Typed(Ops.varDims.Call(this, dimensions, unbiased, keepdim), type);
        public Tensor std(bool unbiased = true) => Ops.std.Call(this, unbiased);
        public Tensor std(long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std([dimensions], unbiased, keepdim, type);
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Typed(Ops.stdDims.Call(this, dimensions, unbiased, keepdim), type);
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => Ops.var_mean.CallTwo(this, unbiased);
        public (Tensor var, Tensor mean) var_mean(long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean([dimensions], unbiased, keepdim, type);
        public (Tensor var, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Typed(Ops.var_meanDims.CallTwo(this, dimensions, unbiased, keepdim), type);
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Ops.std_mean.CallTwo(this, unbiased);
        public (Tensor std, Tensor mean) std_mean(long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean([dimensions], unbiased, keepdim, type);
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Typed(Ops.std_meanDims.CallTwo(this, dimensions, unbiased, keepdim), type);

        public Tensor max() => Ops.max.Unary(this);
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Ops.maxDim.CallTwo(this, dim, keepdim);
        public Tensor min() => Ops.min.Unary(this);
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Ops.minDim.CallTwo(this, dim, keepdim);
        public Tensor amax(params long[] dims) => Ops.amax.Call(this, dims);
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Ops.amax.Call(this, dims, keepdim) : @out.Receive(Ops.amaxOut, this, dims, keepdim, @out);
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amax(dims.ToArray(), keepdim, @out);
        public Tensor amin(params long[] dims) => Ops.amin.Call(this, dims);
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Ops.amin.Call(this, dims, keepdim) : @out.Receive(Ops.aminOut, this, dims, keepdim, @out);
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amin(dims.ToArray(), keepdim, @out);
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Ops.aminmax.CallTwo(this, dim, keepdim);
        public Tensor argmax() => Ops.argmax.Call(this);
        public Tensor argmax(long dim, bool keepdim = false) => Ops.argmax.Call(this, dim, keepdim);
        public Tensor argmin() => Ops.argmin.Call(this);
        public Tensor argmin(long dim, bool keepdim = false) => Ops.argmin.Call(this, dim, keepdim);
        public Tensor all() => Ops.all.Unary(this);
        public Tensor all(long dim, bool keepdim = false) => Ops.allDim.Call(this, dim, keepdim);
        public Tensor any() => Ops.any.Unary(this);
        public Tensor any(long dim, bool keepdim = false) => Ops.anyDim.Call(this, dim, keepdim);
        public Tensor count_nonzero(params long[] dims) =>
            dims.Length == 0 ? Ops.count_nonzero.Call(this) : Ops.count_nonzeroDims.Call(this, dims);
        public Tensor logsumexp(long dim, bool keepdim = false) => Ops.logsumexp.Call(this, new[] { dim }, keepdim);
        public Tensor norm(float p = 2.0f) => Ops.norm.Call(this, (double)p);
        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) =>
            Ops.normDims.Call(this, (double)p, new long[] { dim }, keepdim);
        public Tensor dist(Tensor other, float p = 2.0f) => Ops.dist.Call(this, other, (double)p);

        public Tensor cumsum(long dim, ScalarType? type = null) => Ops.cumsum.Call(this, dim, type);
        public Tensor cumprod(long dim, ScalarType? type = null) => Ops.cumprod.Call(this, dim, type);
        public (Tensor values, Tensor indexes) cummax(long dim) => Ops.cummax.CallTwo(this, dim);
        public (Tensor values, Tensor indexes) cummin(long dim) => Ops.cummin.CallTwo(this, dim);
        public Tensor logcumsumexp(long dim) => Ops.logcumsumexp.Call(this, dim);
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            Ops.diff.Call(this, n, dim, prepend, append);

        /// <summary>Runs an operator that writes into its last argument, this tensor.</summary>
        private Tensor Receive(Op op, params ReadOnlySpan<Argument> arguments)
        {
            op.Run(arguments);
            return this;
        }

        private static Tensor Typed(Tensor result, ScalarType? type)
        {
            if (type is not { } wanted)
                return result;
            using (result)
                return result.type(wanted);
        }

        private static (Tensor, Tensor) Typed((Tensor First, Tensor Second) results, ScalarType? type) =>
            (Typed(results.First, type), Typed(results.Second, type));
    }
}
