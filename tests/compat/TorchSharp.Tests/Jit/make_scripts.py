"""Writes the TorchScript files that the tests load. Run with a Python that has PyTorch (Debian: python3-torch)."""

import pathlib
from typing import List, Optional, Tuple

import torch
from torch import Tensor, nn

folder = pathlib.Path(__file__).parent
torch.manual_seed(3)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 8)
        self.norm = nn.BatchNorm1d(8)
        self.drop = nn.Dropout(0.5)
        self.second = nn.Linear(8, 2)

    def forward(self, x: Tensor) -> Tensor:
        return self.second(self.drop(torch.relu(self.norm(self.first(x)))))


class Several(nn.Module):
    def forward(self, x: Tensor, y: Tensor) -> Tuple[Tensor, Tensor]:
        return x + y, x - y

    @torch.jit.export
    def scaled(self, x: Tensor, factor: float, times: int, on: bool, name: str, other: Optional[Tensor]) -> Tuple[str, int, float, bool, Tensor]:
        if other is not None:
            x = x + other
        return name + "!", times + 1, factor * 2.0, not on, x * factor

    @torch.jit.export
    def total(self, xs: List[Tensor]) -> List[Tensor]:
        return [torch.stack(xs).sum(0), torch.stack(xs).mean(0)]

    @torch.jit.export
    def sizes(self, x: Tensor) -> List[int]:
        return x.size()

    @torch.jit.export
    def fails(self, x: Tensor) -> Tensor:
        assert x.dim() == 7, "seven dimensions are wanted"
        return x


network = Network().eval()
example = torch.arange(8, dtype=torch.float32).reshape(2, 4) / 8
print(network(example).detach().flatten().tolist())
torch.jit.script(network).save(str(folder / "network.pt"))
torch.jit.script(Several()).save(str(folder / "several.pt"))
