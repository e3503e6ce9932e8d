"""Writes networks.json: outputs and gradients of small networks in plain PyTorch (Debian's python3-torch), in double precision.

Run: /usr/bin/python3 make_networks.py
"""
import json
import math
import os

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(1)
EDGES = [[-1.5, -0.5, 0.25, 0.3, 1.5], [-1.0, 1.0], []]


def draw(*shape, scale=0.6):
    return (torch.randn(*shape, generator=generator) * scale).mul(1000).round().div(1000)


def positive(*shape):
    return draw(*shape).abs() + 0.5


class Weights(dict):
    """Parameters and buffers by the name they have in the product, drawn when first asked for."""

    def __init__(self):
        super().__init__()
        self.parameters = []

    def get(self, name, *shape, make=draw, buffer=False):
        if name not in self:
            self[name] = make(*shape)
            if not buffer:
                self[name].requires_grad_()
                self.parameters.append(name)
        return self[name]


def dense(w, name, x, outputs):
    return x @ w.get(name + "._weight", outputs, x.shape[-1]).T + w.get(name + "._bias", outputs)


def batch_norm(w, name, x, training):
    width = x.shape[-1]
    mean = w.get(name + "._mean", width, buffer=True)
    variance = w.get(name + "._variance", width, make=positive, buffer=True)
    if training:
        mean, variance = x.mean(0), x.var(0, unbiased=False)
    return (x - mean) / torch.sqrt(variance + 1e-5) * w.get(name + "._weight", width) + w.get(name + "._bias", width)


def layer_norm(w, name, x):
    width = x.shape[-1]
    centred = x - x.mean(-1, keepdim=True)
    scaled = centred / torch.sqrt(centred.square().mean(-1, keepdim=True) + 1e-5)
    return scaled * w.get(name + "._weight", width) + w.get(name + "._bias", width)


def periodic(w, name, x, frequencies=16, width=4):
    features = x.shape[1]
    frequency = w.get(name + "._frequency", features, 1, frequencies)
    phase = w.get(name + "._phase", features, 1, frequencies)
    weight = w.get(name + "._weight", features, frequencies, width - 1)
    bias = w.get(name + "._bias", features, 1, width - 1)
    parts = []
    for j in range(features):
        column = x[:, j:j + 1]
        waves = torch.cos(2 * math.pi * column * frequency[j] + phase[j])
        parts += [waves @ weight[j] + bias[j], column]
    return torch.cat(parts, 1)


def piecewise_linear(w, name, x, width=8):
    features, bins = len(EDGES), max(len(edges) for edges in EDGES) - 1
    weight = w.get(name + "._weight", features, bins, width - 1)
    bias = w.get(name + "._bias", features, 1, width - 1)
    parts = []
    for j, edges in enumerate(EDGES):
        column = x[:, j:j + 1]
        out = bias[j]
        for t in range(len(edges) - 1):
            filled = ((column - edges[t]) / (edges[t + 1] - edges[t])).clamp(0, 1)
            out = out + filled * weight[j, t]
        parts += [out.expand(len(x), width - 1), column]
    return torch.cat(parts, 1)


def categories(w, name, codes, levels, width):
    table = w.get(name + "._weight", sum(levels), width)
    parts, start = [], 0
    for j, count in enumerate(levels):
        parts.append(table[start + codes[:, j].long()])
        start += count
    return torch.stack(parts, 1)


def mlp(w, x, training):
    hidden = torch.relu(dense(w, "layer0", x, 6))
    hidden = torch.relu(dense(w, "layer1", hidden, 5))
    return dense(w, "layer2", hidden, 2)


def resnet(w, x, training):
    hidden = dense(w, "first", x, 5)
    for i in range(2):
        name = f"block{i}"
        inner = torch.relu(dense(w, name + ".first", batch_norm(w, name + ".norm", hidden, training), 10))
        hidden = hidden + dense(w, name + ".second", inner, 5)
    return dense(w, "output", torch.relu(batch_norm(w, "norm", hidden, training)), 2)


def real_mlp(w, hidden, outputs, activation):
    hidden = hidden * w.get("scaling._scale", hidden.shape[1])
    for i, units in enumerate([9, 8]):
        weight = w.get(f"layer{i}._weight", hidden.shape[1], units)
        hidden = hidden @ weight / math.sqrt(hidden.shape[1]) + w.get(f"layer{i}._bias", units)
        hidden = hidden + w.get(f"activation{i}._mix", units) * (activation(hidden) - hidden)
    return hidden @ w.get("layer2._weight", 8, outputs) / math.sqrt(8) + w.get("layer2._bias", outputs)


def real_mlp_selu(w, x, training):
    """Two numbers embedded, one that passes, two categorical columns."""
    numeric = periodic(w, "input.numeric", x[:, :2])
    levels = categories(w, "input.categories", x[:, 3:], [3, 2], 2)
    return real_mlp(w, torch.cat([numeric, x[:, 2:3], levels.flatten(1)], 1), 3, F.selu)


def real_mlp_mish(w, x, training):
    return real_mlp(w, piecewise_linear(w, "input.numeric", x), 1, F.mish)


def members_first(outputs, training, average):
    # outputs: a list of [batch, outputs], one of each member
    if training:
        return torch.stack(outputs, 1).flatten(0, 1)
    return average(torch.stack(outputs))


def logit_of_mean(outputs):
    return torch.logit(torch.sigmoid(outputs).mean(0))


def log_of_mean(outputs):
    return torch.softmax(outputs, 2).mean(0).log()


def tab_m(w, x, training):
    outputs = []
    for member in range(3):
        hidden = x
        for i in range(2):
            name = f"block{i}"
            weight = w.get(name + "._weight", 5, hidden.shape[1])
            scaled = hidden * w.get(name + "._inputScale", 3, 1, hidden.shape[1])[member]
            hidden = (scaled @ weight.T) * w.get(name + "._outputScale", 3, 1, 5)[member] + w.get(name + "._bias", 3, 1, 5)[member]
            hidden = torch.relu(hidden)
        outputs.append(hidden @ w.get("heads._weight", 3, 5, 2)[member] + w.get("heads._bias", 3, 1, 2)[member])
    return members_first(outputs, training, logit_of_mean)


def tab_m_mini(w, x, training):
    outputs = []
    for member in range(3):
        hidden = piecewise_linear(w, "input.numeric", x)
        hidden = hidden * w.get("scaling._inputScale", 3, 1, hidden.shape[1])[member]
        for i in range(2):
            hidden = torch.relu(dense(w, f"block{i}", hidden, 5))
        outputs.append(hidden @ w.get("heads._weight", 3, 5, 3)[member] + w.get("heads._bias", 3, 1, 3)[member])
    return members_first(outputs, training, log_of_mean)


def ft_transformer(w, x, training):
    """Three numbers and two categorical columns; all tokens go through all of each block."""
    width, heads, rows = 6, 2, len(x)
    bias = w.get("tokenizer._bias", 5, width)
    tokens = [w.get("tokenizer._prediction", 1, 1, width)[0].expand(rows, width)]
    weight = w.get("tokenizer._weight", 3, width)
    tokens += [x[:, j:j + 1] * weight[j] + bias[j] for j in range(3)]
    levels = categories(w, "tokenizer._categories", x[:, 3:], [3, 2], width)
    tokens += [levels[:, j] + bias[3 + j] for j in range(2)]
    x = torch.stack(tokens, 1)
    for i in range(2):
        name = f"block{i}"
        normed = x if i == 0 else layer_norm(w, name + ".attentionNorm", x)
        query = dense(w, name + ".attention.query", normed, width)
        key, value = dense(w, name + ".attention.keyValue", normed, 2 * width).split(width, -1)
        mixed = []
        for head in range(heads):
            part = slice(head * width // heads, (head + 1) * width // heads)
            scores = query[..., part] @ key[..., part].transpose(1, 2) / math.sqrt(width // heads)
            mixed.append(torch.softmax(scores, -1) @ value[..., part])
        x = x + dense(w, name + ".attention.output", torch.cat(mixed, -1), width)
        first, second = dense(w, name + ".gate", layer_norm(w, name + ".gateNorm", x), 16).split(8, -1)
        x = x + dense(w, name + ".output", first * torch.relu(second), width)
    return dense(w, "output", torch.relu(layer_norm(w, "norm", x[:, 0])), 2)


def numbers(tensor):
    return {"shape": list(tensor.shape), "values": [float(f"{v:.9g}") for v in tensor.detach().flatten().tolist()]}


def figure(network, columns, levels=(), training=False):
    w = Weights()
    x = draw(5, columns, scale=1.0)
    for j, count in enumerate(levels):
        x = torch.cat([x, torch.randint(0, count, (5, 1), generator=generator).double()], 1)
    x.requires_grad_()
    output = network(w, x, training)
    probe = draw(*output.shape)
    parameters = [w[name] for name in w.parameters]
    gradients = torch.autograd.grad((output * probe).sum(), [x, *parameters])
    return {
        "training": training,
        "input": numbers(x),
        "output": numbers(output),
        "probe": numbers(probe),
        "inputGradient": numbers(gradients[0]),
        "weights": {name: numbers(value) for name, value in w.items()},
        "gradients": {name: numbers(g) for name, g in zip(w.parameters, gradients[1:])},
    }


figures = {
    "Mlp": figure(mlp, 3),
    "ResNet": figure(resnet, 3),
    "ResNet in training": figure(resnet, 3, training=True),
    "RealMlp of SELU": figure(real_mlp_selu, 3, [3, 2]),
    "RealMlp of Mish": figure(real_mlp_mish, 3),
    "TabM": figure(tab_m, 3),
    "TabM in training": figure(tab_m, 3, training=True),
    "TabM-mini": figure(tab_m_mini, 3),
    "TabM-mini in training": figure(tab_m_mini, 3, training=True),
    "FtTransformer": figure(ft_transformer, 3, [3, 2]),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "networks.json"), "w") as file:
    file.write("{\n" + ",\n".join(f'"{name}": {json.dumps(value)}' for name, value in figures.items()) + "\n}\n")
