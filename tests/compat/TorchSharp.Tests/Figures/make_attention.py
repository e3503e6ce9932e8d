"""Writes attention.json: what PyTorch computes for attention. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn

from figures import module, write

# Targets of three steps, sources of four, a batch of two, features of four; two heads.
CAUSAL = torch.ones(3, 3).triu(1).bool()
ACROSS = torch.tensor([[0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0]]).bool()
SOURCES = torch.tensor([[0, 0, 0, 1], [0, 0, 0, 0]]).bool()
TARGETS = torch.tensor([[0, 0, 0], [0, 0, 1]]).bool()


def x(steps, size=4):
    return torch.randn(steps, 2, size)


def attend(*shapes, weights=True, numbers=False, **options):
    masks = options.pop("masks", {})

    def figure():
        inputs = [x(*shape) for shape in shapes]
        given = {name: torch.randn(mask.shape) if numbers else mask for name, mask in masks.items()}

        def call(built, *qkv):
            qkv = qkv * 3 if len(qkv) == 1 else qkv
            mask = qkv[3] if len(qkv) == 4 else given.get("attn_mask")
            return built(*qkv[:3], key_padding_mask=given.get("key_padding_mask"), need_weights=weights, attn_mask=mask)

        extra = [given.pop("attn_mask")] if numbers else []
        return module(lambda: nn.MultiheadAttention(4, 2, **options), *inputs, *extra, call=call)
    return figure


def encoder_layer(training=True, masks=None, activation="relu"):
    return lambda: module(
        lambda: nn.TransformerEncoderLayer(4, 2, 3, 0.0, activation), x(3), call=lambda built, src: built(src, **(masks or {})),
        training=training)


def fast():
    """PyTorch's fast path of evaluation, which takes the batch first and no gradients; the figure is laid out steps first."""
    def figure():
        made = module(lambda: nn.TransformerEncoderLayer(4, 2, 3, 0.0), x(3), training=False)
        layer = nn.TransformerEncoderLayer(4, 2, 3, 0.0, batch_first=True).eval()
        layer.load_state_dict({
            name: torch.tensor(part["values"]).reshape(part["shape"]) for name, part in made["start"].items()})
        source = torch.tensor(made["inputs"][0]["values"]).reshape(3, 2, 4)
        with torch.no_grad():
            result = layer(source.transpose(0, 1)).transpose(0, 1)
        made["outputs"][0]["values"] = [float(f"{value:.9g}") for value in result.flatten().tolist()]
        return made
    return figure


def decoder_layer(masks=None, activation="relu"):
    return lambda: module(
        lambda: nn.TransformerDecoderLayer(4, 2, 3, 0.0, activation), x(3), x(4),
        call=lambda built, target, memory: built(target, memory, **(masks or {})))


write(__file__, {
    "MultiheadAttention": attend((3,), (4,), (4,)),
    "MultiheadAttention_self": attend((3,)),
    "MultiheadAttention_one": attend((1,), weights=False),
    "MultiheadAttention_masked": attend((3,), (4,), (4,), masks={"attn_mask": ACROSS, "key_padding_mask": SOURCES}),
    "MultiheadAttention_numbers": attend((3,), (4,), (4,), masks={"attn_mask": ACROSS}, numbers=True),
    "MultiheadAttention_numbersbyhead": attend((3,), (4,), (4,), masks={"attn_mask": torch.zeros(4, 3, 4)}, numbers=True),
    "MultiheadAttention_padded": attend((3,), (4,), (4,), masks={"key_padding_mask": SOURCES}),
    "MultiheadAttention_sizes": attend((3,), (4, 3), (4, 5), kdim=3, vdim=5),
    "MultiheadAttention_nobias": attend((3,), (4, 3), (4, 4), kdim=3, bias=False),
    "MultiheadAttention_extra": attend(
        (3,), (4,), (4,), add_bias_kv=True, add_zero_attn=True, masks={"attn_mask": ACROSS, "key_padding_mask": SOURCES}),
    "EncoderLayer": encoder_layer(),
    "EncoderLayer_gelu": encoder_layer(activation="gelu", masks={"src_mask": CAUSAL}),
    "EncoderLayer_padded": encoder_layer(masks={"src_key_padding_mask": TARGETS}),
    "EncoderLayer_fast": fast(),
    "DecoderLayer": decoder_layer(),
    "DecoderLayer_masked": decoder_layer(activation="gelu", masks={
        "tgt_mask": CAUSAL, "memory_mask": ACROSS, "tgt_key_padding_mask": TARGETS, "memory_key_padding_mask": SOURCES}),
    "Encoder": lambda: module(
        lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 2, 0.0), 2), x(3),
        call=lambda built, src: built(src, CAUSAL, TARGETS)),
    "Decoder": lambda: module(
        lambda: nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 2, 0.0), 1), x(3), x(4),
        call=lambda built, target, memory: built(target, memory, CAUSAL, memory_key_padding_mask=SOURCES)),
    "Transformer": lambda: module(lambda: nn.Transformer(4, 2, 1, 1, 2, 0.0), x(4), x(3)),
    "Transformer_masked": lambda: module(
        lambda: nn.Transformer(4, 2, 1, 1, 2, 0.0, "gelu"), x(4), x(3),
        call=lambda built, source, target: built(
            source, target, None, CAUSAL, ACROSS, SOURCES, TARGETS, SOURCES)),
})
