"""Writes layers.json: what PyTorch computes for linear layers, distances and dropout. Run with Debian's Python (python3-torch)."""

import torch
from torch import nn

from figures import module, write


def of(make, *shapes, **options):
    return lambda: module(make, *[torch.randn(*shape) for shape in shapes], **options)


def dropped(make, *shape):
    """libtorch drops the same elements after the same seed."""
    def seeded(layer, x):
        torch.manual_seed(7)
        return layer(x.clone())
    return of(make, shape, call=seeded)


write(__file__, {
    "Linear": of(lambda: nn.Linear(4, 3), (6, 4)),
    "Linear_no_bias": of(lambda: nn.Linear(4, 3, bias=False), (6, 4)),
    "Bilinear": of(lambda: nn.Bilinear(3, 2, 4), (5, 3), (5, 2)),
    "Bilinear_no_bias": of(lambda: nn.Bilinear(3, 2, 4, bias=False), (5, 3), (5, 2)),
    "CosineSimilarity": of(nn.CosineSimilarity, (4, 3), (4, 3)),
    "CosineSimilarity_first": of(lambda: nn.CosineSimilarity(dim=0, eps=0.5), (4, 3), (4, 3)),
    "PairwiseDistance": of(nn.PairwiseDistance, (4, 3), (4, 3)),
    "PairwiseDistance_options": of(lambda: nn.PairwiseDistance(p=3, eps=0.1, keepdim=True), (4, 3), (4, 3)),
    "Dropout": dropped(lambda: nn.Dropout(0.3), 4, 3),
    "Dropout_inplace": dropped(lambda: nn.Dropout(0.3, inplace=True), 4, 3),
    "Dropout_evaluating": of(nn.Dropout, (4, 3), training=False),
    "Dropout1d": dropped(nn.Dropout1d, 3, 4, 2),
    "Dropout1d_unbatched": dropped(nn.Dropout1d, 4, 2),
    "Dropout1d_inplace": dropped(lambda: nn.Dropout1d(inplace=True), 3, 4, 2),
    "Dropout2d": dropped(nn.Dropout2d, 3, 4, 2, 1),
    "Dropout2d_inplace": dropped(lambda: nn.Dropout2d(inplace=True), 3, 4, 2, 1),
    "Dropout3d": dropped(lambda: nn.Dropout3d(0.4), 3, 4, 2, 1, 1),
    "Dropout3d_unbatched": dropped(lambda: nn.Dropout3d(0.4), 4, 2, 1, 1),
    "AlphaDropout": dropped(lambda: nn.AlphaDropout(0.3), 4, 3),
    "AlphaDropout_inplace": dropped(lambda: nn.AlphaDropout(0.3, inplace=True), 4, 3),
    "FeatureAlphaDropout": dropped(nn.FeatureAlphaDropout, 3, 4, 2),
})
