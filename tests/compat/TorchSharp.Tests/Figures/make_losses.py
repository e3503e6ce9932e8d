"""Writes losses.json: what PyTorch computes for losses. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch.nn import functional as F

from figures import Function, module, write

CLASSES = torch.tensor([0, 3, 1, 1, 2, 0])
CLASS_WEIGHT = torch.tensor([0.5, 1.0, 2.0, 1.5])
SIGNS = torch.tensor([1.0, -1.0, 1.0, -1.0, -1.0, 1.0])


def of(function, *make, constant=(1,), **options):
    """make: the inputs, or what makes them once the seed is set; the target is the second."""
    def figure():
        inputs = [item() if callable(item) else item for item in make]
        return module(lambda: Function(lambda *x: function(*x, **options)), *inputs, constant=constant)
    return figure


def values(*shape):
    return lambda: torch.randn(*shape)


def positive(*shape):
    return lambda: torch.rand(*shape) + 0.1


def inner(*shape):
    """Probabilities that are far enough from none and from certainty for central differences."""
    return lambda: torch.rand(*shape) * 0.8 + 0.1


def truth():
    return (torch.rand(6, 4) > 0.5).float()


def probabilities():
    return torch.softmax(torch.randn(6, 4), 1)


def log_probabilities(*shape):
    return lambda: torch.log_softmax(torch.randn(*shape), -1)


def of_classes(function, **options):
    return of(function, values(6, 4), CLASSES, **options)


def of_truth(function, **options):
    return of(function, values(6, 4), truth, **options)


def of_values(function, **options):
    return of(function, values(6, 4), values(6, 4), **options)


def of_three(function, **options):
    return of(function, values(6, 4), values(6, 4), values(6, 4), constant=(), **options)


def of_sequences(**options):
    targets = torch.tensor([[1, 2, 2], [3, 1, 0]])
    return of(F.ctc_loss, log_probabilities(7, 2, 4), targets, torch.tensor([7, 5]), torch.tensor([3, 2]), **options)


def absolute(x, y):
    return (x - y).abs().sum(1)


write(__file__, {
    "CrossEntropy": of_classes(F.cross_entropy),
    "CrossEntropySmoothed": of_classes(F.cross_entropy, label_smoothing=0.1),
    "CrossEntropyWeighted": of_classes(F.cross_entropy, weight=CLASS_WEIGHT),
    "CrossEntropyIgnoring": of_classes(F.cross_entropy, weight=CLASS_WEIGHT, ignore_index=1, label_smoothing=0.2),
    "CrossEntropySum": of_classes(F.cross_entropy, weight=CLASS_WEIGHT, reduction="sum"),
    "CrossEntropyNone": of_classes(F.cross_entropy, ignore_index=0, reduction="none"),
    "CrossEntropyOfProbabilities": of(F.cross_entropy, values(6, 4), probabilities, weight=CLASS_WEIGHT, label_smoothing=0.1),
    "CrossEntropyOfSequences": of(F.cross_entropy, values(2, 4, 3), CLASSES.reshape(2, 3)),
    "Nll": of(F.nll_loss, log_probabilities(6, 4), CLASSES),
    "NllWeighted": of(F.nll_loss, log_probabilities(6, 4), CLASSES, weight=CLASS_WEIGHT),
    "NllNone": of(F.nll_loss, log_probabilities(6, 4), CLASSES, weight=CLASS_WEIGHT, reduction="none"),
    "Bce": of(F.binary_cross_entropy, inner(6, 4), truth),
    "BceWeighted": of(F.binary_cross_entropy, inner(6, 4), truth, weight=CLASS_WEIGHT, reduction="sum"),
    "BceWithLogits": of_truth(F.binary_cross_entropy_with_logits),
    "BceWithLogitsWeighted": of_truth(F.binary_cross_entropy_with_logits, pos_weight=CLASS_WEIGHT),
    "BceWithLogitsNone": of_truth(F.binary_cross_entropy_with_logits, weight=CLASS_WEIGHT, reduction="none"),
    "Mse": of_values(F.mse_loss),
    "MseSum": of_values(F.mse_loss, reduction="sum"),
    "MseNone": of_values(F.mse_loss, reduction="none"),
    "L1": of_values(F.l1_loss),
    "L1Sum": of_values(F.l1_loss, reduction="sum"),
    "SmoothL1": of_values(F.smooth_l1_loss),
    "SmoothL1Beta": of_values(F.smooth_l1_loss, beta=0.5, reduction="none"),
    "Huber": of_values(F.huber_loss, delta=0.5),
    "HuberSum": of_values(F.huber_loss, delta=1.5, reduction="sum"),
    "KlDiv": of(F.kl_div, log_probabilities(6, 4), probabilities),
    "KlDivLogTarget": of(F.kl_div, log_probabilities(6, 4), log_probabilities(6, 4), log_target=True),
    "KlDivSum": of(F.kl_div, log_probabilities(6, 4), probabilities, reduction="sum"),
    "CosineEmbedding": of(F.cosine_embedding_loss, values(6, 4), values(6, 4), SIGNS, constant=(2,)),
    "CosineEmbeddingMargin": of(F.cosine_embedding_loss, values(6, 4), values(6, 4), SIGNS, constant=(2,), margin=-0.5, reduction="sum"),
    "MarginRanking": of(F.margin_ranking_loss, values(6), values(6), SIGNS, constant=(2,)),
    "MarginRankingMargin": of(F.margin_ranking_loss, values(6), values(6), SIGNS, constant=(2,), margin=0.4, reduction="none"),
    "HingeEmbedding": of(F.hinge_embedding_loss, values(6), SIGNS),
    "HingeEmbeddingMargin": of(F.hinge_embedding_loss, values(6), SIGNS, margin=0.5, reduction="sum"),
    "SoftMargin": of(F.soft_margin_loss, values(6), SIGNS),
    "SoftMarginNone": of(F.soft_margin_loss, values(6), SIGNS, reduction="none"),
    "MultiMargin": of_classes(F.multi_margin_loss),
    "MultiMarginSquared": of_classes(F.multi_margin_loss, p=2, margin=0.7, weight=CLASS_WEIGHT, reduction="sum"),
    "MultiLabelMargin": of(F.multilabel_margin_loss, values(2, 4), torch.tensor([[3, 0, -1, 1], [2, -1, 0, 1]])),
    "MultiLabelMarginNone": of(
        F.multilabel_margin_loss, values(2, 4), torch.tensor([[3, 0, -1, 1], [2, -1, 0, 1]]), reduction="none"),
    "MultiLabelSoftMargin": of_truth(F.multilabel_soft_margin_loss),
    "MultiLabelSoftMarginWeighted": of_truth(F.multilabel_soft_margin_loss, weight=CLASS_WEIGHT, reduction="none"),
    "TripletMargin": of_three(F.triplet_margin_loss),
    "TripletMarginSwapped": of_three(F.triplet_margin_loss, margin=2.0, p=1, swap=True, reduction="sum"),
    "TripletMarginWithDistance": of_three(F.triplet_margin_with_distance_loss),
    "TripletMarginWithDistanceOwn": of_three(
        F.triplet_margin_with_distance_loss, distance_function=absolute, margin=2.0, swap=True, reduction="none"),
    "Ctc": of_sequences(),
    "CtcSum": of_sequences(blank=0, reduction="sum"),
    "CtcNone": of_sequences(zero_infinity=True, reduction="none"),
    "CtcLastBlank": of(
        F.ctc_loss, log_probabilities(5, 1, 4), torch.tensor([[1, 0]]), torch.tensor([5]), torch.tensor([2]), blank=3),
    "CtcImpossible": of(
        F.ctc_loss, log_probabilities(2, 1, 4), torch.tensor([[1, 2, 3]]), torch.tensor([2]), torch.tensor([3]), zero_infinity=True),
    "PoissonNll": of(F.poisson_nll_loss, values(6), lambda: torch.tensor([0.0, 1.0, 2.0, 3.0, 5.0, 1.0])),
    "PoissonNllFull": of(
        F.poisson_nll_loss, positive(6), lambda: torch.tensor([0.0, 1.0, 2.0, 3.0, 5.0, 1.0]), log_input=False, full=True, eps=1e-3,
        reduction="sum"),
    "GaussianNll": of(F.gaussian_nll_loss, values(6, 4), values(6, 4), positive(6, 4)),
    "GaussianNllFull": of(F.gaussian_nll_loss, values(6, 4), values(6, 4), positive(6), full=True, reduction="none"),
    "GaussianNllRow": of(F.gaussian_nll_loss, values(6, 4), values(6, 4), positive(6, 1), eps=0.2, reduction="sum"),
})
