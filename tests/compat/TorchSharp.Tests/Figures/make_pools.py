"""Writes pools.json: what PyTorch computes for pools. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn

from figures import module, write


def of(make, *shape, **options):
    return lambda: module(make, torch.randn(*shape), **options)


def positive(make, *shape):
    return lambda: module(make, torch.rand(*shape) + 0.1)


def seeded(pool, x):
    torch.manual_seed(7)
    return pool(x)


# No window overlaps another: where two maxima go to one place, which of them stays is not defined.
def unpool(pool, unpool, *shape, output_size=None):
    def make():
        values, indices = pool(torch.randn(*shape))
        return module(lambda: unpool, values, indices, call=lambda layer, x, places: layer(x, places, output_size=output_size))
    return make


LINE, PLANE, SPACE = (2, 2, 7), (1, 2, 5, 6), (1, 1, 4, 5, 4)
INDICES = {"return_indices": True}

write(__file__, {
    "MaxPool1d": of(lambda: nn.MaxPool1d(2), *LINE),
    "MaxPool1d_options": of(lambda: nn.MaxPool1d(3, stride=2, padding=1, dilation=2, ceil_mode=True), *LINE),
    "MaxPool1d_indices": of(lambda: nn.MaxPool1d(3, stride=2, **INDICES), *LINE),
    "MaxPool2d": of(lambda: nn.MaxPool2d(2), *PLANE),
    "MaxPool2d_options": of(lambda: nn.MaxPool2d(3, stride=2, padding=1, dilation=1, ceil_mode=True), *PLANE),
    "MaxPool2d_pairs": of(lambda: nn.MaxPool2d((3, 2), stride=(1, 2), padding=(1, 0), dilation=(1, 2)), *PLANE),
    "MaxPool2d_indices": of(lambda: nn.MaxPool2d((3, 2), **INDICES), *PLANE),
    "MaxPool3d": of(lambda: nn.MaxPool3d(2), *SPACE),
    "MaxPool3d_triples": of(
        lambda: nn.MaxPool3d((2, 3, 1), stride=(1, 2, 1), padding=(1, 1, 0), dilation=(1, 1, 2), ceil_mode=True), *SPACE),
    "MaxPool3d_indices": of(lambda: nn.MaxPool3d(2, **INDICES), *SPACE),
    "MaxUnpool1d": unpool(nn.MaxPool1d(2, **INDICES), nn.MaxUnpool1d(2), *LINE),
    "MaxUnpool1d_output_size": unpool(nn.MaxPool1d(2, **INDICES), nn.MaxUnpool1d(2), *LINE, output_size=[2, 2, 7]),
    "MaxUnpool1d_options": unpool(nn.MaxPool1d(2, 3, 1, **INDICES), nn.MaxUnpool1d(2, 3, 1), 2, 2, 6),
    "MaxUnpool2d": unpool(nn.MaxPool2d(2, **INDICES), nn.MaxUnpool2d(2), *PLANE),
    "MaxUnpool2d_output_size": unpool(nn.MaxPool2d(2, **INDICES), nn.MaxUnpool2d(2), *PLANE, output_size=[5, 6]),
    "MaxUnpool2d_pairs": unpool(
        nn.MaxPool2d((2, 1), (2, 2), (1, 0), **INDICES), nn.MaxUnpool2d((2, 1), (2, 2), (1, 0)), 1, 2, 4, 5),
    "MaxUnpool3d": unpool(nn.MaxPool3d(2, **INDICES), nn.MaxUnpool3d(2), 1, 1, 4, 4, 2),
    "MaxUnpool3d_output_size": unpool(nn.MaxPool3d(2, **INDICES), nn.MaxUnpool3d(2), *SPACE, output_size=[4, 5, 4]),
    "AvgPool1d": of(lambda: nn.AvgPool1d(2), *LINE),
    "AvgPool1d_options": of(lambda: nn.AvgPool1d(3, stride=2, padding=1, ceil_mode=True, count_include_pad=False), *LINE),
    "AvgPool2d": of(lambda: nn.AvgPool2d(2), *PLANE),
    "AvgPool2d_options": of(lambda: nn.AvgPool2d(3, stride=2, padding=1, ceil_mode=True, count_include_pad=False), *PLANE),
    "AvgPool2d_pairs": of(lambda: nn.AvgPool2d((3, 2), stride=(1, 2), padding=(1, 0), divisor_override=4), *PLANE),
    "AvgPool3d": of(lambda: nn.AvgPool3d(2), *SPACE),
    "AvgPool3d_triples": of(
        lambda: nn.AvgPool3d((2, 3, 1), stride=(1, 2, 1), padding=(1, 1, 0), ceil_mode=True, count_include_pad=False), *SPACE),
    "AvgPool3d_divisor": of(lambda: nn.AvgPool3d(2, divisor_override=5), *SPACE),
    "AdaptiveAvgPool1d": of(lambda: nn.AdaptiveAvgPool1d(3), *LINE),
    "AdaptiveAvgPool2d": of(lambda: nn.AdaptiveAvgPool2d(3), *PLANE),
    "AdaptiveAvgPool2d_pair": of(lambda: nn.AdaptiveAvgPool2d((3, 4)), *PLANE),
    "AdaptiveAvgPool3d": of(lambda: nn.AdaptiveAvgPool3d(2), *SPACE),
    "AdaptiveAvgPool3d_triple": of(lambda: nn.AdaptiveAvgPool3d((1, 2, 3)), *SPACE),
    "AdaptiveMaxPool1d": of(lambda: nn.AdaptiveMaxPool1d(3), *LINE),
    "AdaptiveMaxPool2d": of(lambda: nn.AdaptiveMaxPool2d((3, 4)), *PLANE),
    "AdaptiveMaxPool3d": of(lambda: nn.AdaptiveMaxPool3d((1, 2, 3)), *SPACE),
    "LPPool1d": positive(lambda: nn.LPPool1d(3, 2), *LINE),
    "LPPool1d_options": positive(lambda: nn.LPPool1d(1.5, 3, stride=2, ceil_mode=True), *LINE),
    "LPPool2d": positive(lambda: nn.LPPool2d(2, 2), *PLANE),
    "LPPool2d_pairs": positive(lambda: nn.LPPool2d(3, (3, 2), stride=(1, 2), ceil_mode=True), *PLANE),
    "FractionalMaxPool2d": of(lambda: nn.FractionalMaxPool2d(2, output_size=3), *PLANE, call=seeded),
    "FractionalMaxPool2d_ratio": of(lambda: nn.FractionalMaxPool2d((2, 3), output_ratio=(0.7, 0.5)), *PLANE, call=seeded),
    "FractionalMaxPool2d_indices": of(lambda: nn.FractionalMaxPool2d(2, output_size=(2, 3), **INDICES), *PLANE, call=seeded),
    "FractionalMaxPool3d": of(lambda: nn.FractionalMaxPool3d(2, output_size=2), *SPACE, call=seeded),
    "FractionalMaxPool3d_ratio": of(lambda: nn.FractionalMaxPool3d(2, output_ratio=(0.5, 0.6, 0.7)), *SPACE, call=seeded),
    "FractionalMaxPool3d_indices": of(lambda: nn.FractionalMaxPool3d(2, output_size=2, **INDICES), *SPACE, call=seeded),
})
