"""Writes losses.json: values and gradients of losses, from their formulas, in float64, by PyTorch's automatic differentiation.

Run with Debian's python3 (python3-torch)."""
import json
import os

import numpy as np
import torch

random = np.random.default_rng(7)
rows, outputs = 6, 3


def floats(*shape):
    return np.round(random.normal(0, 1.5, shape), 3)


def short(x):
    return np.vectorize(lambda v: float(f"{v:.8g}"))(np.asarray(x)).tolist()


def smooth_binary(target, smoothing):
    return target * (1 - smoothing) + smoothing / 2


def entropy(output, target, smoothing=0.0):
    target = smooth_binary(target, smoothing)
    return -(target * torch.log(torch.sigmoid(output)) + (1 - target) * torch.log(1 - torch.sigmoid(output)))


def binary_focal(output, target, gamma, smoothing=0.0):
    probability = torch.where(target > 0, torch.sigmoid(output), 1 - torch.sigmoid(output))
    return (1 - probability) ** gamma * entropy(output, target, smoothing)


def cross_entropy(output, target, smoothing=0.0):
    wanted = torch.nn.functional.one_hot(target, output.shape[1]) * (1 - smoothing) + smoothing / output.shape[1]
    return -(wanted * torch.log(torch.softmax(output, 1))).sum(1)


def focal(output, target, gamma, smoothing=0.0):
    probability = torch.softmax(output, 1)[torch.arange(len(target)), target]
    return (1 - probability) ** gamma * cross_entropy(output, target, smoothing)


def huber(output, target):
    distance = (output - target).abs()
    return torch.where(distance <= 1, distance ** 2 / 2, distance - 0.5)


def pinball(output, target, levels):
    above = torch.clamp(target[:, None] - output, min=0)
    below = torch.clamp(output - target[:, None], min=0)
    return levels * above + (1 - levels) * below


def cases():
    numbers, several = floats(rows), floats(rows, outputs)
    flags, tags = random.integers(0, 2, rows), random.integers(0, 2, (rows, outputs))
    classes, counts = random.integers(0, outputs, rows), random.integers(0, 4, rows)
    levels = [0.05, 0.5, 0.95]
    one, many = floats(rows, 1), floats(rows, outputs)
    weights, tag_weights = np.round(random.uniform(0.1, 3, rows), 3), np.round(random.uniform(0.1, 3, (rows, outputs)), 3)
    for given in [None, weights]:
        yield "SquaredError", one, numbers, given, {}, lambda o, t: (o[:, 0] - t) ** 2
        yield "SquaredError", many, several, given, {}, lambda o, t: ((o - t) ** 2).mean(1)
        yield "AbsoluteError", one, numbers, given, {}, lambda o, t: (o[:, 0] - t).abs()
        yield "Huber", one, numbers, given, {}, lambda o, t: huber(o[:, 0], t)
        yield "Poisson", one, counts, given, {}, lambda o, t: torch.exp(o[:, 0]) - t * o[:, 0]
        yield "Quantile", many, numbers, given, {"quantiles": levels}, lambda o, t: pinball(o, t, torch.tensor(levels)).mean(1)
        for smoothing in [0, 0.2]:
            given_smoothing = {"smoothing": smoothing}
            yield "Binary", one, flags, given, given_smoothing, lambda o, t: entropy(o[:, 0], t, smoothing)
            yield "MultiLabel", many, tags, given, given_smoothing, lambda o, t: entropy(o, t, smoothing).mean(1)
            yield "Multiclass", many, classes, given, given_smoothing, lambda o, t: cross_entropy(o, t, smoothing)
            for gamma in [0.5, 2]:
                focused = {"smoothing": smoothing, "gamma": gamma}
                yield "Binary", one, flags, given, focused, lambda o, t: binary_focal(o[:, 0], t, gamma, smoothing)
                yield "MultiLabel", many, tags, given, focused, lambda o, t: binary_focal(o, t, gamma, smoothing).mean(1)
                yield "Multiclass", many, classes, given, focused, lambda o, t: focal(o, t, gamma, smoothing)
    yield "MultiLabel", many, tags, tag_weights, {}, lambda o, t: entropy(o, t)
    yield "MultiLabel", many, tags, tag_weights, {"gamma": 2}, lambda o, t: binary_focal(o, t, 2)


figures = []
for loss, output, target, weights, more, compute in cases():
    tensor = torch.tensor(output, dtype=torch.float64, requires_grad=True)
    target = torch.tensor(target) if loss == "Multiclass" else torch.tensor(target, dtype=torch.float64)
    losses = compute(tensor, target)
    value = (losses * (1 if weights is None else torch.tensor(weights))).mean()
    value.backward()
    figures.append({"loss": loss, **more, "output": output.tolist(), "target": target.tolist(),
                    **({} if weights is None else {"weights": weights.tolist()}),
                    "value": short(value.detach()), "gradient": short(tensor.grad)})

with open(os.path.join(os.path.dirname(__file__), "losses.json"), "w") as file:
    json.dump({"losses": figures}, file, separators=(",", ":"))
    file.write("\n")
