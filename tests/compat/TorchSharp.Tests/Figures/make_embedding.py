"""Writes embedding.json: what PyTorch computes for embeddings. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn

from figures import module, write

WORDS = torch.tensor([[1, 4, 2], [0, 1, 1]])
BAGS = torch.tensor([1, 4, 2, 0, 1, 1, 3])
STARTS = torch.tensor([0, 3, 3, 5])


def embedding(**options):
    return lambda: module(lambda: nn.Embedding(5, 3, **options), WORDS)


def bag(*inputs, weighted=False, **options):
    def figure():
        weights = [torch.rand(inputs[0].shape)] if weighted else []
        offsets = inputs[1] if len(inputs) > 1 else None
        return module(
            lambda: nn.EmbeddingBag(5, 3, **options), inputs[0], *weights,
            call=lambda built, x, *w: built(x, offsets, *w))
    return figure


write(__file__, {
    "Embedding": embedding(),
    "Embedding_padded": embedding(padding_idx=1),
    "Embedding_lastpadded": embedding(padding_idx=-1),
    "Embedding_short": embedding(max_norm=0.5),
    "Embedding_shortabsolute": embedding(max_norm=0.7, norm_type=1.0),
    "Embedding_byfrequency": embedding(scale_grad_by_freq=True),
    "EmbeddingBag": bag(WORDS),
    "EmbeddingBag_sum": bag(BAGS, STARTS, mode="sum"),
    "EmbeddingBag_mean": bag(BAGS, STARTS, mode="mean", padding_idx=1),
    "EmbeddingBag_max": bag(BAGS, STARTS, mode="max"),
    "EmbeddingBag_weighted": bag(BAGS, STARTS, mode="sum", weighted=True),
    "EmbeddingBag_weightedrows": bag(WORDS, mode="sum", weighted=True),
    "EmbeddingBag_lastoffset": bag(BAGS, torch.tensor([0, 3, 7]), mode="sum", include_last_offset=True),
    "EmbeddingBag_short": bag(BAGS, STARTS, mode="sum", max_norm=0.5, scale_grad_by_freq=True),
})
