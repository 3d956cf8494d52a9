"""JSON lines -> rows, each with the place it was read from, so that every complaint names file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from detente.errors import ConfigError


class GoldRow(msgspec.Struct, frozen=True):
    """One row of gold: its fields, and the file and line it stands on."""

    fields: dict[str, Any]
    path: Path
    line: int

    @property
    def place(self) -> str:
        """Returns `file:line`."""
        return f"{self.path}:{self.line}"

    def text(self) -> str:
        """Returns the row's text.

        Raises:
            ConfigError: there is none.
        """
        return str(self.get("text", str))

    def get(self, name: str, kind: type) -> Any:
        """Returns a field that must be there and of that kind.

        Raises:
            ConfigError: it is not.
        """
        value = self.fields.get(name)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise ConfigError(f"{self.place}: the row needs {name!r} ({kind.__name__}), it has {value!r:.60}")
        return value

    def span(self, name: str) -> tuple[int, int]:
        """Returns a `[start, end]` field as half-open code points of the row's text."""
        value = self.get(name, list)
        if len(value) != 2 or not all(isinstance(offset, int) for offset in value):
            raise ConfigError(f"{self.place}: {name!r} must be [start, end], not {value!r:.60}")
        return self.within(value[0], value[1], name)

    def within(self, start: int, end: int, name: str) -> tuple[int, int]:
        """Returns the span when it lies in the row's text."""
        if not 0 <= start < end <= len(self.text()):
            raise ConfigError(f"{self.place}: {name} [{start}, {end}) lies outside the text of {len(self.text())} letters")
        return start, end

    def file(self) -> Path | None:
        """Returns the page the row names by `path` (beside the gold file or its folder's parent), or by `id` in `pages/` beside it."""
        name = self.fields.get("path")
        if isinstance(name, str):
            candidates = [Path(name), self.path.parent / name, self.path.parent.parent / name]
        elif isinstance(self.fields.get("id"), str):
            candidates = [self.path.parent / "pages" / f"{self.fields['id']}{suffix}" for suffix in (".html.gz", ".html", ".txt")]
        else:
            return None
        found = next((candidate for candidate in candidates if candidate.is_file()), None)
        if found is None:
            raise ConfigError(f"{self.place}: there is no page {name or self.fields['id']!r}; looked in {self.path.parent}")
        return found


def read_gold(path: Path) -> list[GoldRow]:
    """Returns the rows of a gold file.

    Raises:
        ConfigError: the file is missing, empty, or has a line that is no JSON object.
    """
    rows = list(gold_rows(path))
    if not rows:
        raise ConfigError(f"{path}: the gold file has no rows")
    return rows


def gold_rows(path: Path) -> Iterator[GoldRow]:
    """Yields the rows of a gold file, blank lines left out."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise ConfigError(f"{path}: the gold file cannot be read: {error.strerror or error}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            decoded = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            raise ConfigError(f"{path}:{number}: this line is no JSON: {error}") from error
        if not isinstance(decoded, dict):
            raise ConfigError(f"{path}:{number}: a row must be a JSON object")
        yield GoldRow(decoded, path, number)
