"""Writes activations.json: what PyTorch computes for activations. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn

from figures import Function, module, write


def of(make, *shape, **options):
    return lambda: module(make, torch.randn(*shape or (4, 3)) * 2, **options)


def in_place(make):
    return of(make, call=lambda activation, x: activation(x.clone()))


def seeded(activation, x):
    torch.manual_seed(7)
    return activation(x.clone())


write(__file__, {
    "ReLU": of(nn.ReLU),
    "ReLU_inplace": in_place(lambda: nn.ReLU(inplace=True)),
    "ReLU6": of(lambda: nn.ReLU6()),
    "ReLU6_inplace": in_place(lambda: nn.ReLU6(inplace=True)),
    "RReLU": of(nn.RReLU, call=seeded),
    "RReLU_bounds": of(lambda: nn.RReLU(0.3, 0.6), call=seeded),
    "RReLU_inplace": of(lambda: nn.RReLU(inplace=True), call=seeded),
    "RReLU_evaluating": of(nn.RReLU, training=False),
    "rrelu": of(lambda: Function(lambda x: nn.functional.rrelu(x, 0.2, 0.4))),
    "LeakyReLU": of(nn.LeakyReLU),
    "LeakyReLU_slope": of(lambda: nn.LeakyReLU(0.3)),
    "LeakyReLU_inplace": in_place(lambda: nn.LeakyReLU(0.3, inplace=True)),
    "ELU": of(nn.ELU),
    "ELU_alpha": of(lambda: nn.ELU(0.6)),
    "ELU_inplace": in_place(lambda: nn.ELU(0.6, inplace=True)),
    "CELU": of(nn.CELU),
    "CELU_alpha": of(lambda: nn.CELU(0.6)),
    "CELU_inplace": in_place(lambda: nn.CELU(0.6, inplace=True)),
    "SELU": of(nn.SELU),
    "SELU_inplace": in_place(lambda: nn.SELU(inplace=True)),
    "GELU": of(nn.GELU),
    "SiLU": of(nn.SiLU),
    "Mish": of(nn.Mish),
    "Tanh": of(nn.Tanh),
    "Tanhshrink": of(nn.Tanhshrink),
    "Sigmoid": of(nn.Sigmoid),
    "Hardshrink": of(nn.Hardshrink),
    "Hardshrink_lambda": of(lambda: nn.Hardshrink(1.5)),
    "Hardsigmoid": of(nn.Hardsigmoid),
    "Hardsigmoid_inplace": in_place(lambda: nn.Hardsigmoid(inplace=True)),
    "Hardswish": of(nn.Hardswish),
    "Hardswish_inplace": in_place(lambda: nn.Hardswish(inplace=True)),
    "Hardtanh": of(nn.Hardtanh),
    "Hardtanh_bounds": of(lambda: nn.Hardtanh(-2, 0.5)),
    "Hardtanh_inplace": in_place(lambda: nn.Hardtanh(-2, 0.5, inplace=True)),
    "Softplus": of(nn.Softplus),
    "Softplus_beta": of(lambda: nn.Softplus(2, 1.5)),
    "Softshrink": of(nn.Softshrink),
    "Softshrink_lambda": of(lambda: nn.Softshrink(1.5)),
    "Softsign": of(nn.Softsign),
    "Softmax": of(lambda: nn.Softmax(dim=1)),
    "Softmax_first": of(lambda: nn.Softmax(dim=0)),
    "Softmax2d": of(nn.Softmax2d, 2, 3, 2, 2),
    "Softmax2d_unbatched": of(nn.Softmax2d, 3, 2, 2),
    "Softmin": of(lambda: nn.Softmin(dim=1)),
    "LogSoftmax": of(lambda: nn.LogSoftmax(dim=1)),
    "GLU": of(nn.GLU, 3, 4),
    "GLU_first": of(lambda: nn.GLU(0), 4, 3),
    "Threshold": of(lambda: nn.Threshold(0.5, -1)),
    "Threshold_inplace": in_place(lambda: nn.Threshold(0.5, -1, inplace=True)),
    "Identity": of(nn.Identity),
})
