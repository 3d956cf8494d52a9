"""What commands share: the options of all, and consoles that use colours only in a terminal."""

from __future__ import annotations

import io
import sys
import typing
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from detente.model import Engine

RECORD_FILE = Path("record.db")
RecordOption = Annotated[Path, typer.Option("--record", "-r", help="The record: a file of SQLite.")]
# A pipe has no width: wide enough for the quotes, and the same on every machine.
PIPE_WIDTH = 120


def console_of(*, width: int | None = None) -> Console:
    """Returns a console on standard output: colours and the window's width in a terminal, neither in a pipe.

    Brackets are letters like others: news writes "[sic]", and what looks like markup would be left out.
    """
    from rich.console import Console

    piped = not sys.stdout.isatty()
    return Console(
        file=sys.stdout,
        width=width or (PIPE_WIDTH if piped else None),
        no_color=piped or None,
        highlight=False,
        emoji=False,
        markup=False,
    )


@contextmanager
def written_table() -> Iterator[TextIO]:
    """Yields a stream on standard output for CSV: UTF-8 whatever a terminal or pipe is set to, so that no letter is lost."""
    sys.stdout.flush()
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
    try:
        yield stream
        stream.flush()
    finally:
        stream.detach()


def shorten(text: str, width: int) -> str:
    """Returns `text` on one line, cut at a word to at most `width` characters."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[width // 2 :] else cut).rstrip(" ,;:") + "…"


def engine_of(name: str) -> Engine:
    """Returns the coder of a name.

    Raises:
        ConfigError: there is none.
    """
    import msgspec

    from detente.errors import ConfigError
    from detente.model import Engine

    try:
        engine: Engine = msgspec.convert(name, Engine)
    except msgspec.ValidationError:
        raise ConfigError(f"there is no coder {name!r}; the coders are {', '.join(typing.get_args(Engine))}") from None
    return engine
