"""Writes schedulers.json: learning rates and momenta of 30 epochs under PyTorch's schedulers. Run with a Python that has PyTorch."""

import torch
from torch.optim import lr_scheduler as s

from figures import write

EPOCHS = 30


def sgd(parameters):
    return torch.optim.SGD([{"params": [parameters[0]]}, {"params": [parameters[1]], "lr": 0.5}], 0.1, momentum=0.9)


def adam(parameters):
    return torch.optim.Adam([{"params": [parameters[0]]}, {"params": [parameters[1]], "lr": 0.5}], 0.1)


def metric(epoch):
    """Falls, rests, falls a little, and rests for long."""
    return 1.0 / (1 + min(epoch, 5)) if epoch < 12 else 0.15 + 0.001 * (epoch % 3)


def of(make, optimizer=sgd, step=lambda scheduler, epoch: scheduler.step()):
    def figure():
        built = optimizer([torch.nn.Parameter(torch.zeros(1)) for _ in range(2)])
        scheduler = make(built)
        rates, momenta = [], []
        for epoch in range(EPOCHS):
            rates.append([group["lr"] for group in built.param_groups])
            momenta.append([group["betas"][0] if "betas" in group else group["momentum"] for group in built.param_groups])
            built.step()
            step(scheduler, epoch)
        return {"rates": rates, "momenta": momenta}

    return figure


def plateau(scheduler, epoch):
    scheduler.step(metric(epoch))


def jump(scheduler, epoch):
    scheduler.step((epoch * 7) % 20)


write(__file__, {
    "Step": of(lambda o: s.StepLR(o, 4, 0.5)),
    "StepJumps": of(lambda o: s.StepLR(o, 4, 0.5), step=jump),
    "MultiStep": of(lambda o: s.MultiStepLR(o, [3, 10, 10, 20], 0.3)),
    "MultiStepJumps": of(lambda o: s.MultiStepLR(o, [3, 10, 10, 20], 0.3), step=jump),
    "Exponential": of(lambda o: s.ExponentialLR(o, 0.9)),
    "ExponentialJumps": of(lambda o: s.ExponentialLR(o, 0.9), step=jump),
    "Cosine": of(lambda o: s.CosineAnnealingLR(o, 7, 0.01)),
    "CosineJumps": of(lambda o: s.CosineAnnealingLR(o, 7, 0.01), step=jump),
    "Constant": of(lambda o: s.ConstantLR(o, 0.25, 6)),
    "ConstantJumps": of(lambda o: s.ConstantLR(o, 0.25, 6), step=jump),
    "Linear": of(lambda o: s.LinearLR(o, 0.2, 0.8, 9)),
    "LinearJumps": of(lambda o: s.LinearLR(o, 0.2, 0.8, 9), step=jump),
    "Lambda": of(lambda o: s.LambdaLR(o, lambda epoch: 0.95 ** epoch)),
    "LambdaPerGroup": of(lambda o: s.LambdaLR(o, [lambda epoch: 0.95 ** epoch, lambda epoch: 1 / (1 + epoch)])),
    "Multiplicative": of(lambda o: s.MultiplicativeLR(o, lambda epoch: 1 - 0.01 * epoch)),
    "OneCycle": of(lambda o: s.OneCycleLR(o, 0.7, total_steps=30)),
    "OneCycleThreePhases": of(lambda o: s.OneCycleLR(
        o, [0.7, 0.3], epochs=3, steps_per_epoch=10, pct_start=0.4, anneal_strategy="linear", three_phase=True)),
    "OneCycleBetas": of(lambda o: s.OneCycleLR(o, 0.7, total_steps=40, base_momentum=0.5, div_factor=10, final_div_factor=100), adam),
    "OneCycleWithoutMomentum": of(lambda o: s.OneCycleLR(o, 0.7, total_steps=30, cycle_momentum=False)),
    "Cyclic": of(lambda o: s.CyclicLR(o, 0.01, 0.2, 4, 6)),
    "CyclicHalved": of(lambda o: s.CyclicLR(o, [0.01, 0.02], [0.2, 0.3], 4, mode="triangular2", base_momentum=0.7, max_momentum=0.95)),
    "CyclicFading": of(lambda o: s.CyclicLR(o, 0.01, 0.2, 4, mode="exp_range", gamma=0.95, cycle_momentum=False)),
    "CyclicScaled": of(lambda o: s.CyclicLR(o, 0.01, 0.2, 4, scale_fn=lambda x: 1 / x)),
    "Sequential": of(lambda o: s.SequentialLR(o, [s.ConstantLR(o, 0.1, 2), s.ExponentialLR(o, 0.9), s.CosineAnnealingLR(o, 8)], [4, 15])),
    "Chained": of(lambda o: s.ChainedScheduler([s.ConstantLR(o, 0.1, 5), s.ExponentialLR(o, 0.9)])),
    "Plateau": of(lambda o: s.ReduceLROnPlateau(o, factor=0.5, patience=2), step=plateau),
    "PlateauAbsolute": of(lambda o: s.ReduceLROnPlateau(
        o, factor=0.5, patience=1, threshold=0.05, threshold_mode="abs", cooldown=3, min_lr=0.03), step=plateau),
    "PlateauOfMaximum": of(lambda o: s.ReduceLROnPlateau(o, mode="max", factor=0.9, patience=3), step=plateau),
})
