"""The weights of the ranker of references that needs no encoder: features -> numbers, trained by `training/references.py` on the train split of the corpus."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Weights(msgspec.Struct, frozen=True):
    """Weights by feature, the chance below which a reference is left open, and where they come from."""

    threshold: float
    features: dict[str, float]
    card: dict[str, str | float] = {}


@cache
def weights() -> Weights:
    """Returns the packaged weights."""
    return msgspec.json.decode(files("detente.language").joinpath("references.json").read_bytes(), type=Weights)
