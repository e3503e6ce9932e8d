"""Writes losses.json: what PyTorch computes for losses. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch.nn import functional as F

from figures import Function, module, write

CLASSES = torch.tensor([0, 3, 1, 1, 2, 0])
CLASS_WEIGHT = torch.tensor([0.5, 1.0, 2.0, 1.5])


def of_classes(function):
    return lambda: module(lambda: Function(function), torch.randn(6, 4), CLASSES)


def of_truth(function):
    return lambda: module(lambda: Function(function), torch.randn(6, 4), (torch.rand(6, 4) > 0.5).float(), constant=[1])


def of_values(function):
    return lambda: module(lambda: Function(function), torch.randn(6, 4), torch.randn(6, 4), constant=[1])


write(__file__, {
    "CrossEntropy": of_classes(F.cross_entropy),
    "CrossEntropySmoothed": of_classes(lambda x, y: F.cross_entropy(x, y, label_smoothing=0.1)),
    "CrossEntropyWeighted": of_classes(lambda x, y: F.cross_entropy(x, y, weight=CLASS_WEIGHT)),
    "BceWithLogits": of_truth(F.binary_cross_entropy_with_logits),
    "BceWithLogitsWeighted": of_truth(lambda x, y: F.binary_cross_entropy_with_logits(x, y, pos_weight=CLASS_WEIGHT)),
    "Mse": of_values(F.mse_loss),
    "MseSum": of_values(lambda x, y: F.mse_loss(x, y, reduction="sum")),
    "MseNone": of_values(lambda x, y: F.mse_loss(x, y, reduction="none")),
    "L1": of_values(F.l1_loss),
    "SmoothL1": of_values(F.smooth_l1_loss),
    "Huber": of_values(lambda x, y: F.huber_loss(x, y, delta=0.5)),
})
