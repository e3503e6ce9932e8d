"""Training steps of an LSTM in plain PyTorch; the twin of TorchBinding/LstmTraining.cs."""

import os
import time

import torch
from torch import nn

import peer

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(16, 128)
        self.head = nn.Linear(128, 1)

    def forward(self, x):
        output, _ = self.lstm(x)
        return self.head(output[-1])


network = Network()
optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
features = torch.randn(48, 64, 16)
# What the last steps say, which can be learned; noise could not.
labels = features[-8:].sum(dim=(0, 2)).unsqueeze(1) / 8


def step():
    optimizer.zero_grad(set_to_none=True)  # The faster way, and PyTorch's default since 2.0.
    loss = nn.functional.mse_loss(network(features), labels)
    loss.backward()
    optimizer.step()


def seconds(steps):
    start = time.perf_counter()
    for _ in range(steps):
        step()
    return time.perf_counter() - start


def loss():
    with torch.no_grad():
        return nn.functional.mse_loss(network(features), labels).item()


peer.serve(seconds, loss)
