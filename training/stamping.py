"""Weights -> what stands beside them in their file: SHA-256 of the corpus, the command that made them, and of the encoder whose states they take.

The encoder's own weights have the same in `card.json`, the ranker of references that needs no encoder in the card of `references.json`.
"""

from __future__ import annotations

import hashlib
import shlex
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from training.examples import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Bytes = npt.NDArray[np.uint8]
STAMPS = ("corpus_sha256", "command", "encoder_sha256")


def letters(words: Iterable[str]) -> Bytes:
    """Returns words as an array of bytes, a line each: arrays of texts take four bytes a letter."""
    return np.frombuffer("\n".join(words).encode(), np.uint8)


def corpus_digest(folder: Path = ARTICLES) -> str:
    """Returns the SHA-256 of all annotation files of a folder, by name."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.ann")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def command_of(module: str, arguments: Sequence[str] | None = None) -> str:
    """Returns the command that runs a module of the training, by default with the arguments of this run."""
    return shlex.join(["python", "-m", f"training.{module}", *(sys.argv[1:] if arguments is None else arguments)])


def stamp(module: str, encoder_sha256: str | None = None) -> dict[str, Any]:
    """Returns the stamps of weights that a module makes of the corpus now, to be written beside them."""
    stamps = {"corpus_sha256": letters([corpus_digest()]), "command": letters([command_of(module)])}
    return stamps if encoder_sha256 is None else {**stamps, "encoder_sha256": letters([encoder_sha256])}


def stamps_of(path: Path) -> dict[str, str]:
    """Returns the stamps of a file of weights, those that it has."""
    with np.load(path) as held:
        return {name: bytes(held[name]).decode() for name in STAMPS if name in held.files}


def restamp(package: Path, before: str, after: str) -> list[Path]:
    """Writes the new digest of an encoder into the weights over its states, all in a package that have the old one; returns them."""
    found = [path for path in sorted(package.rglob("*.npz")) if stamps_of(path).get("encoder_sha256") == before]
    for path in found:
        with np.load(path) as held:
            arrays = dict(held)
        np.savez_compressed(path, **arrays | {"encoder_sha256": letters([after])})
    return found
