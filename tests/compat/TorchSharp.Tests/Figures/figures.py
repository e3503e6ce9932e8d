"""What the make_*.py scripts share: tensors as JSON, and what a module computes, forward, backward and over three steps."""

import json
import pathlib
import zlib

import torch


def tensor(value, exact=True):
    """A tensor as dtype, shape and values; None stays None. Without a dtype it is float32."""
    if value is None:
        return None
    value = value.detach()
    values = value.double().flatten().tolist() if value.is_floating_point() else value.flatten().tolist()
    if value.is_floating_point():
        values = [float(f"{number:.9g}") if exact else shortest(number) for number in values]
    dtype = {} if value.dtype == torch.float32 else {"dtype": str(value.dtype).removeprefix("torch.")}
    return dtype | {"shape": list(value.shape), "values": values}


def shortest(number):
    """Digits enough to compare to 1e-5 of the number, or of one."""
    rounded = float(f"{number:.6f}") if abs(number) < 1 else float(f"{number:.7g}")
    return int(rounded) if rounded.is_integer() else rounded


def tensors(values):
    return [tensor(value, exact=False) for value in values]


def named(values):
    return {name: tensor(value, exact=False) for name, value in values}


def flatten(output):
    """All tensors of a nested output, in order; None is left out."""
    if output is None:
        return []
    if torch.is_tensor(output):
        return [output]
    return [item for part in output for item in flatten(part)]


FEW = 20
MANY = 60


def rounded(value, parts):
    """What is given to a module has few digits, and all of them are written."""
    return (value * parts).round() / parts


class Function(torch.nn.Module):
    """A module without parameters that calls a function."""

    def __init__(self, function):
        super().__init__()
        self.forward = function


def module(make, *inputs, call=None, training=True, constant=()):
    """
    make() builds the module, call(module, *inputs) runs it. Inputs of floating point get a gradient, but for those whose index is
    in constant. The loss is the sum of every floating point output times weights of its own. Of a module with more than a few
    parameters only the last of the three steps is written, and of one with many no gradients, of which the steps are made.
    """
    built = make().train(training)
    with torch.no_grad():
        for parameter in built.parameters():
            parameter.copy_(rounded(torch.randn_like(parameter) / 2, 100))
    inputs = [
        (rounded(value, 10000) if value.is_floating_point() else value).detach().clone()
        .requires_grad_(value.is_floating_point() and i not in constant) for i, value in enumerate(inputs)
    ]
    figure = {"inputs": tensors(inputs), "start": named([*built.named_parameters(), *built.named_buffers()]), "steps": []}
    optimizer = torch.optim.SGD(built.parameters(), 0.1) if list(built.parameters()) else None
    weights = None
    for step in range(3 if optimizer else 1):
        built.zero_grad()
        for value in inputs:
            value.grad = None
        outputs = flatten(call(built, *inputs) if call else built(*inputs))
        real = [output for output in outputs if output.is_floating_point()]
        weights = weights or [rounded(torch.randn_like(output), 100) for output in real]
        sum((output * weight).sum() for output, weight in zip(real, weights)).backward()
        if step == 0:
            figure |= {
                "outputs": tensors(outputs),
                "weights": tensors(weights),
                "input_gradients": tensors(value.grad for value in inputs),
                "gradients": named((name, parameter.grad) for name, parameter in built.named_parameters()),
                "buffers": named(built.named_buffers()),
            }
        if optimizer:
            optimizer.step()
            figure["steps"].append(named(built.named_parameters()))
    size = sum(parameter.numel() for parameter in built.parameters())
    if size > FEW:
        figure["steps"][:-1] = [{}] * (len(figure["steps"]) - 1)
    if size > MANY:
        figure["gradients"] = dict.fromkeys(figure["gradients"])
    return figure


def write(script, makers):
    """Writes NAME.json beside make_NAME.py; each maker starts from a seed of its own, so that none moves another's figures."""
    figures = {}
    for name, maker in makers.items():
        torch.manual_seed(zlib.crc32(name.encode()))
        figures[name] = maker()
    path = pathlib.Path(script)
    target = path.with_name(path.stem.removeprefix("make_") + ".json")
    lines = ",\n".join(f"{json.dumps(name)}:{json.dumps(figure, separators=(',', ':'))}" for name, figure in figures.items())
    target.write_text("{\n" + lines + "\n}\n")
