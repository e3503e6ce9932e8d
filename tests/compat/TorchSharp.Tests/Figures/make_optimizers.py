"""Writes optimizers.json: where three steps of PyTorch's optimizers lead. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch.nn import functional as F

from figures import tensor, write


def of(make, steps=3):
    def figure():
        weight, bias = torch.nn.Parameter(torch.randn(3, 4)), torch.nn.Parameter(torch.randn(3))
        x, y = torch.randn(8, 4), torch.randn(8, 3)
        start = {"weight": tensor(weight), "bias": tensor(bias), "x": tensor(x), "y": tensor(y)}
        optimizer = make([weight, bias])

        def loss():
            optimizer.zero_grad()
            value = F.mse_loss(F.linear(x, weight, bias), y)
            value.backward()
            return value

        path = []
        for _ in range(steps):
            optimizer.step(loss)
            path.append({"weight": tensor(weight), "bias": tensor(bias)})
        return {**start, "steps": path}

    return figure


write(__file__, {
    "Sgd": of(lambda p: torch.optim.SGD(p, 0.1)),
    "SgdMomentum": of(lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, dampening=0.2)),
    "SgdNesterov": of(lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True, weight_decay=0.01)),
    "Adam": of(lambda p: torch.optim.Adam(p, 0.01)),
    "AdamDecayed": of(lambda p: torch.optim.Adam(p, 0.01, betas=(0.8, 0.95), weight_decay=0.1)),
    "AdamAmsgrad": of(lambda p: torch.optim.Adam(p, 0.01, amsgrad=True)),
    "AdamMaximized": of(lambda p: torch.optim.Adam(p, 0.01, maximize=True)),
    "AdamW": of(lambda p: torch.optim.AdamW(p, 0.01)),
    "AdamWDecayed": of(lambda p: torch.optim.AdamW(p, 0.05, weight_decay=0.2, amsgrad=True)),
})
