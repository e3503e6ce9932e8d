"""Writes figures.json: what PyTorch computes for the layers, losses and optimizers that the tests replay.

Run with a Python that has PyTorch (Debian: python3-torch): python3 make_figures.py
"""
import json
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(7)


def flat(tensor):
    return [float(f"{value:.8g}") for value in tensor.detach().double().flatten().tolist()]


def layer(module, training=True):
    module.train(training)
    for parameter in module.parameters():
        nn.init.normal_(parameter)
    x = torch.randn(6, 4, requires_grad=True)
    out = module(x)
    weights = torch.randn_like(out)
    (out * weights).sum().backward()
    return {
        "x": flat(x),
        "parameters": {name: flat(p) for name, p in module.named_parameters()},
        "weights": flat(weights),
        "output": flat(out),
        "grad_x": flat(x.grad),
        "grads": {name: flat(p.grad) for name, p in module.named_parameters()},
        "buffers": {name: flat(b) for name, b in module.named_buffers()},
    }


def loss(function, target, width=4):
    x = torch.randn(6, width, requires_grad=True)
    value = function(x, target)
    value.sum().backward()
    return {"x": flat(x), "target": flat(target), "value": flat(value), "grad_x": flat(x.grad)}


def optimizer(make):
    weight = torch.nn.Parameter(torch.randn(3, 4))
    bias = torch.nn.Parameter(torch.randn(3))
    x, y = torch.randn(8, 4), torch.randn(8, 3)
    figures = {"weight": flat(weight), "bias": flat(bias), "x": flat(x), "y": flat(y), "steps": []}
    chosen = make([weight, bias])
    for _ in range(3):
        chosen.zero_grad()
        F.mse_loss(F.linear(x, weight, bias), y).backward()
        chosen.step()
        figures["steps"].append({"weight": flat(weight), "bias": flat(bias)})
    return figures


classes = torch.tensor([0, 3, 1, 1, 2, 0])
truth = (torch.rand(6, 4) > 0.5).float()
real = torch.randn(6, 4)
class_weight = torch.tensor([0.5, 1.0, 2.0, 1.5])

figures = {
    "layers": {
        "Linear": layer(nn.Linear(4, 3)),
        "LayerNorm": layer(nn.LayerNorm(4)),
        "BatchNorm1d": layer(nn.BatchNorm1d(4)),
        "ReLU": layer(nn.ReLU()),
        "GELU": layer(nn.GELU()),
        "SiLU": layer(nn.SiLU()),
        "Tanh": layer(nn.Tanh()),
        "Sigmoid": layer(nn.Sigmoid()),
        "Mish": layer(nn.Mish()),
        "SELU": layer(nn.SELU()),
        "ELU": layer(nn.ELU()),
        "LeakyReLU": layer(nn.LeakyReLU()),
        "Softplus": layer(nn.Softplus()),
        "Softmax": layer(nn.Softmax(dim=1)),
    },
    "losses": {
        "CrossEntropy": loss(F.cross_entropy, classes),
        "CrossEntropySmoothed": loss(lambda x, y: F.cross_entropy(x, y, label_smoothing=0.1), classes),
        "CrossEntropyWeighted": loss(lambda x, y: F.cross_entropy(x, y, weight=class_weight), classes),
        "BceWithLogits": loss(F.binary_cross_entropy_with_logits, truth),
        "BceWithLogitsWeighted": loss(lambda x, y: F.binary_cross_entropy_with_logits(x, y, pos_weight=class_weight), truth),
        "Mse": loss(F.mse_loss, real),
        "MseSum": loss(lambda x, y: F.mse_loss(x, y, reduction="sum"), real),
        "MseNone": loss(lambda x, y: F.mse_loss(x, y, reduction="none"), real),
        "L1": loss(F.l1_loss, real),
        "SmoothL1": loss(F.smooth_l1_loss, real),
        "Huber": loss(lambda x, y: F.huber_loss(x, y, delta=0.5), real),
    },
    "optimizers": {
        "Sgd": optimizer(lambda p: torch.optim.SGD(p, 0.1)),
        "SgdMomentum": optimizer(lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, dampening=0.2)),
        "SgdNesterov": optimizer(lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True, weight_decay=0.01)),
        "Adam": optimizer(lambda p: torch.optim.Adam(p, 0.01)),
        "AdamDecayed": optimizer(lambda p: torch.optim.Adam(p, 0.01, betas=(0.8, 0.95), weight_decay=0.1)),
        "AdamAmsgrad": optimizer(lambda p: torch.optim.Adam(p, 0.01, amsgrad=True)),
        "AdamMaximized": optimizer(lambda p: torch.optim.Adam(p, 0.01, maximize=True)),
        "AdamW": optimizer(lambda p: torch.optim.AdamW(p, 0.01)),
        "AdamWDecayed": optimizer(lambda p: torch.optim.AdamW(p, 0.05, weight_decay=0.2, amsgrad=True)),
    },
}

pathlib.Path(__file__).with_name("figures.json").write_text(json.dumps(figures, separators=(",", ":")) + "\n")
