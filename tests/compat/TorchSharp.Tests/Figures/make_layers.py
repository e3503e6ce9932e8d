"""Writes layers.json: what PyTorch computes for layers. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn

from figures import module, write


def of(make, *shape, **options):
    return lambda: module(make, torch.randn(*shape), **options)


write(__file__, {
    "Linear": of(lambda: nn.Linear(4, 3), 6, 4),
    "LayerNorm": of(lambda: nn.LayerNorm(4), 6, 4),
    "BatchNorm1d": of(lambda: nn.BatchNorm1d(4), 6, 4),
    "BatchNorm1d_evaluating": of(lambda: nn.BatchNorm1d(4), 6, 4, training=False),
    "ReLU": of(nn.ReLU, 6, 4),
    "GELU": of(nn.GELU, 6, 4),
    "SiLU": of(nn.SiLU, 6, 4),
    "Tanh": of(nn.Tanh, 6, 4),
    "Sigmoid": of(nn.Sigmoid, 6, 4),
    "Mish": of(nn.Mish, 6, 4),
    "SELU": of(nn.SELU, 6, 4),
    "ELU": of(nn.ELU, 6, 4),
    "LeakyReLU": of(nn.LeakyReLU, 6, 4),
    "Softplus": of(nn.Softplus, 6, 4),
    "Softmax": of(lambda: nn.Softmax(dim=1), 6, 4),
})
