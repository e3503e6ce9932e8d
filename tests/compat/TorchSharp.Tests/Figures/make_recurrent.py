"""Writes recurrent.json: what PyTorch computes for recurrent layers. Run with a Python that has PyTorch (Debian: python3-torch)."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pack_sequence, pad_packed_sequence

from figures import module, write

LENGTHS = torch.tensor([2, 4, 3])


def layer(make, *states, shape=(3, 2, 3), **options):
    """Input alone, or input and state; an LSTM takes its two states as one pair."""
    def figure():
        inputs = [torch.randn(*shape), *(torch.randn(*state) for state in states)]
        call = (lambda m, x, h, c: m(x, (h, c))) if len(states) == 2 else None
        return module(make, *inputs, call=call, **options)
    return figure


def packed(make, *states, enforce_sorted=False, batch_first=False):
    def figure():
        lengths = LENGTHS.sort(descending=True)[0] if enforce_sorted else LENGTHS
        inputs = [torch.randn(3, 4, 3) if batch_first else torch.randn(4, 3, 3), *(torch.randn(*state) for state in states)]

        def call(built, x, *state):
            sequence = pack_padded_sequence(x, lengths, batch_first=batch_first, enforce_sorted=enforce_sorted)
            output, last = built(sequence, *((state,) if len(state) == 2 else state))
            return pad_packed_sequence(output, batch_first=batch_first, padding_value=0.5, total_length=5), last

        return module(make, *inputs, call=call)
    return figure


def from_list():
    inputs = [torch.randn(length, 3) for length in (2, 4, 1)]
    return module(
        lambda: nn.GRU(3, 2), *inputs,
        call=lambda built, *sequences: [
            pad_packed_sequence(built(pack_sequence(sequences, enforce_sorted=False))[0], batch_first=True)])


write(__file__, {
    "RNN": layer(lambda: nn.RNN(3, 4)),
    "RNN_relu": layer(lambda: nn.RNN(3, 4, nonlinearity="relu", bias=False), (1, 2, 4)),
    "RNN_deep": layer(lambda: nn.RNN(3, 2, 2, bidirectional=True, batch_first=True), (4, 2, 2), shape=(2, 3, 3)),
    "RNN_packed": packed(lambda: nn.RNN(3, 2, nonlinearity="relu"), (1, 3, 2)),
    "LSTM": layer(lambda: nn.LSTM(3, 4)),
    "LSTM_state": layer(lambda: nn.LSTM(3, 2), (1, 2, 2), (1, 2, 2)),
    "LSTM_nobias": layer(lambda: nn.LSTM(3, 2, bias=False)),
    "LSTM_deep": layer(lambda: nn.LSTM(3, 2, 2, bidirectional=True), (4, 2, 2), (4, 2, 2)),
    "LSTM_batchfirst": layer(lambda: nn.LSTM(3, 2, batch_first=True), (1, 2, 2), (1, 2, 2), shape=(2, 3, 3)),
    "LSTM_one": layer(lambda: nn.LSTM(3, 2), shape=(1, 2, 3)),
    "LSTM_packed": packed(lambda: nn.LSTM(3, 2, bidirectional=True), (2, 3, 2), (2, 3, 2)),
    "LSTM_sorted": packed(lambda: nn.LSTM(3, 2, batch_first=True), enforce_sorted=True, batch_first=True),
    "GRU": layer(lambda: nn.GRU(3, 4)),
    "GRU_deep": layer(lambda: nn.GRU(3, 2, 2, bidirectional=True, batch_first=True), (4, 2, 2), shape=(2, 3, 3)),
    "GRU_one": layer(lambda: nn.GRU(3, 2, bias=False), (1, 2, 2), shape=(1, 2, 3)),
    "GRU_packed": packed(lambda: nn.GRU(3, 2)),
    "GRU_list": from_list,
    "RNNCell": layer(lambda: nn.RNNCell(3, 4), shape=(2, 3)),
    "RNNCell_relu": layer(lambda: nn.RNNCell(3, 4, bias=False, nonlinearity="relu"), (2, 4), shape=(2, 3)),
    "LSTMCell": layer(lambda: nn.LSTMCell(3, 4), shape=(2, 3)),
    "LSTMCell_state": layer(lambda: nn.LSTMCell(3, 2, bias=False), (2, 2), (2, 2), shape=(2, 3)),
    "LSTMCell_vector": layer(lambda: nn.LSTMCell(3, 2), (2,), (2,), shape=(3,)),
    "GRUCell": layer(lambda: nn.GRUCell(3, 4), shape=(2, 3)),
    "GRUCell_state": layer(lambda: nn.GRUCell(3, 2, bias=False), (2, 2), shape=(2, 3)),
    "GRUCell_vector": layer(lambda: nn.GRUCell(3, 2), (2,), shape=(3,)),
})
