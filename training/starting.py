"""Folder of exported weights -> state of the network, so that training goes on from what the package has.

The int8 products are undone: each column of weights times its scale, each row over the size that its input feature is divided by
(`graph.py`). The features that attention finds stay divided, in the weights of the values and in those that take them up: the same map.
What int8 has rounded off is lost.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.graph import PRODUCTS
from training.network import LAYERS

Tensors = dict[str, torch.Tensor]


def state_at(path: Path) -> Tensors:
    """Returns the state to start from: a file that training kept, or a folder that it exported."""
    if path.is_dir():
        return state_of(path)
    found: Tensors = torch.load(path)
    return found


def modes_at(path: Path) -> tuple[str, ...]:
    """Returns the modes that the head of such a state has, in its order; none of a file, which does not say."""
    return tuple(json.loads((path / "card.json").read_bytes())["modes"]) if path.is_dir() else ()


def with_modes(state: Tensors, known: tuple[str, ...], fresh: Tensors, wanted: tuple[str, ...]) -> Tensors:
    """Returns a state whose head of modes has the wanted ones: what it knew of them and of no mode, the others as in a fresh state."""
    found = dict(state)
    at = [(row, known.index(mode) + 1) for row, mode in enumerate(wanted, start=1) if mode in known]
    for name in ("mode_out.weight", "mode_out.bias"):
        found[name] = fresh[name].clone()
        if known:
            found[name][[0, *(row for row, _ in at)]] = state[name][[0, *(row for _, row in at)]]
    return found


def state_of(folder: Path) -> Tensors:
    """Returns the state of the network whose `encoder.onnx` and `heads.npz` are in `folder`; raises FileNotFoundError if they are not."""
    graph = onnx.load(str(folder / "encoder.onnx")).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    state = {name: held[name] for name in ("places.weight", "types.weight", "normal.weight", "normal.bias")}
    state["words.weight"] = (held["words"].astype(np.float32) - held["words.zero"]) * held["words.step"]
    for layer in (f"layers.{number}" for number in range(LAYERS)):
        for name in ("attended", "done"):
            state |= {f"{layer}.{name}.{kind}": held[f"{layer}.{name}.{kind}"] for kind in ("weight", "bias")}
        for first, names in PRODUCTS.items():
            divided = held.get(f"{layer}.{first}.sizes")  # what the features are multiplied by, one over their sizes
            for name in names:
                weights = held[f"{layer}.{name}.weight"].astype(np.float32) * held[f"{layer}.{name}.scale"]
                state[f"{layer}.{name}.weight"] = (weights if divided is None else weights * divided[:, None]).T
                state[f"{layer}.{name}.bias"] = held[f"{layer}.{name}.bias"]
    found = {f"encoder.{name}": torch.tensor(np.asarray(values, np.float32)) for name, values in state.items()}
    with np.load(folder / "heads.npz") as heads:
        return found | {name: torch.tensor(heads[name].astype(np.float32)) for name in heads.files}
