"""detente actors: the user's own states, bodies, offices and holders, on top of those that come with Détente; no code needed."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from detente.errors import ConfigError

OVERLAY = Path("overlay")


class Action(StrEnum):
    """What to do with the overlay."""

    add = "add"
    list = "list"
    check = "check"
    refresh = "refresh"


def register(app: typer.Typer) -> None:
    """Adds the command of this file."""
    app.command()(actors)


def actors(
    action: Annotated[Action, typer.Argument(help="add, list, check or refresh.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="TABLE COLUMN=VALUE… | ISO3…", help="What to add or refresh.")
    ] = None,
    overlay: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Your CSV files (DETENTE_OVERLAY, else ./overlay).")
    ] = None,
    source: Annotated[str, typer.Option("--from", help="Where refresh asks: wikidata.")] = "wikidata",
) -> None:
    """Add to, list, check or refresh your own rows of states, bodies, offices and holders."""
    folder = overlay or Path(os.environ.get("DETENTE_OVERLAY") or OVERLAY)
    given = values or []
    if action is Action.add:
        add(folder, given)
    elif action is Action.list:
        show(folder)
    elif action is Action.check:
        check(folder)
    else:
        refresh(folder, given, source)


def add(folder: Path, given: list[str]) -> None:
    """Adds a row."""
    from detente.ontology.overlay import add_row

    if not given or any("=" not in one for one in given[1:]):
        raise ConfigError(
            "write a table and its values: detente actors add holdings person='Tô Lâm' office_id=VNM.president start=2024-05-22"
        )
    path = add_row(folder, given[0], dict(one.split("=", 1) for one in given[1:]))
    print(f"{path}: added; use it with DETENTE_OVERLAY={folder}")


def show(folder: Path) -> None:
    """Prints the rows."""
    from detente.ontology.overlay import FILES, rows_of

    for path in sorted(folder.glob("*.csv")):
        if path.stem in FILES:
            for row in rows_of(path):
                print(f"{path.stem}: " + ", ".join(f"{column}={value}" for column, value in row.items() if value))


def check(folder: Path) -> None:
    """Prints what is wrong."""
    from detente.ontology.overlay import check_overlay

    problems = check_overlay(folder)
    for problem in problems:
        print(problem)
    if problems:
        raise typer.Exit(1)
    print(f"{folder}: every row can be used")


def refresh(folder: Path, states: list[str], source: str) -> None:
    """Asks Wikidata for the holders of states' highest offices and adds them to the overlay."""
    import datetime as dt

    from detente.ontology.overlay import add_row
    from detente.ontology.wikidata import ENDPOINT, fetch_holdings

    if source != "wikidata":
        raise ConfigError(f"--from {source!r} is not known; the source is wikidata")
    if not states:
        raise ConfigError("name the states to refresh by their ISO3 codes: detente actors refresh VNM RUS")
    endpoint = os.environ.get("DETENTE_WIKIDATA_ENDPOINT", ENDPOINT)
    today = dt.datetime.now(dt.UTC).date().isoformat()
    for state in states:
        count = 0
        for found in fetch_holdings(state.upper(), endpoint):
            add_row(folder, "holdings", {
                "person": found.person, "office_id": found.office, "start": found.start, "end": found.end, "act": "held",
                "source": f"wikidata {found.item} {today}", "checked": "no",
            })  # fmt: skip
            count += 1
        print(f"{state.upper()}: {count} holdings")
