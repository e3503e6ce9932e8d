using TorchSharp.Tests.NN;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests.Tensors;

/// <summary>Autograd through the operators, by central differences, away from their kinks.</summary>
public class GradientTests
{
    private static readonly double[] Numbers = [0.31, -0.72, 1.13, -0.44, 0.85, 0.26, -1.17, 0.58, -0.39, 1.4, -0.93, 0.67];

    private static readonly Dictionary<string, Func<Tensor, Tensor>> Operators = new()
    {
        ["exponentials"] = x => x.exp() + x.expm1() + x.exp2() + (x * x + 1).log() + x.square().log1p(),
        ["roots"] = x => (x * x + 1).sqrt() + (x * x + 1).rsqrt() + x.reciprocal() + x.pow(3),
        ["trigonometry"] = x => x.sin() * x.cosh() + x.atan() - x.tanh() + (x / 2).asin() + x.sinh() + x.asinh(),
        ["special"] = x => x.erf() + x.sigmoid() + (x.square() + 1).lgamma() + x.sinc() + x.erfc(),
        ["activations"] = x => x.relu() + x.silu() + x.gelu() + x.selu() + x.celu() + x.hardswish() + x.log_sigmoid() + x.leaky_relu(0.1),
        ["softmax"] = x => x.softmax(1) + x.log_softmax(0),
        ["arithmetic"] = x => (x + 2) * x / (x * x + 1) - x.lerp(x * 2, x) + x.addcmul(x, x, 0.5) + x.addcdiv(x, x * x + 1),
        ["two_arguments"] = x => x.atan2(x + 3) + x.hypot(x + 1) + x.logaddexp(x * 2) + x.maximum(x * x) + x.minimum(-x),
        ["clamping"] = x => x.clamp(-0.5, 0.5) + x.abs() + x.where(x > 0, x * 3),
        ["sums"] = x =>
            x.sum(dim: 0) + x.mean([0]) + x.cumsum(1).sum(dim: 0) + x.cumprod(0).sum(dim: 0)
                + x.logcumsumexp(1).sum(dim: 0) + x.logsumexp(0),
        ["spread"] = x => x.var(0) + x.std(0) + x.var_mean(0).var + x.norm() + x.norm(0) + x.cov().sum(),
        ["extremes"] = x => x.max(0).values + x.amin(0) + x.median() + x.quantile(tensor(0.4, float64), 0) + x.kthvalue(2).values.sum(),
        ["sorting"] = x => x.sort(1).Values.cumsum(1) + x.topk(4).values * 2,
        ["selection"] = x => x.index_select(1, Rows) + x.gather(1, Rows.expand(3, 4)) + x[TensorIndex.Colon, TensorIndex.Tensor(Rows)],
        ["masks"] = x => x.masked_fill(x > 1, 3) + x.masked_select(x > 0).sum() + x.take(Rows).sum(),
        ["placing"] = x => x.index_add(1, Rows, x * x, 2) + x.scatter_add(1, Rows.expand(3, 4), x * 3) + x.index_copy(1, Rows, x * 2),
        ["views"] = x => x.t().reshape(3, 4) + x.flip(0) + x.roll(1, 1) + x.tril() + x.view(4, 3).permute(1, 0) + x.narrow(0, 0, 1),
        ["repeating"] = x => x.repeat(1, 2) + x.repeat_interleave(2, 1) + x.tile(1, 2) + cat([x, x.square()], 1),
        ["splitting"] = x => x.split(2, 1)[1] * x.chunk(2, 1)[0] + stack([x.unbind(1)[0], x.unbind(1)[3]], 1) + x.unfold(1, 2, 2)[.., 0],
        ["diagonals"] = x =>
            x.diagonal() + x[..3, ..3].diag() + x.diagonal(1) + x[0, ..3].diagflat().sum(dim: 0) + x[0, ..3].diag_embed().sum(1),
        ["products"] = x => x.mm(x.t()) + einsum("ij,kj->ik", x, x) + x.matmul(x.mT) + x[0].outer(x[1])[..3, ..3] + x[0].dot(x[2]),
        ["batches"] = x => x.view(3, 2, 2).bmm(x.view(3, 2, 2)) + x.view(3, 2, 2).baddbmm(x.view(3, 2, 2), x.view(3, 2, 2), 0.5f, 2),
        ["distances"] = x => cdist(x, x.flip(0) + 3, 1.5),
        ["matrices"] = x =>
            linalg.solve(Definite(x), x.t()) + linalg.inv(Definite(x)).matmul(x.t()) + linalg.slogdet(Definite(x)).logabsdet,
        ["decompositions"] = x => linalg.cholesky(Definite(x)).sum() + linalg.svdvals(x).sum() + linalg.eigvalsh(Definite(x)).cumsum(0),
    };

    public static TheoryData<string> Names => new(Operators.Keys);

    private static Tensor Rows => tensor(new long[] { 2, 0, 3, 1 });

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_agree_with_differences(string name)
    {
        using var scope = NewDisposeScope();
        Slopes.ShouldMatch(tensor(Numbers, [3, 4]), x => Weighted(Operators[name](x)));
    }

    // A sum alone would let errors cancel each other.
    private static Tensor Weighted(Tensor output) => (output.flatten() * arange(1, output.numel() + 1, dtype: float64).cos()).sum();

    private static Tensor Definite(Tensor x) => x.t().mm(x) + eye(4, dtype: float64) * 2;
}
