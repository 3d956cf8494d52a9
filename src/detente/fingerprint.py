"""installed rooms -> the coder's name: version and a hash of the code and data that decide what is read from a page.

The same name means the same output for the same page; the record uses it to know which pages need no second reading.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from detente import __version__

# The rooms between a page and its claims. Sources are not among them: they decide which bytes a page is, and its id hashes those.
ROOMS = ("model", "ontology", "articles", "language", "actors", "coding")
SUFFIXES = frozenset({".py", ".json", ".toml", ".yaml", ".csv", ".sqlite", ".onnx", ".npz", ".gz", ".txt", ".bin", ".msgpack"})


@cache
def coder_name() -> str:
    """Returns `detente VERSION / sha256:…` for the code and data that are installed."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for room in ROOMS:
        for path in sorted((package / room).rglob("*")):
            if path.suffix in SUFFIXES:
                digest.update(path.relative_to(package).as_posix().encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"detente {__version__} / sha256:{digest.hexdigest()[:16]}"
