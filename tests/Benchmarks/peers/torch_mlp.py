"""Training steps of a small network in plain PyTorch; the twin of TorchBinding/TorchMlpTraining.cs."""

import os
import time

import torch
from torch import nn

import peer

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
network = nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 10))
optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
features = torch.randn(256, 64)
labels = torch.randint(10, (256,))


def step():
    optimizer.zero_grad(set_to_none=True)  # The faster way, and PyTorch's default since 2.0.
    loss = nn.functional.cross_entropy(network(features), labels)
    loss.backward()
    optimizer.step()


def seconds(steps):
    start = time.perf_counter()
    for _ in range(steps):
        step()
    return time.perf_counter() - start


def loss():
    with torch.no_grad():
        return nn.functional.cross_entropy(network(features), labels).item()


peer.serve(seconds, loss)
