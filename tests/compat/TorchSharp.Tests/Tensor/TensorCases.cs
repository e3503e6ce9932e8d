using TorchSharp.Tests.Figures;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests.Tensors;

/// <summary>The operators of Figures/make_tensors.py in C#, name by name.</summary>
internal static class TensorCases
{
    internal static readonly Dictionary<string, Func<Tensor[]>> All = new()
    {
        // pointwise
        ["abs"] = () => [a.abs()],
        ["exp"] = () => [a.exp(), a.exp2(), a.expm1()],
        ["log"] = () => [p.log(), p.log10(), p.log1p(), p.log2()],
        ["roots"] = () => [p.sqrt(), p.rsqrt(), a.square(), p.reciprocal()],
        ["rounding"] = () => [(a * 3).floor(), (a * 3).ceil(), (a * 3).trunc(), (a * 3).frac(), (a * 3).round()],
        ["signs"] = () => [a.sign(), a.sgn(), a.neg(), a.signbit()],
        ["trigonometry"] = () => [
            a.sin(), a.cos(), a.tan(), u.asin(), u.acos(), a.atan(), a.sinh(), a.cosh(), a.tanh(), a.asinh(), (p + 1).acosh(), u.atanh(),
        ],
        ["special"] = () => [
            a.sigmoid(), a.erf(), a.erfc(), u.erfinv(), p.lgamma(), p.digamma(), a.sinc(), a.deg2rad(), a.rad2deg(), a.xlogy(p),
            p.logit(0.1),
        ],
        ["two_arguments"] = () => [
            a.atan2(b), a.hypot(b), a.copysign(b), a.logaddexp(b), a.logaddexp2(b), a.heaviside(b), a.fmax(b), a.fmin(b),
        ],
        ["round_to_decimals"] = () => [a.round(2)],
        ["nan_to_num"] = () => [log(a).nan_to_num(1.5, 2.0, -2.0)],

        // activations
        ["activations"] = () => [
            a.relu(), (a * 4).relu6(), a.silu(), a.gelu(), a.selu(), a.celu(), a.hardsigmoid(), a.hardswish(), a.log_sigmoid(),
        ],
        ["activations_with_settings"] = () => [
            a.hardtanh(-0.5, 0.5), a.leaky_relu(0.1), a.elu(1.5, 1, 1), a.prelu(w[..1]), a.softmax(1), a.log_softmax(0),
        ],

        // arithmetic
        ["add"] = () => [a + b, a + 2, a.add(b, 3)],
        ["operators"] = () => [a - b, 1 - a, a * b, 2 * a, a / p, 1 / p, a % p, a % 2, -a],
        ["remainders"] = () => [a.remainder(p), a.fmod(p), a.fmod(0.4), j.floor_divide(i + 2), j.remainder(3)],
        ["division_modes"] = () => [a.div(p, RoundingMode.floor), a.div(p, RoundingMode.trunc), j.div(2)],
        ["powers"] = () => [a.pow(2), p.pow(b), p.pow(0.5), p.float_power(b)],
        ["clamping"] = () => [a.clamp(-0.3, 0.4), a.clamp_min(0.1), a.clamp_max(0.1), a.clamp(-p, b.abs()), a.maximum(b), a.minimum(b)],
        ["fused"] = () => [a.lerp(b, u), a.addcmul(b, p, 0.5), a.addcdiv(b, p, 0.5), a.addcdiv(b, p)],
        ["broadcasting"] = () => [
            a + v, a * w.unsqueeze(1), x3 + a, x3 * v, a.expand(2, 3, 4), a.broadcast_to(2, 3, 4), w.unsqueeze(1).expand_as(a),
        ],
        ["promotion"] = () => [i + a, i / 2, i * 2.5, (i > 1) + i, i.@float() * a],

        // comparison
        ["comparisons"] = () => [a.eq(a), a.ne(b), a < b, a <= 0, a > b, a >= 0.1, i == 2, i != 2],
        ["logic"] = () => [
            (a > 0).logical_and(b > 0), (a > 0).logical_or(b > 0), (a > 0).logical_xor(b > 0), (a > 0).logical_not(), (a > 0) & (b > 0),
            (a > 0) | (b > 0), (a > 0) ^ (b > 0), ~(a > 0),
        ],
        ["bits"] = () => [i & j, i | j, i ^ j, ~i, i.bitwise_left_shift(i), j.bitwise_right_shift(i)],
        ["classes"] = () => [
            p.log().div(0).isinf(), a.log().isnan(), a.log().isfinite(), (a / 0).isposinf(), (a / 0).isneginf(),
            i.isin(tensor(new long[] { 0, 3 })), a.isclose(a + 1e-9),
        ],
        ["where"] = () => [where(a > 0, a, b), .. where(a > 0)],

        // reductions
        ["sums"] = () => [a.sum(), a.sum(dim: 0), a.sum(1, keepdim: true), x3.sum(0, 2), a.mean(), x3.mean([1, 2]), i.sum()],
        ["spread"] = () => [a.std(), a.var(0), a.std(1, unbiased: false), .. Both(a.var_mean(1)), .. Both(a.std_mean()), x3.var([0, 2])],
        ["products"] = () => [a.cumprod(1), a.cumsum(0), a.logcumsumexp(1), a.diff(), a.logsumexp(1)],
        ["running_extremes"] = () => [.. Both(a.cummax(1)), .. Both(a.cummin(0))],
        ["extremes"] = () => [
            a.max(), a.min(), .. Both(a.max(1)), .. Both(a.min(0, keepdim: true)), a.amax(1), a.amin(0, 1), x3.amax([0, 2], keepdim: true),
            .. Both(a.aminmax(1)), a.argmax(), a.argmax(1), a.argmin(0, keepdim: true),
        ],
        ["truth"] = () => [(a > 0).all(), (a > 0).any(), (a > 0).all(1), (a > 0).any(0), i.count_nonzero(), i.count_nonzero(1)],
        ["norms"] = () => [a.norm(), a.norm(1f), a.norm(1), a.dist(b)],
        ["ignoring_nan"] = () => [holes.nansum(), holes.nanmean(), holes.nanmean(1), holes.nanmedian(), holes.nanquantile(q, 1)],
        ["quantiles"] = () => [a.median(), a.quantile(q, 1), a.quantile(q, 0, keepdim: true), .. Both(i.mode(1))],
        ["statistics"] = () => [a.cov(), a.corrcoef(), i.flatten().bincount(), i.flatten().bincount(p.flatten(), 6), a.histc(5, -1, 1)],

        // sorting
        ["sorting"] = () => [
            .. Both(a.sort(1)), .. Both(a.sort(0, descending: true)), a.argsort(), a.msort(), .. Both(a.topk(2)),
            .. Both(a.topk(1, 0, false)), .. Both(a.kthvalue(2)),
        ],
        ["unique"] = () => [
            .. Every(i.unique(return_inverse: true, return_counts: true)), .. Every(i.unique(dim: 0)),
            .. Every(i.flatten().unique_consecutive(true, true)),
        ],
        ["searching"] = () => [
            searchsorted(v.sort().Values, a), bucketize(a, v.sort().Values, right: true), searchsorted(v.sort().Values, 0.1),
        ],

        // selection
        ["picking"] = () => [
            a.index_select(1, picks), a.gather(1, i), a.take(j), a.take_along_dim(i, 1), a.masked_select(a > 0), i.nonzero(), i.argwhere(),
        ],
        ["placing"] = () => [
            a.scatter(1, i.argsort(1), b), a.scatter_add(1, i, b), a.index_add(1, picks, b[.., ..3], 2),
            a.index_copy(1, picks, b[.., ..3]), a.index_fill(1, picks, 7), a.masked_fill(a > 0, 5), a.masked_scatter(a > 0, b),
        ],
        ["scattering_views"] = () => [a.select_scatter(v, 0, 1), a.slice_scatter(b[..2], 0, 1, 3), m.diagonal_scatter(v)],
        ["indexing"] = () => [
            x3[1], x3[.., 1], x3[TensorIndex.Ellipsis, 2], x3[.., 1.., TensorIndex.Slice(step: 2)], x3[TensorIndex.None, 0],
            x3[.., -1, 1..3], a[a > 0], a[.., TensorIndex.Tensor(picks)], x3[0, 1, 2],
            x3[1.., TensorIndex.Tensor(tensor(new long[] { 0, 2 }))],
        ],

        // shapes
        ["reshaping"] = () => [
            a.reshape(2, 6), a.view(-1, 2), x3.flatten(1), a.ravel(), x3.unflatten(2, 2, 2), a.unsqueeze(1).squeeze(1), x3.transpose(0, 2),
            x3.permute(2, 0, 1), a.t(), a.T, x3.mT, x3.movedim([0, 1], [2, 0]), x3.swapaxes(0, 1),
        ],
        ["repeating"] = () => [
            v.repeat(2, 3), a.repeat_interleave(2, 1), w.repeat_interleave(tensor(new long[] { 1, 0, 2 })), v.tile(2, 2),
        ],
        ["turning"] = () => [
            a.flip(0, 1), a.fliplr(), a.flipud(), a.rot90(), a.rot90(2, (0, 1)), a.roll(1), a.roll(1, 1), x3.roll([1, 2], [0, 2]),
        ],
        ["parts"] = () => [
            a.narrow(1, 1, 2), a.select(1, 2), v.unfold(0, 2, 1), a.as_strided([2, 2], [4, 1], 1), m.diag(), v.diag(1), v.diagflat(),
            v.diag_embed(), x3.diagonal(0, 1, 2), m.tril(-1), m.triu(1),
        ],
        ["meshgrid"] = () => [.. meshgrid([v, w]), .. meshgrid([v, w], "xy"), tril_indices(3, 3), triu_indices(3, 3, 1)],
        ["joining"] = () => [
            cat([a, b], 1), stack([a, b], 2), hstack(a, b), vstack([a, b]), dstack(a, b), column_stack(w, w), block_diag(a, m),
            cartesian_prod(v, w), combinations(v),
        ],
        ["splitting"] = () => [
            .. a.split(3, 1), .. a.split([1, 3], 1), .. a.chunk(3, 1), .. a.unbind(1), .. a.tensor_split(3, 1),
            .. a.tensor_split([1, 2], 1), .. a.hsplit(2), .. a.vsplit([1]),
        ],

        // matrices
        ["products_of_matrices"] = () => [
            a.matmul(m), a.mm(m), x3.bmm(y3), a.mv(v), v.dot(v), v.vdot(v), v.inner(v), v.outer(w), a.kron(m), x3.matmul(m),
        ],
        ["sums_of_products"] = () => [
            a.addmm(a, m, 0.5f, 2), w.addmv(a, v), a.addr(w, v), zeros(3, 3).addbmm(x3, y3), zeros(2, 3, 3).baddbmm(x3, y3, alpha: 2),
            einsum("bij,bjk->ik", x3, y3), x3.tensordot(m, 1),
        ],
        ["distances"] = () => [cdist(a, b), cdist(a, b, 1.0)],
        ["solving"] = () => [
            linalg.solve(m, y3[0]), linalg.lstsq(a.t(), v).Solution, linalg.inv(m), m.inverse(), linalg.pinv(a), m.pinverse(),
            linalg.cholesky(m), y3[0].cholesky_solve(linalg.cholesky(m)),
        ],
        ["decompositions"] = () => [
            linalg.svdvals(a), linalg.eigvalsh(m), linalg.eigh(m).Item1, linalg.qr(a).R.abs(), Rebuilt(linalg.svd(a, false)),
            .. Every(linalg.lu(m)),
        ],
        ["determinants"] = () => [
            m.det(), m.logdet(), .. Both(linalg.slogdet(m)), m.trace(), linalg.matrix_rank(m), linalg.cond(m), m.matrix_power(3),
            (m / 9).matrix_exp(),
        ],
        ["norms_of_matrices"] = () => [
            linalg.norm(a), linalg.norm(a, 1, [0]), linalg.norm(a, "nuc"), linalg.matrix_norm(a), linalg.matrix_norm(a, 2.0),
            linalg.vector_norm(a, 3), linalg.multi_dot([a, m, y3[0]]), linalg.cross(a[.., ..3], b[.., ..3]), linalg.vecdot(a, b),
        ],

        // creation
        ["factories"] = () => [
            linspace(0, 1, 5), logspace(0, 2, 3), logspace(0, 3, 4, 2.0), arange(1, 2, 0.3), eye(2, 3), full([2, 2], 1.5), a.new_zeros(2),
            a.new_full([2], 3), ones(1, 2, 1, 2),
        ],
        ["half_precision"] = () => [
            (a.type(float16) * b.type(float16)).@float(), (a.type(bfloat16) * b.type(bfloat16)).@float(), a.type(bfloat16).@float(),
        ],
        ["integers"] = () => [(a * 100).@char(), (a * 100).type(int16), (a * 100).@int(), (p * 100).@byte(), a.@bool(), j.@double()],
    };

    private static Tensor a => Figure.Of("tensors", "a").Tensor();
    private static Tensor b => Figure.Of("tensors", "b").Tensor();
    private static Tensor p => Figure.Of("tensors", "p").Tensor();
    private static Tensor u => Figure.Of("tensors", "u").Tensor();
    private static Tensor v => Figure.Of("tensors", "v").Tensor();
    private static Tensor w => Figure.Of("tensors", "w").Tensor();
    private static Tensor x3 => Figure.Of("tensors", "x3").Tensor();
    private static Tensor y3 => Figure.Of("tensors", "y3").Tensor();
    private static Tensor m => Figure.Of("tensors", "m").Tensor();
    private static Tensor i => Figure.Of("tensors", "i").Tensor();
    private static Tensor j => Figure.Of("tensors", "j").Tensor();
    private static Tensor picks => Figure.Of("tensors", "picks").Tensor();
    private static Tensor q => Figure.Of("tensors", "q").Tensor();
    private static Tensor holes => a.masked_fill(a > 0.5, double.NaN);

    private static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private static Tensor[] Every((Tensor, Tensor?, Tensor?) parts) =>
        [.. new[] { parts.Item1, parts.Item2, parts.Item3 }.OfType<Tensor>()];

    private static Tensor Rebuilt((Tensor U, Tensor S, Tensor Vh) parts) => parts.U.matmul(parts.S.diag()).matmul(parts.Vh);
}
