"""The small networks of other rooms that were trained on the encoder's states: their file in the package -> the network, and whether it still fits."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Protocol, TypeVar

from detente.encoder.model import encoder, trained

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class OfEncoder(Protocol):
    """Weights that name the encoder on whose states they were trained."""

    @property
    def encoder_sha256(self) -> str:
        """The digest of that encoder."""


Net = TypeVar("Net")


def packaged(load: Callable[[Path], Net], package: str, name: str) -> Net:
    """Returns the network that a file of a package holds."""
    with as_file(files(package).joinpath(name)) as path:
        return load(path)


def fits(network: Callable[[], OfEncoder], package: str, name: str) -> bool:
    """Tells whether a package has the file of a network, trained on the states of the packaged encoder: with another one it says nothing."""
    there = files(package).joinpath(name).is_file()
    return there and trained() and network().encoder_sha256 == encoder().card.weights_sha256
