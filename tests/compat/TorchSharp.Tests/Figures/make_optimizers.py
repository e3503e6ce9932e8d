"""Writes optimizers.json: where three steps of PyTorch's optimizers lead. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch.nn import functional as F

from figures import tensor, write


def of(make, steps=3, dtype=torch.float32):
    def figure():
        weight, bias = torch.nn.Parameter(torch.randn(3, 4, dtype=dtype)), torch.nn.Parameter(torch.randn(3, dtype=dtype))
        x, y = torch.randn(8, 4, dtype=dtype), torch.randn(8, 3, dtype=dtype)
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
    "Adagrad": of(lambda p: torch.optim.Adagrad(p, 0.1)),
    "AdagradDecayed": of(lambda p: torch.optim.Adagrad(p, 0.1, lr_decay=0.1, weight_decay=0.05, initial_accumulator_value=0.2)),
    "Adadelta": of(lambda p: torch.optim.Adadelta(p)),
    "AdadeltaDecayed": of(lambda p: torch.optim.Adadelta(p, 0.5, rho=0.8, eps=1e-4, weight_decay=0.1, maximize=True)),
    "Adamax": of(lambda p: torch.optim.Adamax(p, 0.02)),
    "AdamaxDecayed": of(lambda p: torch.optim.Adamax(p, 0.02, betas=(0.8, 0.9), weight_decay=0.1)),
    "NAdam": of(lambda p: torch.optim.NAdam(p, 0.02)),
    "NAdamDecayed": of(lambda p: torch.optim.NAdam(p, 0.02, betas=(0.8, 0.9), weight_decay=0.1, momentum_decay=0.01)),
    # Rectification sets in at step 6 for the default betas.
    "RAdam": of(lambda p: torch.optim.RAdam(p, 0.02), steps=8),
    "RAdamDecayed": of(lambda p: torch.optim.RAdam(p, 0.02, betas=(0.8, 0.9), weight_decay=0.1), steps=8),
    "RmsProp": of(lambda p: torch.optim.RMSprop(p, 0.01)),
    "RmsPropMomentum": of(lambda p: torch.optim.RMSprop(p, 0.01, alpha=0.9, momentum=0.5, weight_decay=0.1)),
    "RmsPropCentered": of(lambda p: torch.optim.RMSprop(p, 0.01, alpha=0.9, momentum=0.5, centered=True)),
    "RmsPropMaximized": of(lambda p: torch.optim.RMSprop(p, 0.01, maximize=True)),
    # Estimating curvature makes much of the last bits of float32.
    "Lbfgs": of(lambda p: torch.optim.LBFGS(p, 0.1, max_iter=5, tolerance_grad=1e-5), dtype=torch.float64),
    "LbfgsShortMemory": of(
        lambda p: torch.optim.LBFGS(p, 0.5, max_iter=6, tolerance_grad=1e-5, history_size=2), dtype=torch.float64),
})
