"""Scores rows in batches with a network in plain PyTorch; the twin of Scoring/ScoreMillion.cs."""

import os
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

import peer

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
BATCH = 4096


class Mlp(nn.Module):
    def __init__(self, inputs, hidden):
        super().__init__()
        sizes = [inputs, *hidden]
        layers = []
        for fan_in, fan_out in zip(sizes, sizes[1:]):
            layers += [nn.Linear(fan_in, fan_out), nn.ReLU()]
        self.layers = nn.Sequential(*layers, nn.Linear(sizes[-1], 1))

    def forward(self, x):
        return self.layers(x)


class PiecewiseLinear(nn.Module):
    def __init__(self, features, bins, width):
        super().__init__()
        edges = torch.linspace(-3, 3, bins + 1).repeat(features, 1)
        self.register_buffer("edges", edges[:, :-1].contiguous().unsqueeze(1))
        self.register_buffer("scale", 1 / (edges[:, 1:] - edges[:, :-1]).unsqueeze(1))
        self.weight = nn.Parameter(torch.randn(features, bins, width - 1))
        self.bias = nn.Parameter(torch.randn(features, 1, width - 1))

    def forward(self, x):
        filled = ((x.t().unsqueeze(2) - self.edges) * self.scale).clamp(0, 1)
        learned = torch.bmm(filled, self.weight) + self.bias
        return torch.cat([learned.transpose(0, 1), x.unsqueeze(2)], 2).flatten(1)


class Periodic(nn.Module):
    def __init__(self, features, frequencies, width):
        super().__init__()
        self.frequency = nn.Parameter(torch.randn(features, 1, frequencies))
        self.phase = nn.Parameter(torch.randn(features, 1, frequencies))
        self.weight = nn.Parameter(torch.randn(features, frequencies, width - 1))
        self.bias = nn.Parameter(torch.randn(features, 1, width - 1))

    def forward(self, x):
        waves = torch.addcmul(self.phase, x.t().unsqueeze(2), self.frequency, value=2 * torch.pi).cos()
        learned = torch.bmm(waves, self.weight) + self.bias
        return torch.cat([learned.transpose(0, 1), x.unsqueeze(2)], 2).flatten(1)


class ParametricSelu(nn.Module):
    def __init__(self, units):
        super().__init__()
        self.mix = nn.Parameter(torch.ones(units))

    def forward(self, x):
        return torch.lerp(x, functional.selu(x), self.mix)


class RealMlp(nn.Module):
    def __init__(self, embedding, inputs, hidden):
        super().__init__()
        self.embedding = embedding
        self.scale = nn.Parameter(torch.ones(inputs))
        sizes = [inputs, *hidden]
        layers = []
        for fan_in, fan_out in zip(sizes, sizes[1:]):
            layers += [nn.Linear(fan_in, fan_out), ParametricSelu(fan_out)]
        self.layers = nn.Sequential(*layers, nn.Linear(sizes[-1], 1))

    def forward(self, x):
        return self.layers(self.embedding(x) * self.scale)


def start(network, path, features, hidden, bins=48, frequencies=16, width=8):
    """Makes the network; the file has rows of features and a label, as 32-bit floats."""
    global model, x
    x = torch.from_numpy(numpy.fromfile(path, dtype=numpy.float32).reshape(-1, features + 1)[:, :-1].copy())
    model = {
        "Mlp": lambda: Mlp(features, hidden),
        "PiecewiseLinear": lambda: RealMlp(PiecewiseLinear(features, bins, width), features * width, hidden),
        "Periodic": lambda: RealMlp(Periodic(features, frequencies, width), features * width, hidden),
    }[network]()
    model.eval()


def seconds():
    """All rows once."""
    begin = time.perf_counter()
    with torch.inference_mode():
        scores = numpy.empty(len(x), dtype=numpy.float32)
        for first in range(0, len(x), BATCH):
            scores[first:first + BATCH] = model(x[first:first + BATCH]).squeeze(1).numpy()
    return time.perf_counter() - begin


peer.serve(start, seconds)
