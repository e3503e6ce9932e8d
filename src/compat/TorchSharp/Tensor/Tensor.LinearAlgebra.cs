using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => Ops.matmul.Binary(this, target);
        public Tensor mm(Tensor target) => Ops.mm.Binary(this, target);
        public Tensor bmm(Tensor batch2) => Ops.bmm.Binary(this, batch2);
        public Tensor mv(Tensor target) => Ops.mv.Binary(this, target);
        public Tensor dot(Tensor target) => Ops.dot.Binary(this, target);
        public Tensor vdot(Tensor target) => Ops.vdot.Binary(this, target);
        public Tensor inner(Tensor vec2) => Ops.inner.Binary(this, vec2);
        public Tensor outer(Tensor vec2) => Ops.outer.Binary(this, vec2);
        public Tensor kron(Tensor other) => Ops.kron.Binary(this, other);
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Ops.addmm.Call(this, mat1, mat2, (double)beta, (double)alpha);
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Ops.addmm_.InPlace(this, mat1, mat2, (double)beta, (double)alpha);
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1.0f, float alpha = 1.0f) =>
            Ops.addmv.Call(this, mat, vec, (double)beta, (double)alpha);
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) =>
            Ops.addr.Call(this, vec1, vec2, (double)beta, (double)alpha);
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Ops.addbmm.Call(this, batch1, batch2, (double)beta, (double)alpha);
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Ops.baddbmm.Call(this, batch1, batch2, (double)beta, (double)alpha);
        public Tensor tensordot(Tensor b, long dims = 2) =>
            tensordot(b, [.. Enumerable.Range((int)(Dimensions - dims), (int)dims).Select(dim => (long)dim)], [.. Enumerable.Range(0,
                (int)dims).Select(dim => (long)dim)]);
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Ops.tensordot.Call(this, b, dims1, dims2);
        public Tensor trace() => Ops.trace.Unary(this);
        public Tensor det() => Ops.linalg_det.Unary(this);
        public Tensor logdet() => Ops.logdet.Unary(this);
        public Tensor inverse() => Ops.inverse.Unary(this);
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Ops.linalg_pinv.Call(this, rcond, hermitian);
        public Tensor cholesky(bool upper = false) => Ops.cholesky.Call(this, upper);
        public Tensor cholesky_inverse(bool upper = false) => Ops.cholesky_inverse.Call(this, upper);
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Ops.cholesky_solve.Call(this, input2, upper);
        public Tensor matrix_power(int n) => Ops.matrix_power.Call(this, (long)n);
        public Tensor matrix_exp() => Ops.linalg_matrix_exp.Unary(this);
    }
}
