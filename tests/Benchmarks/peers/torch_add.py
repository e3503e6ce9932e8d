"""Adding two tensors of one element in plain PyTorch; the twin of TorchBinding/TorchAdd.cs."""

import os
import time

import torch

import peer

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
left = torch.ones(1)
right = torch.ones(1)


def seconds(calls):
    start = time.perf_counter()
    for _ in range(calls):
        left.add(right)
    return time.perf_counter() - start


peer.serve(seconds)
