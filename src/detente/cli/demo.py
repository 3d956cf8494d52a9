"""detente demo: the shipped sample into a record, and a short account of what is in it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.terminal import console_of
from detente.errors import ConfigError

if TYPE_CHECKING:
    from rich.console import Console

    from detente.record import Record

DEMO_RECORD = Path("demo.db")
# The relation that the sample tells at length.
PAIR = ("VNM", "RUS")
SHOWN_CLAIMS = 10
DEEDS = frozenset({"meeting", "visit", "call", "agreement", "aid", "invitation", "pledge"})


def register(app: typer.Typer) -> None:
    """Adds the command of this file."""
    app.command()(demo)


def demo(
    record: Annotated[Path | None, typer.Option("--record", "-r", help="Where to keep the record (demo.db).")] = None,
    workers: Annotated[int, typer.Option(help="Processes that code pages; 0 = one a core.", min=0)] = 0,
) -> None:
    """Read the sample of news pages that comes with Détente, and show what is in it."""
    from detente.cli.adding import read_into
    from detente.config import Settings
    from detente.record import open_record

    path = record or writable_place()
    console = console_of()
    with as_file(files("detente")) as package, open_record(path) as store:
        sample = sample_pages(package)
        console.print(f"Reading {sum(1 for _ in sample.iterdir())} news pages, written for this sample, into {path} …")
        manifest = read_into(store, [str(sample)], Settings(workers=workers))
        if manifest.counts["known"] and not manifest.counts["pages"]:
            console.print("They are in it already; nothing is read twice.")
        account(store, console, path)


def sample_pages(package: Path) -> Path:
    """Returns the folder of the sample: in the installed package, or in the clone that it is installed from.

    Raises:
        ConfigError: neither has it.
    """
    for folder in (package / "examples" / "pages", package.parents[1] / "examples" / "pages"):
        if folder.is_dir():
            return folder
    raise ConfigError("the sample is not installed; `detente add` reads your own pages")


def writable_place() -> Path:
    """Returns demo.db here, or in a fresh temporary folder when nothing may be written here."""
    return DEMO_RECORD if os.access(".", os.W_OK) else Path(tempfile.mkdtemp(prefix="detente-")) / DEMO_RECORD


def account(store: Record, console: Console, path: Path) -> None:
    """Prints what a record holds in a few lines, some of its claims, and what to try next."""
    from rich.text import Text

    from detente.cli.showing import LEGEND, claims_table, short_id

    counts = store.counts()
    kinds = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in list(store.tally("kind").items())[:6])
    console.print(
        f"{counts['claims']} claims from {counts['articles']} articles and {counts['teasers']} teasers, "
        f"each with the words it stands on: {kinds}, …\n"
    )
    claims = [
        claim
        for claim in store.claims(pair=PAIR, realis="happened", segment=["title", "lede", "body"], order="-date")
        if claim.kind in DEEDS and claim.participants and claim.date and claim.date.precision == "day"
    ][:SHOWN_CLAIMS]
    if claims:
        console.print(f"The latest dated acts between {PAIR[0]} and {PAIR[1]}:", style="bold")
        console.print(claims_table(claims, width=console.width))
        console.print(LEGEND + "\n", style="dim")
    detente = program()
    first = short_id(claims[0].id) if claims else "ID"
    console.print("Try next:", style="bold")
    for command, why in (
        (f"show {first} --record {path}", "one claim: its words in context, who, when, where, and why"),
        (f"claims --record {path} --pair IND PAK", "another relation"),
        (f"claims --record {path} --kind pledge --format jsonl", "what was promised, as data"),
        (f"join --record {path}", "claims into events, promises with what came of them"),
        (f"relation VNM RUS --record {path}", "where the two stand, once joined"),
        (f"brief VNM RUS --record {path} -o brief.html", "the same to read, every line with its words"),
        (f'search "Da Nang" --record {path}', "diacritics do not matter"),
        (f"status --record {path}", "what is in it, and what was refused and why"),
        ("add PATH… --record my.db", "your own pages: HTML, text, PDF, Word, mail, feeds, tables"),
    ):
        console.print(Text.assemble(f"  {detente} {command:<54} ", (why, "dim")), soft_wrap=True)


def program() -> str:
    """Returns how `detente` is called here: by its name when the shell finds it, else by its path."""
    installed = Path(sys.argv[0])
    return "detente" if shutil.which("detente") or installed.name != "detente" else os.path.relpath(installed)
