"""Epochs of the tabular networks in plain PyTorch; the twin of TrainingSteps/OwnEpochs.cs."""

import math
import os
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

import peer

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
torch.manual_seed(1)
BATCH = 256


class Mlp(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(inputs, 256), nn.ReLU(), nn.Dropout(0.1), nn.Linear(256, 256), nn.ReLU(), nn.Dropout(0.1), nn.Linear(256, 1))

    def forward(self, x):
        return self.layers(x)


class ResNetBlock(nn.Module):
    def __init__(self, width, hidden):
        super().__init__()
        self.inner = nn.Sequential(
            nn.BatchNorm1d(width), nn.Linear(width, hidden), nn.ReLU(), nn.Dropout(0.15), nn.Linear(hidden, width))

    def forward(self, x):
        return x + self.inner(x)


class ResNet(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(inputs, 192), ResNetBlock(192, 384), ResNetBlock(192, 384), nn.BatchNorm1d(192), nn.ReLU(), nn.Linear(192, 1))

    def forward(self, x):
        return self.layers(x)


class Periodic(nn.Module):
    def __init__(self, features, frequencies=16, width=4):
        super().__init__()
        bound = frequencies ** -0.5
        self.frequency = nn.Parameter(torch.randn(features, frequencies) * 0.1)
        self.phase = nn.Parameter((torch.rand(features, frequencies) * 2 - 1) * math.pi)
        self.weight = nn.Parameter((torch.rand(features, frequencies, width - 1) * 2 - 1) * bound)
        self.bias = nn.Parameter((torch.rand(features, width - 1) * 2 - 1) * bound)

    def forward(self, x):
        x = x.unsqueeze(2)
        waves = torch.cos(2 * math.pi * x * self.frequency + self.phase)
        learned = torch.bmm(waves.transpose(0, 1), self.weight).transpose(0, 1) + self.bias
        return torch.cat([learned, x], 2).flatten(1)


class PiecewiseLinear(nn.Module):
    def __init__(self, sample, bins=48, width=8):
        super().__init__()
        edges = torch.quantile(sample, torch.linspace(0, 1, bins + 1), dim=0).T.contiguous()
        bound = bins ** -0.5
        self.register_buffer("edges", edges[:, :-1])
        self.register_buffer("scale", 1 / (edges[:, 1:] - edges[:, :-1]))
        self.weight = nn.Parameter((torch.rand(sample.shape[1], bins, width - 1) * 2 - 1) * bound)
        self.bias = nn.Parameter((torch.rand(sample.shape[1], width - 1) * 2 - 1) * bound)

    def forward(self, x):
        x = x.unsqueeze(2)
        filled = ((x - self.edges) * self.scale).clamp(0, 1)
        learned = torch.bmm(filled.transpose(0, 1), self.weight).transpose(0, 1) + self.bias
        return torch.cat([learned, x], 2).flatten(1)


class NtkLinear(nn.Module):
    def __init__(self, inputs, outputs, zero=False):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs, outputs) if zero else torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs) if zero else torch.randn(outputs))
        self.gain = inputs ** -0.5

    def forward(self, x):
        return torch.addmm(self.bias, x, self.weight, alpha=self.gain)


class ParametricSelu(nn.Module):
    def __init__(self, units):
        super().__init__()
        self.mix = nn.Parameter(torch.ones(units))

    def forward(self, x):
        return x + self.mix * (functional.selu(x) - x)


class RealMlp(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.embedding = Periodic(inputs)
        self.scale = nn.Parameter(torch.ones(inputs * 4))
        sizes = [inputs * 4, 256, 256, 256]
        layers = []
        for fan_in, fan_out in zip(sizes, sizes[1:]):
            layers += [NtkLinear(fan_in, fan_out), ParametricSelu(fan_out), nn.Dropout(0.15)]
        self.layers = nn.Sequential(*layers, NtkLinear(256, 1, zero=True))

    def forward(self, x):
        return self.layers(self.embedding(x) * self.scale)


class TabM(nn.Module):
    members = 8

    def __init__(self, sample):
        super().__init__()
        self.embedding = PiecewiseLinear(sample)
        inputs = sample.shape[1] * 8
        self.signs = nn.Parameter(torch.randint(2, (self.members, 1, inputs)).float() * 2 - 1)
        self.blocks = nn.Sequential(
            nn.Linear(inputs, 128), nn.ReLU(), nn.Dropout(0.1), nn.Linear(128, 128), nn.ReLU(), nn.Dropout(0.1))
        self.weight = nn.Parameter((torch.rand(self.members, 128, 1) * 2 - 1) * 128 ** -0.5)
        self.bias = nn.Parameter((torch.rand(self.members, 1, 1) * 2 - 1) * 128 ** -0.5)

    def forward(self, x):
        hidden = self.blocks(self.embedding(x) * self.signs)
        return (torch.bmm(hidden, self.weight) + self.bias).transpose(0, 1).flatten(0, 1)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width)
        self.output, self.dropout = nn.Linear(width, width), nn.Dropout(0.2)

    def split(self, x):
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, asking, tokens):
        query, key, value = self.split(self.query(asking)), self.split(self.key(tokens)), self.split(self.value(tokens))
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1])
        mixed = self.dropout(torch.softmax(scores, -1)) @ value
        return self.output(mixed.transpose(1, 2).flatten(2))


class TransformerBlock(nn.Module):
    def __init__(self, width, first, last):
        super().__init__()
        hidden = width * 4 // 3
        self.last = last
        self.attention_norm = nn.Identity() if first else nn.LayerNorm(width)
        self.attention = Attention(width, 8)
        self.norm, self.dropout = nn.LayerNorm(width), nn.Dropout(0.1)
        self.gate, self.output = nn.Linear(width, 2 * hidden), nn.Linear(hidden, width)

    def forward(self, x):
        tokens = self.attention_norm(x)
        x = (x[:, :1] if self.last else x) + self.attention(tokens[:, :1] if self.last else tokens, tokens)
        left, right = self.gate(self.norm(x)).chunk(2, -1)
        return x + self.output(self.dropout(left * torch.relu(right)))


class FtTransformer(nn.Module):
    def __init__(self, inputs, width=192):
        super().__init__()
        bound = width ** -0.5
        self.prediction = nn.Parameter((torch.rand(1, 1, width) * 2 - 1) * bound)
        self.weight = nn.Parameter((torch.rand(inputs, width) * 2 - 1) * bound)
        self.bias = nn.Parameter((torch.rand(inputs, width) * 2 - 1) * bound)
        self.blocks = nn.Sequential(*(TransformerBlock(width, i == 0, i == 2) for i in range(3)))
        self.head = nn.Sequential(nn.LayerNorm(width), nn.ReLU(), nn.Linear(width, 1))

    def forward(self, x):
        tokens = x.unsqueeze(2) * self.weight + self.bias
        tokens = torch.cat([self.prediction.expand(len(x), -1, -1), tokens], 1)
        return self.head(self.blocks(tokens).squeeze(1))


def groups(network, rate):
    """RealMLP's own rates: scales learn faster; biases, activations and embeddings slower; biases do not decay."""
    kinds = {}
    for name, parameter in network.named_parameters():
        factor = 6 if name == "scale" else 0.1 if name.startswith("embedding.") or name.endswith(("bias", "mix")) else 1
        kinds.setdefault((factor, name.endswith("bias")), []).append(parameter)
    return [
        {"params": parameters, "lr": rate * factor, "full": rate * factor, **({"weight_decay": 0} if bias else {})}
        for (factor, bias), parameters in kinds.items()]


def start(architecture, path, features, epochs):
    """Makes the network and its optimizer; the file has rows of features and a label, as 32-bit floats."""
    global network, optimizer, x, y, steps, taken, waves
    table = torch.from_numpy(numpy.fromfile(path, dtype=numpy.float32).reshape(-1, features + 1))
    x, y = table[:, :-1].contiguous(), table[:, -1].contiguous()
    steps, taken, waves = len(x) // BATCH * epochs, 0, architecture == "RealMlp"
    if waves:
        network = RealMlp(features)
        optimizer = torch.optim.AdamW(groups(network, 0.04), betas=(0.9, 0.95), weight_decay=0.02)
    else:
        network = {
            "Mlp": lambda: Mlp(features), "ResNet": lambda: ResNet(features), "TabM": lambda: TabM(x),
            "FtTransformer": lambda: FtTransformer(features)}[architecture]()
        optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=1e-2)


def seconds():
    """One epoch."""
    global taken, mean_loss
    begin = time.perf_counter()
    order = torch.randperm(len(x))
    total = torch.zeros(())
    smoothing = 0.1 if waves else 0
    for rows in order.split(BATCH):
        features, target = x[rows], y[rows]
        if hasattr(network, "members"):
            target = target.repeat_interleave(network.members)
        if waves:
            rate = 0.5 * (1 - math.cos(2 * math.pi * math.log2(1 + 15 * (taken + 0.5) / steps)))
            for group in optimizer.param_groups:
                group["lr"] = group["full"] * rate
        if smoothing:
            target = target * (1 - smoothing) + smoothing / 2
        optimizer.zero_grad(set_to_none=True)
        loss = functional.binary_cross_entropy_with_logits(network(features).squeeze(1), target)
        loss.backward()
        optimizer.step()
        total += loss.detach() * len(rows)
        taken += 1
    mean_loss = total.item() / len(x)
    return time.perf_counter() - begin


def loss():
    """The mean loss of the last epoch."""
    return mean_loss


peer.serve(start, seconds, loss)
