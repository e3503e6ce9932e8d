"""
Writes shapes.json: what PyTorch computes for padding and for modules that move elements. Run with a Python that has PyTorch
(Debian: python3-torch).
"""

import torch
from torch import nn

from figures import Function, module, write


def of(make, *shape, **options):
    return lambda: module(make, torch.randn(*shape), **options)


def upsample(*shape, **options):
    return of(lambda: nn.Upsample(**options), *shape)


def pad(widths, mode, *shape):
    return of(lambda: Function(lambda x: nn.functional.pad(x, widths, mode)), *shape)


def shuffle_channels(x):
    """What nn.ChannelShuffle(2) computes; that has no gradient in PyTorch 1.13."""
    shuffled = x.unflatten(1, (2, -1)).transpose(1, 2).flatten(1, 2)
    assert torch.equal(shuffled, nn.ChannelShuffle(2)(x.detach()))
    return shuffled


LINE, PLANE, SPACE = (1, 2, 5), (1, 1, 4, 3), (1, 1, 3, 3, 2)

write(__file__, {
    "ConstantPad1d": of(lambda: nn.ConstantPad1d(2, 0.5), *LINE),
    "ConstantPad1d_widths": of(lambda: nn.ConstantPad1d((1, -2), 0.5), *LINE),
    "ConstantPad2d": of(lambda: nn.ConstantPad2d(1, -1.5), *PLANE),
    "ConstantPad2d_widths": of(lambda: nn.ConstantPad2d((1, 0, 2, 3), -1.5), *PLANE),
    "ConstantPad3d": of(lambda: nn.ConstantPad3d(1, 2.0), *SPACE),
    "ConstantPad3d_widths": of(lambda: nn.ConstantPad3d((0, 1, 2, 0, 1, 0), 2.0), *SPACE),
    "ZeroPad2d": of(lambda: nn.ZeroPad2d(1), *PLANE),
    "ZeroPad2d_widths": of(lambda: nn.ZeroPad2d((0, 1, 2, -1)), *PLANE),
    "ReflectionPad1d": of(lambda: nn.ReflectionPad1d(2), *LINE),
    "ReflectionPad1d_widths": of(lambda: nn.ReflectionPad1d((1, 3)), *LINE),
    "ReflectionPad2d": of(lambda: nn.ReflectionPad2d(1), *PLANE),
    "ReflectionPad2d_widths": of(lambda: nn.ReflectionPad2d((2, 0, 1, 3)), *PLANE),
    "ReflectionPad3d": of(lambda: nn.ReflectionPad3d(1), *SPACE),
    "ReflectionPad3d_widths": of(lambda: nn.ReflectionPad3d((1, 0, 2, 1, 0, 2)), *SPACE),
    "ReplicationPad1d": of(lambda: nn.ReplicationPad1d(2), *LINE),
    "ReplicationPad1d_widths": of(lambda: nn.ReplicationPad1d((1, 6)), *LINE),
    "ReplicationPad2d": of(lambda: nn.ReplicationPad2d(1), *PLANE),
    "ReplicationPad2d_widths": of(lambda: nn.ReplicationPad2d((2, 0, 1, 3)), *PLANE),
    "ReplicationPad3d": of(lambda: nn.ReplicationPad3d(1), *SPACE),
    "ReplicationPad3d_widths": of(lambda: nn.ReplicationPad3d((1, 0, 2, 1, 0, 2)), *SPACE),
    "pad_circular": pad((2, 1), "circular", *LINE),
    "pad_circular_planes": pad((1, 2, 0, 3), "circular", *PLANE),
    "Flatten": of(nn.Flatten, 2, 2, 3),
    "Flatten_between": of(lambda: nn.Flatten(0, 1), 2, 2, 3),
    "Unflatten": of(lambda: nn.Unflatten(1, (2, 3)), 2, 6),
    "PixelShuffle": of(lambda: nn.PixelShuffle(2), 1, 4, 2, 2),
    "PixelUnshuffle": of(lambda: nn.PixelUnshuffle(2), 1, 1, 4, 4),
    "ChannelShuffle": of(lambda: Function(shuffle_channels), 1, 6, 2, 2),
    "Fold": of(lambda: nn.Fold(4, 2), 1, 4, 9),
    "Fold_pairs": of(lambda: nn.Fold((4, 5), (2, 3), dilation=(2, 1), padding=(1, 0), stride=(2, 1)), 1, 6, 6),
    "Unfold": of(lambda: nn.Unfold(2), 1, 2, 3, 4),
    "Unfold_pairs": of(lambda: nn.Unfold((2, 3), dilation=(2, 1), padding=(1, 0), stride=(2, 1)), 1, 1, 4, 5),
    "Upsample_nearest1d": upsample(*LINE, size=8),
    "Upsample_nearest1d_factor": upsample(*LINE, scale_factor=1.7),
    "Upsample_nearest2d": upsample(*PLANE, size=(6, 4)),
    "Upsample_nearest2d_factor": upsample(*PLANE, scale_factor=(1.5, 2.0)),
    "Upsample_nearest3d": upsample(*SPACE, scale_factor=2),
    "Upsample_linear": upsample(*LINE, scale_factor=1.7, mode="linear"),
    "Upsample_bilinear": upsample(*PLANE, size=(7, 5), mode="bilinear"),
    "Upsample_bilinear_factor": upsample(*PLANE, scale_factor=1.7, mode="bilinear"),
    "Upsample_bilinear_corners": upsample(*PLANE, scale_factor=2, mode="bilinear", align_corners=True),
    "Upsample_bicubic": upsample(*PLANE, scale_factor=(1.5, 2.0), mode="bicubic"),
    "Upsample_trilinear": upsample(*SPACE, size=(4, 2, 3), mode="trilinear", align_corners=True),
})
