using System.Runtime.InteropServices;
using System.Text.Json;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.NN;

public class LossTests
{
    private static readonly float[] ClassWeight = [0.5f, 1, 2, 1.5f];

    private static Module Make(string name, ScalarType type) => name switch
    {
        "CrossEntropy" or "CrossEntropyOfSequences" => CrossEntropyLoss(),
        "CrossEntropySmoothed" => new Modules.CrossEntropyLoss(label_smoothing: 0.1),
        "CrossEntropyWeighted" => CrossEntropyLoss(Weight(type)),
        "CrossEntropyIgnoring" => new Modules.CrossEntropyLoss(Weight(type), 1, label_smoothing: 0.2),
        "CrossEntropySum" => CrossEntropyLoss(Weight(type), reduction: Reduction.Sum),
        "CrossEntropyNone" => CrossEntropyLoss(ignore_index: 0, reduction: Reduction.None),
        "CrossEntropyOfProbabilities" => new Modules.CrossEntropyLoss(Weight(type), label_smoothing: 0.1),
        "Nll" => NLLLoss(),
        "NllWeighted" => NLLLoss(Weight(type)),
        "NllNone" => NLLLoss(Weight(type), Reduction.None),
        "Bce" => BCELoss(),
        "BceWeighted" => BCELoss(Weight(type), Reduction.Sum),
        "BceWithLogits" => BCEWithLogitsLoss(),
        "BceWithLogitsWeighted" => BCEWithLogitsLoss(pos_weights: Weight(type)),
        "BceWithLogitsNone" => BCEWithLogitsLoss(Weight(type), Reduction.None),
        "Mse" => MSELoss(),
        "MseSum" => MSELoss(Reduction.Sum),
        "MseNone" => MSELoss(Reduction.None),
        "L1" => L1Loss(),
        "L1Sum" => L1Loss(Reduction.Sum),
        "SmoothL1" => SmoothL1Loss(),
        "SmoothL1Beta" => SmoothL1Loss(Reduction.None, 0.5),
        "Huber" => HuberLoss(0.5),
        "HuberSum" => HuberLoss(1.5, Reduction.Sum),
        "KlDiv" => KLDivLoss(log_target: false),
        "KlDivLogTarget" => KLDivLoss(),
        "KlDivSum" => KLDivLoss(log_target: false, Reduction.Sum),
        "CosineEmbedding" => CosineEmbeddingLoss(),
        "CosineEmbeddingMargin" => CosineEmbeddingLoss(-0.5, Reduction.Sum),
        "MarginRanking" => MarginRankingLoss(),
        "MarginRankingMargin" => MarginRankingLoss(0.4, Reduction.None),
        "HingeEmbedding" => HingeEmbeddingLoss(),
        "HingeEmbeddingMargin" => HingeEmbeddingLoss(0.5, Reduction.Sum),
        "SoftMargin" => SoftMarginLoss(),
        "SoftMarginNone" => SoftMarginLoss(Reduction.None),
        "MultiMargin" => MultiMarginLoss(),
        "MultiMarginSquared" => MultiMarginLoss(2, 0.7, Weight(type), Reduction.Sum),
        "MultiLabelMargin" => MultiLabelMarginLoss(),
        "MultiLabelMarginNone" => MultiLabelMarginLoss(Reduction.None),
        "MultiLabelSoftMargin" => MultiLabelSoftMarginLoss(),
        "MultiLabelSoftMarginWeighted" => MultiLabelSoftMarginLoss(Weight(type), Reduction.None),
        "TripletMargin" => TripletMarginLoss(),
        "TripletMarginSwapped" => TripletMarginLoss(2, p: 1, swap: true, reduction: Reduction.Sum),
        "TripletMarginWithDistance" => TripletMarginWithDistanceLoss(),
        "TripletMarginWithDistanceOwn" =>
            TripletMarginWithDistanceLoss((x, y) => (x - y).abs().sum(1), 2, swap: true, Reduction.None),
        "Ctc" => CTCLoss(),
        "CtcSum" => CTCLoss(reduction: Reduction.Sum),
        "CtcNone" => CTCLoss(zero_infinity: true, reduction: Reduction.None),
        "CtcLastBlank" => CTCLoss(3),
        "CtcImpossible" => CTCLoss(zero_infinity: true),
        "PoissonNll" => PoissonNLLLoss(),
        "PoissonNllFull" => PoissonNLLLoss(log_input: false, full: true, 1e-3f, Reduction.Sum),
        "GaussianNll" => GaussianNLLLoss(),
        "GaussianNllFull" => GaussianNLLLoss(full: true, reduction: Reduction.None),
        "GaussianNllRow" => GaussianNLLLoss(eps: 0.2f, reduction: Reduction.Sum),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Tensor Weight(ScalarType type) => tensor(ClassWeight, dtype: type);

    private static Tensor Call(Module loss, Tensor[] x) => loss switch
    {
        Module<Tensor, Tensor, Tensor> two => two.call(x[0], x[1]),
        Module<Tensor, Tensor, Tensor, Tensor> three => three.call(x[0], x[1], x[2]),
        _ => ((Module<Tensor, Tensor, Tensor, Tensor, Tensor>)loss).call(x[0], x[1], x[2], x[3]),
    };

    public static TheoryData<string> Names => [.. Figure.Names("losses")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loss_computes_what_PyTorch_computes_forward_and_backward(string name)
    {
        using var scope = NewDisposeScope();
        using var loss = Make(name, float32);
        new ModuleFigure("losses", name).Check(loss, inputs => [Call(loss, inputs)]);
    }

    // Where the variance is below the smallest one, its gradient is that of the smallest; a slope would be zero there.
    public static TheoryData<string> Smooth => [.. Figure.Names("losses").Where(name => name != "GaussianNllRow")];

    [Theory]
    [MemberData(nameof(Smooth))]
    public void The_gradient_of_a_loss_is_its_slope(string name)
    {
        using var scope = NewDisposeScope();
        using var loss = Make(name, float64);
        var inputs = new ModuleFigure("losses", name).Inputs.Select(x => x.is_floating_point() ? x.@double() : x).ToArray();
        var gradients = Figure.Of("losses", name).GetProperty("input_gradients").EnumerateArray().ToArray();
        var free = Enumerable.Range(0, inputs.Length).Where(i => gradients[i].ValueKind != JsonValueKind.Null).ToArray();
        Slopes.ShouldMatch(loss, [.. free.Select(i => inputs[i])], x =>
        {
            var all = inputs.ToArray();
            for (var i = 0; i < free.Length; i++)
                all[free[i]] = x[i];
            // Its gradient is that of the scores that the logarithms of probabilities were made of.
            if (loss is Modules.CTCLoss)
                all[0] = all[0].log_softmax(-1);
            return [Call(loss, all)];
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loss_leaves_nothing_but_its_result(string name)
    {
        using var scope = NewDisposeScope();
        using var loss = Make(name, float32);
        var inputs = new ModuleFigure("losses", name).Inputs;
        Call(loss, inputs);
        if (name == "TripletMarginWithDistanceOwn")
            return; // The distance is the caller's, as are the tensors that it makes on its way.
        var before = scope.DisposablesCount;
        Call(loss, inputs);
        scope.DisposablesCount.ShouldBe(before + 1);
    }

    [Fact]
    public void A_loss_of_shapes_that_do_not_fit_throws_and_the_next_one_works()
    {
        using var scope = NewDisposeScope();
        var x = zeros(3, 4);
        Should.Throw<ExternalException>(() => functional.cross_entropy(x, zeros(2, dtype: int64)))
            .Message.ShouldStartWith("Expected input batch_size (3) to match target batch_size (2).");
        Should.Throw<ExternalException>(() => functional.cross_entropy(x, full([3], 4, dtype: int64)))
            .Message.ShouldContain("out of bounds");
        Should.Throw<ExternalException>(() => functional.mse_loss(x, zeros(3, 5)))
            .Message.ShouldStartWith("The size of tensor a (4) must match the size of tensor b (5)");
        Should.Throw<ExternalException>(() => functional.binary_cross_entropy(x - 1, ones(3, 4)));
        Should.Throw<ExternalException>(() => functional.multi_margin_loss(x, zeros(2, dtype: int64)));
        Should.Throw<ArgumentException>(() => functional.gaussian_nll_loss(x, x, zeros(2)));
        Should.Throw<ArgumentException>(() => functional.gaussian_nll_loss(x, x, full([3, 4], -1))).Message.ShouldContain("negative");
        functional.cross_entropy(x, zeros(3, dtype: int64)).item<float>().ShouldBe(MathF.Log(4), 1e-6f);
    }

    [Fact]
    public void The_options_of_a_loss_can_be_read_back_and_its_weight_is_part_of_its_state()
    {
        using var scope = NewDisposeScope();
        using var loss = BCEWithLogitsLoss(tensor(ClassWeight), Reduction.Sum, tensor(ClassWeight));
        loss.reduction.ShouldBe(Reduction.Sum);
        loss.state_dict().Keys.ShouldBe(["weight", "pos_weights"]);
        using var triplet = TripletMarginLoss(0.5, 3);
        (triplet.margin, triplet.p, triplet.reduction).ShouldBe((0.5, 3, Reduction.Mean));
        using var poisson = PoissonNLLLoss(false, true, 1e-3f);
        (poisson.log_input, poisson.full, poisson.eps).ShouldBe((false, true, 1e-3f));
    }

    [Fact]
    public void The_weights_of_a_loss_stay_the_callers()
    {
        using var scope = NewDisposeScope();
        var weights = tensor(new[] { 1f, 2f });
        for (var i = 0; i < 2; i++)
        {
            using var loss = nn.CrossEntropyLoss(weights);
            using var other = nn.BCEWithLogitsLoss(weights, pos_weights: weights);
            loss.call(ones(1, 2), tensor(new long[] { 1 })).item<float>().ShouldBe(MathF.Log(2), 1e-6);
            other.call(zeros(2), ones(2)).isfinite().item<bool>().ShouldBeTrue();
        }
    }
}
