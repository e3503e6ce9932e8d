"""Training steps of a small convolutional network in plain PyTorch; the twin of TorchBinding/ConvTraining.cs."""

import os
import time

import torch
from torch import nn

import peer

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
network = nn.Sequential(
    nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(64 * 5 * 5, 10))
optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
images = torch.randn(64, 1, 28, 28)
labels = torch.randint(10, (64,))


def step():
    optimizer.zero_grad(set_to_none=True)  # The faster way, and PyTorch's default since 2.0.
    loss = nn.functional.cross_entropy(network(images), labels)
    loss.backward()
    optimizer.step()


def seconds(steps):
    start = time.perf_counter()
    for _ in range(steps):
        step()
    return time.perf_counter() - start


def loss():
    with torch.no_grad():
        return nn.functional.cross_entropy(network(images), labels).item()


peer.serve(seconds, loss)
