"""Writes normalizations.json: what PyTorch computes for normalisations. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn

from figures import module, write


def of(make, *shape, **options):
    return lambda: module(make, torch.randn(*shape) + 0.5, **options)


def both(name, make, *shape):
    """While training, and evaluating with statistics that are there already."""
    def with_statistics():
        layer = make()
        for buffer in (layer.running_mean, layer.running_var):
            if buffer is not None:
                buffer.uniform_(0.5, 1.5)
        return layer
    return {name: of(make, *shape), name + "_evaluating": of(with_statistics, *shape, training=False)}


LINE, PLANE, SPACE = (3, 2, 4), (3, 2, 2, 2), (2, 2, 2, 2, 2)

write(__file__, {
    **both("BatchNorm1d", lambda: nn.BatchNorm1d(3), 5, 3),
    "BatchNorm1d_length": of(lambda: nn.BatchNorm1d(2), *LINE),
    **both("BatchNorm1d_options", lambda: nn.BatchNorm1d(3, eps=0.01, momentum=0.3, affine=False), 5, 3),
    **both("BatchNorm1d_untracked", lambda: nn.BatchNorm1d(3, track_running_stats=False), 5, 3),
    **both("BatchNorm2d", lambda: nn.BatchNorm2d(2), *PLANE),
    "BatchNorm2d_options": of(lambda: nn.BatchNorm2d(2, eps=0.01, momentum=0.3, affine=False), *PLANE),
    **both("BatchNorm3d", lambda: nn.BatchNorm3d(2), *SPACE),
    **both("InstanceNorm1d", lambda: nn.InstanceNorm1d(2), *LINE),
    "InstanceNorm1d_unbatched": of(lambda: nn.InstanceNorm1d(2), 2, 4),
    **both("InstanceNorm1d_tracked", lambda: nn.InstanceNorm1d(2, eps=0.01, momentum=0.3, affine=True, track_running_stats=True), *LINE),
    **both("InstanceNorm2d", lambda: nn.InstanceNorm2d(2), *PLANE),
    **both("InstanceNorm2d_tracked", lambda: nn.InstanceNorm2d(2, affine=True, track_running_stats=True), *PLANE),
    "InstanceNorm3d": of(lambda: nn.InstanceNorm3d(2, affine=True), *SPACE),
    "InstanceNorm3d_unbatched": of(lambda: nn.InstanceNorm3d(2), 2, 2, 2, 2),
    "LayerNorm": of(lambda: nn.LayerNorm(4), 3, 4),
    "LayerNorm_planes": of(lambda: nn.LayerNorm((2, 2), eps=0.01), *PLANE),
    "LayerNorm_plain": of(lambda: nn.LayerNorm(4, elementwise_affine=False), 3, 4),
    "GroupNorm": of(lambda: nn.GroupNorm(2, 4), 2, 4, 3),
    "GroupNorm_plain": of(lambda: nn.GroupNorm(1, 4, eps=0.01, affine=False), 2, 4, 3),
    "LocalResponseNorm": of(lambda: nn.LocalResponseNorm(2), 2, 4, 3),
    "LocalResponseNorm_options": of(lambda: nn.LocalResponseNorm(3, alpha=0.5, beta=0.6, k=2), 1, 4, 2, 2),
    "LocalResponseNorm_space": of(lambda: nn.LocalResponseNorm(4, alpha=0.5), 1, 5, 2, 1, 2),
})
