"""Steps of AdamW, as PyTorch takes them by default, over many small parameters; the twin of TorchBinding/TorchAdamW.cs."""

import os
import time

import torch

import peer

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
parameters = []
optimizer = None


def start(count, size):
    global parameters, optimizer
    torch.manual_seed(0)
    parameters = [torch.nn.Parameter(torch.ones(size, size) if i % 2 == 0 else torch.ones(size)) for i in range(count)]
    for parameter in parameters:
        parameter.grad = torch.linspace(-1, 1, parameter.numel()).view_as(parameter)
    optimizer = torch.optim.AdamW(parameters, lr=1e-3)


def seconds(steps):
    begin = time.perf_counter()
    for _ in range(steps):
        optimizer.step()
    return time.perf_counter() - begin


def total():
    """The sum of all parameters, which tells whether both sides went the same way."""
    with torch.no_grad():
        return sum(parameter.double().abs().sum().item() for parameter in parameters)


peer.serve(start, seconds, total)
