"""installed rooms -> the coder's name: version and a hash of the code and data that decide what is read from a page.

The same name means the same output for the same page; the record uses it to know which pages need no second reading.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

from detente import __version__
from detente.model import Engine

# What stands between a page and its claims. Sources are not among it: they decide which bytes a page is, and its id hashes those.
PARTS = ("model", "ontology", "articles", "language", "actors", "encoder", "coding", "pipeline.py")
SUFFIXES = frozenset({".py", ".json", ".toml", ".yaml", ".csv", ".sqlite", ".onnx", ".npz", ".gz", ".txt", ".bin", ".msgpack"})


def coder_name(coder: Engine = "detente") -> str:
    """Returns `CODER VERSION / sha256:…` for the code and data that are installed; `llm` names its model too.

    Raises:
        ConfigError: the coder is `llm`, and it is not set up.
    """
    if coder != "llm":
        return f"{coder} {__version__} / sha256:{installed_digest()}"
    from detente.coding.engines.llm import llm_settings

    return f"llm {__version__} / {llm_settings().model} / sha256:{installed_digest()}"


@cache
def installed_digest() -> str:
    """Returns the first 16 hex digits of the SHA-256 of the code and data that are installed, and of the user's own rows on top of them."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for part in PARTS:
        for path in sorted((package / part).rglob("*")) or [package / part]:
            if path.suffix in SUFFIXES:
                digest.update(path.relative_to(package).as_posix().encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    for path in overlay_files():
        digest.update(path.name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def overlay_files() -> list[Path]:
    """Returns the files of the user's overlay that are read: the tables of its folder, or the one database."""
    overlay = os.environ.get("DETENTE_OVERLAY")
    if not overlay:
        return []
    path = Path(overlay)
    return sorted(path.glob("*.csv")) if path.is_dir() else [path] if path.is_file() else []
