"""Writes convolutions.json: what PyTorch computes for convolutions. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn

from figures import module, write


def of(make, *shape, **options):
    return lambda: module(make, torch.randn(*shape), **options)


LINE, PLANE, SPACE = (2, 2, 6), (1, 2, 5, 4), (1, 2, 3, 4, 3)

write(__file__, {
    "Conv1d": of(lambda: nn.Conv1d(2, 3, 3), *LINE),
    "Conv1d_unbatched": of(lambda: nn.Conv1d(2, 3, 3), 2, 6),
    "Conv1d_stride": of(lambda: nn.Conv1d(2, 3, 3, stride=2, padding=1, dilation=2), *LINE),
    "Conv1d_no_bias": of(lambda: nn.Conv1d(2, 3, 3, bias=False), *LINE),
    "Conv1d_groups": of(lambda: nn.Conv1d(2, 4, 3, groups=2), *LINE),
    "Conv1d_reflect": of(lambda: nn.Conv1d(2, 3, 3, padding=2, padding_mode="reflect"), *LINE),
    "Conv1d_replicate": of(lambda: nn.Conv1d(2, 3, 3, padding=2, padding_mode="replicate"), *LINE),
    "Conv1d_circular": of(lambda: nn.Conv1d(2, 3, 3, padding=2, padding_mode="circular"), *LINE),
    "Conv1d_same": of(lambda: nn.Conv1d(2, 3, 4, padding="same"), *LINE),
    "Conv1d_same_circular": of(lambda: nn.Conv1d(2, 3, 4, padding="same", padding_mode="circular"), *LINE),
    "Conv1d_valid": of(lambda: nn.Conv1d(2, 3, 4, padding="valid"), *LINE),
    "Conv2d": of(lambda: nn.Conv2d(2, 2, 3), *PLANE),
    "Conv2d_pairs": of(lambda: nn.Conv2d(2, 2, (3, 2), stride=(2, 1), padding=(1, 0), dilation=(1, 2)), *PLANE),
    "Conv2d_groups": of(lambda: nn.Conv2d(2, 4, 3, stride=2, padding=1, dilation=1, groups=2), *PLANE),
    "Conv2d_no_bias": of(lambda: nn.Conv2d(2, 2, 3, bias=False), *PLANE),
    "Conv2d_reflect": of(lambda: nn.Conv2d(2, 2, (3, 2), padding=(2, 1), padding_mode="reflect"), *PLANE),
    "Conv2d_replicate": of(lambda: nn.Conv2d(2, 2, (3, 2), padding=(2, 1), padding_mode="replicate"), *PLANE),
    "Conv2d_circular": of(lambda: nn.Conv2d(2, 2, (3, 2), padding=(2, 1), padding_mode="circular"), *PLANE),
    "Conv2d_same": of(lambda: nn.Conv2d(2, 2, 2, padding="same", dilation=3), *PLANE),
    "Conv2d_same_pairs": of(lambda: nn.Conv2d(2, 2, (2, 3), padding="same", dilation=(1, 2)), *PLANE),
    "Conv2d_same_reflect": of(lambda: nn.Conv2d(2, 2, (2, 3), padding="same", padding_mode="reflect"), *PLANE),
    "Conv2d_valid": of(lambda: nn.Conv2d(2, 2, (2, 3), padding="valid", stride=(2, 1)), *PLANE),
    "Conv3d": of(lambda: nn.Conv3d(2, 2, 2), *SPACE),
    "Conv3d_triples": of(lambda: nn.Conv3d(2, 2, (2, 3, 1), stride=(1, 2, 1), padding=(0, 1, 0), dilation=(2, 1, 1)), *SPACE),
    "Conv3d_groups": of(lambda: nn.Conv3d(2, 2, 2, groups=2, bias=False), *SPACE),
    "Conv3d_replicate": of(lambda: nn.Conv3d(2, 1, (1, 2, 3), padding=(0, 1, 2), padding_mode="replicate"), *SPACE),
    "Conv3d_circular": of(lambda: nn.Conv3d(2, 1, (1, 2, 3), padding=(0, 1, 2), padding_mode="circular"), *SPACE),
    "Conv3d_same": of(lambda: nn.Conv3d(2, 1, 2, padding="same"), *SPACE),
    "Conv3d_valid": of(lambda: nn.Conv3d(2, 1, (1, 2, 3), padding="valid"), *SPACE),
    "ConvTranspose1d": of(lambda: nn.ConvTranspose1d(2, 3, 3), *LINE),
    "ConvTranspose1d_options": of(
        lambda: nn.ConvTranspose1d(2, 4, 3, stride=3, padding=1, output_padding=2, dilation=2, groups=2), *LINE),
    "ConvTranspose1d_output_size": of(
        lambda: nn.ConvTranspose1d(2, 3, 3, stride=3), *LINE, call=lambda layer, x: layer(x, output_size=[20])),
    "ConvTranspose2d": of(lambda: nn.ConvTranspose2d(2, 2, 2), 1, 2, 3, 2),
    "ConvTranspose2d_options": of(
        lambda: nn.ConvTranspose2d(2, 2, 2, stride=2, padding=1, output_padding=1, dilation=2, groups=2, bias=False), 1, 2, 3, 2),
    "ConvTranspose2d_output_size": of(
        lambda: nn.ConvTranspose2d(2, 2, 2, stride=2), 1, 2, 3, 2, call=lambda layer, x: layer(x, output_size=[1, 2, 7, 4])),
    "ConvTranspose3d": of(lambda: nn.ConvTranspose3d(2, 1, 2), 1, 2, 2, 3, 2),
    "ConvTranspose3d_options": of(
        lambda: nn.ConvTranspose3d(2, 2, 2, stride=2, padding=1, output_padding=1, dilation=1, groups=2), 1, 2, 2, 3, 2),
})
