"""Writes tensors.json: what PyTorch computes for the operators of TensorCases.cs, name by name. Run with /usr/bin/python3."""

import torch
import torch.nn.functional as F
from torch import linalg as L

from figures import flatten, tensor, write

torch.manual_seed(1)
a = torch.randn(3, 4)
b = torch.randn(3, 4)
p = torch.rand(3, 4) * 2 + 0.2
u = torch.rand(3, 4) * 1.8 - 0.9
v = torch.randn(4)
w = torch.randn(3)
x3 = torch.randn(2, 3, 4)
y3 = torch.randn(2, 4, 3)
m = a.t() @ a + 2 * torch.eye(4)
i = torch.randint(0, 4, (3, 4))
j = torch.randint(1, 8, (3, 4))
picks = torch.tensor([2, 0, 3])
q = torch.tensor([0.1, 0.5, 0.75])
holes = a.masked_fill(a > 0.5, float("nan"))

INPUTS = ["a", "b", "p", "u", "v", "w", "x3", "y3", "m", "i", "j", "picks", "q"]

CASES = {
    # pointwise
    "abs": lambda: [a.abs()],
    "exp": lambda: [a.exp(), a.exp2(), a.expm1()],
    "log": lambda: [p.log(), p.log10(), p.log1p(), p.log2()],
    "roots": lambda: [p.sqrt(), p.rsqrt(), a.square(), p.reciprocal()],
    "rounding": lambda: [(a * 3).floor(), (a * 3).ceil(), (a * 3).trunc(), (a * 3).frac(), (a * 3).round()],
    "signs": lambda: [a.sign(), a.sgn(), a.neg(), a.signbit()],
    "trigonometry": lambda: [
        a.sin(), a.cos(), a.tan(), u.asin(), u.acos(), a.atan(), a.sinh(), a.cosh(), a.tanh(), a.asinh(), (p + 1).acosh(), u.atanh(),
    ],
    "special": lambda: [
        a.sigmoid(), a.erf(), a.erfc(), u.erfinv(), p.lgamma(), p.digamma(), a.sinc(), a.deg2rad(), a.rad2deg(), a.xlogy(p), p.logit(0.1),
    ],
    "two_arguments": lambda: [a.atan2(b), a.hypot(b), a.copysign(b), a.logaddexp(b), a.logaddexp2(b), a.heaviside(b), a.fmax(b), a.fmin(b)],
    "round_to_decimals": lambda: [a.round(decimals=2)],
    "nan_to_num": lambda: [torch.log(a).nan_to_num(1.5, 2.0, -2.0)],
    # activations
    "activations": lambda: [
        a.relu(), F.relu6(a * 4), F.silu(a), F.gelu(a), F.selu(a), F.celu(a), F.hardsigmoid(a), F.hardswish(a), F.logsigmoid(a),
    ],
    "activations_with_settings": lambda: [
        F.hardtanh(a, -0.5, 0.5), F.leaky_relu(a, 0.1), F.elu(a, 1.5), F.prelu(a, w[:1]), a.softmax(1), a.log_softmax(0),
    ],
    # arithmetic
    "add": lambda: [a + b, a + 2, a.add(b, alpha=3)],
    "operators": lambda: [a - b, 1 - a, a * b, 2 * a, a / p, 1 / p, a % p, a % 2, -a],
    "remainders": lambda: [a.remainder(p), a.fmod(p), a.fmod(0.4), j.floor_divide(i + 2), j.remainder(3)],
    "division_modes": lambda: [a.div(p, rounding_mode="floor"), a.div(p, rounding_mode="trunc"), j.div(2)],
    "powers": lambda: [a.pow(2), p.pow(b), p.pow(0.5), p.float_power(b)],
    "clamping": lambda: [a.clamp(-0.3, 0.4), a.clamp_min(0.1), a.clamp_max(0.1), a.clamp(-p, b.abs()), a.maximum(b), a.minimum(b)],
    "fused": lambda: [a.lerp(b, u), a.addcmul(b, p, value=0.5), a.addcdiv(b, p, value=0.5), a.addcdiv(b, p)],
    "broadcasting": lambda: [
        a + v, a * w.unsqueeze(1), x3 + a, x3 * v, a.expand(2, 3, 4), a.broadcast_to((2, 3, 4)), w.unsqueeze(1).expand_as(a),
    ],
    "promotion": lambda: [i + a, i / 2, i * 2.5, (i > 1) + i, i.float() * a],
    # comparison
    "comparisons": lambda: [a.eq(a), a.ne(b), a < b, a <= 0, a > b, a >= 0.1, i == 2, i != 2],
    "logic": lambda: [
        (a > 0).logical_and(b > 0), (a > 0).logical_or(b > 0), (a > 0).logical_xor(b > 0), (a > 0).logical_not(), (a > 0) & (b > 0),
        (a > 0) | (b > 0), (a > 0) ^ (b > 0), ~(a > 0),
    ],
    "bits": lambda: [i & j, i | j, i ^ j, ~i, i.bitwise_left_shift(i), j.bitwise_right_shift(i)],
    "classes": lambda: [
        p.log().div(0).isinf(), a.log().isnan(), a.log().isfinite(), (a / 0).isposinf(), (a / 0).isneginf(),
        torch.isin(i, torch.tensor([0, 3])), a.isclose(a + 1e-9),
    ],
    "where": lambda: [torch.where(a > 0, a, b), *torch.where(a > 0)],
    # reductions
    "sums": lambda: [a.sum(), a.sum(0), a.sum(1, keepdim=True), x3.sum((0, 2)), a.mean(), x3.mean((1, 2)), i.sum()],
    "spread": lambda: [a.std(), a.var(0), a.std(1, unbiased=False), *torch.var_mean(a, 1), *torch.std_mean(a), x3.var((0, 2))],
    "products": lambda: [a.cumprod(1), a.cumsum(0), a.logcumsumexp(1), a.diff(), a.logsumexp(1)],
    "running_extremes": lambda: [*a.cummax(1), *a.cummin(0)],
    "extremes": lambda: [
        a.max(), a.min(), *a.max(1), *a.min(0, keepdim=True), a.amax(1), a.amin((0, 1)), x3.amax((0, 2), keepdim=True), *a.aminmax(dim=1),
        a.argmax(), a.argmax(1), a.argmin(0, keepdim=True),
    ],
    "truth": lambda: [(a > 0).all(), (a > 0).any(), (a > 0).all(1), (a > 0).any(0), i.count_nonzero(), i.count_nonzero(1)],
    "norms": lambda: [a.norm(), a.norm(1), a.norm(2, 1), a.dist(b)],
    "ignoring_nan": lambda: [holes.nansum(), holes.nanmean(), holes.nanmean(1), holes.nanmedian(), holes.nanquantile(q, 1)],
    "quantiles": lambda: [a.median(), a.quantile(q, 1), a.quantile(q, 0, keepdim=True), *i.mode(1)],
    "statistics": lambda: [a.cov(), a.corrcoef(), i.flatten().bincount(), i.flatten().bincount(p.flatten(), 6), a.histc(5, -1, 1)],
    # sorting
    "sorting": lambda: [*a.sort(1), *a.sort(0, descending=True), a.argsort(), a.msort(), *a.topk(2), *a.topk(1, 0, False), *a.kthvalue(2)],
    "unique": lambda: [
        *i.unique(return_inverse=True, return_counts=True), i.unique(dim=0),
        *i.flatten().unique_consecutive(return_inverse=True, return_counts=True),
    ],
    "searching": lambda: [
        torch.searchsorted(v.sort()[0], a), torch.bucketize(a, v.sort()[0], right=True), torch.searchsorted(v.sort()[0], 0.1),
    ],
    # selection
    "picking": lambda: [
        a.index_select(1, picks), a.gather(1, i), a.take(j), a.take_along_dim(i, 1), a.masked_select(a > 0), i.nonzero(), i.argwhere(),
    ],
    "placing": lambda: [
        a.scatter(1, i.argsort(1), b), a.scatter_add(1, i, b), a.index_add(1, picks, b[:, :3], alpha=2), a.index_copy(1, picks, b[:, :3]),
        a.index_fill(1, picks, 7), a.masked_fill(a > 0, 5), a.masked_scatter(a > 0, b),
    ],
    "scattering_views": lambda: [a.select_scatter(v, 0, 1), a.slice_scatter(b[:2], 0, 1, 3, 1), m.diagonal_scatter(v)],
    "indexing": lambda: [
        x3[1], x3[:, 1], x3[..., 2], x3[:, 1:, ::2], x3[None, 0], x3[:, -1, 1:3], a[a > 0], a[:, picks], x3[0, 1, 2], x3[1:, [0, 2]],
    ],
    # shapes
    "reshaping": lambda: [
        a.reshape(2, 6), a.view(-1, 2), x3.flatten(1), a.ravel(), x3.unflatten(2, (2, 2)), a.unsqueeze(1).squeeze(1), x3.transpose(0, 2),
        x3.permute(2, 0, 1), a.t(), a.T, x3.mT, x3.movedim((0, 1), (2, 0)), x3.swapaxes(0, 1),
    ],
    "repeating": lambda: [v.repeat(2, 3), a.repeat_interleave(2, 1), w.repeat_interleave(torch.tensor([1, 0, 2])), v.tile((2, 2))],
    "turning": lambda: [
        a.flip(0, 1), a.fliplr(), a.flipud(), a.rot90(), a.rot90(2, (0, 1)), a.roll(1), a.roll(1, 1), x3.roll((1, 2), (0, 2)),
    ],
    "parts": lambda: [
        a.narrow(1, 1, 2), a.select(1, 2), v.unfold(0, 2, 1), a.as_strided((2, 2), (4, 1), 1), m.diag(), v.diag(1), v.diagflat(),
        v.diag_embed(), x3.diagonal(0, 1, 2), m.tril(-1), m.triu(1),
    ],
    "meshgrid": lambda: [
        *torch.meshgrid(v, w, indexing="ij"), *torch.meshgrid(v, w, indexing="xy"), torch.tril_indices(3, 3), torch.triu_indices(3, 3, 1),
    ],
    "joining": lambda: [
        torch.cat([a, b], 1), torch.stack([a, b], 2), torch.hstack([a, b]), torch.vstack([a, b]), torch.dstack([a, b]),
        torch.column_stack([w, w]), torch.block_diag(a, m), torch.cartesian_prod(v, w), torch.combinations(v),
    ],
    "splitting": lambda: [
        *a.split(3, 1), *a.split((1, 3), 1), *a.chunk(3, 1), *a.unbind(1), *a.tensor_split(3, 1), *a.tensor_split((1, 2), 1), *a.hsplit(2),
        *a.vsplit((1,)),
    ],
    # matrices
    "products_of_matrices": lambda: [
        a.matmul(m), a.mm(m), x3.bmm(y3), a.mv(v), v.dot(v), v.vdot(v), v.inner(v), v.outer(w), a.kron(m), x3.matmul(m),
    ],
    "sums_of_products": lambda: [
        a.addmm(a, m, beta=0.5, alpha=2), w.addmv(a, v), a.addr(w, v), torch.zeros(3, 3).addbmm(x3, y3),
        torch.zeros(2, 3, 3).baddbmm(x3, y3, alpha=2), torch.einsum("bij,bjk->ik", x3, y3), torch.tensordot(x3, m, 1),
    ],
    "distances": lambda: [torch.cdist(a, b), torch.cdist(a, b, p=1.0)],
    "solving": lambda: [
        L.solve(m, y3[0]), L.lstsq(a.t(), v)[0], L.inv(m), m.inverse(), L.pinv(a), m.pinverse(), L.cholesky(m),
        y3[0].cholesky_solve(L.cholesky(m)),
    ],
    "decompositions": lambda: [
        L.svdvals(a), L.eigvalsh(m), L.eigh(m)[0], L.qr(a)[1].abs(), (lambda f: f[0] @ f[1].diag() @ f[2])(L.svd(a, full_matrices=False)),
        *L.lu(m),
    ],
    "determinants": lambda: [
        m.det(), m.logdet(), *L.slogdet(m), m.trace(), L.matrix_rank(m), L.cond(m), m.matrix_power(3), (m / 9).matrix_exp(),
    ],
    "norms_of_matrices": lambda: [
        L.norm(a), L.norm(a, 1, dim=0), L.norm(a, "nuc"), L.matrix_norm(a), L.matrix_norm(a, 2), L.vector_norm(a, 3),
        L.multi_dot([a, m, y3[0]]), L.cross(a[:, :3], b[:, :3]), L.vecdot(a, b),
    ],
    # creation
    "factories": lambda: [
        torch.linspace(0, 1, 5), torch.logspace(0, 2, 3), torch.logspace(0, 3, 4, 2.0), torch.arange(1, 2, 0.3), torch.eye(2, 3),
        torch.full((2, 2), 1.5), a.new_zeros(2), a.new_full((2,), 3), torch.ones(1, 2, 1, 2),
    ],
    "half_precision": lambda: [(a.half() * b.half()).float(), (a.bfloat16() * b.bfloat16()).float(), a.bfloat16().float()],
    "integers": lambda: [
        (a * 100).to(torch.int8), (a * 100).to(torch.int16), (a * 100).int(), (p * 100).to(torch.uint8), a.bool(), j.double(),
    ],
}


def plain(value):
    """As one of the types that figures hold."""
    return value.float() if value.is_floating_point() else value if value.dtype == torch.bool else value.long()


makers = {name: lambda name=name: tensor(globals()[name]) for name in INPUTS}
makers |= {name: lambda make=make: [tensor(plain(value)) for value in flatten(make())] for name, make in CASES.items()}
write(__file__, makers)
