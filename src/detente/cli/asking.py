"""detente claims, show, search, status: questions to a record."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import msgspec
import typer

from detente.cli.terminal import RECORD_FILE, RecordOption, console_of, written_table
from detente.errors import ConfigError, RecordError

if TYPE_CHECKING:
    from detente.model import Claim
    from detente.record import Record

# A table is read by a person: more than this is for --format jsonl, or a narrower question.
TABLE_LIMIT = 50
CSV_COLUMNS = (
    "id", "date_start", "date_end", "date_precision", "date_basis", "kind", "subkind", "status", "states", "actors", "recipients",
    "participants", "realis", "attribution", "speaker", "place", "place_country", "lat", "lon", "plover", "plover_mode", "cameo",
    "intensity", "confidence", "segment", "quote", "article", "start", "end", "coder",
)  # fmt: skip


class Format(StrEnum):
    """How claims are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def register(app: typer.Typer) -> None:
    """Adds the commands of this file."""
    app.command()(claims)
    app.command()(show)
    app.command()(search)
    app.command()(status)


def claims(  # noqa: PLR0913, PLR0917 - one a filter
    record: RecordOption = RECORD_FILE,
    output: Annotated[Format, typer.Option("--format", "-f", help="How to print them.")] = Format.TABLE,
    pair: Annotated[tuple[str, str] | None, typer.Option(help="Two states: --pair VNM RUS.", metavar="A B")] = None,
    state: Annotated[list[str] | None, typer.Option(help="One state; may be repeated.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="meeting, visit, pledge, …; may be repeated.")] = None,
    since: Annotated[str | None, typer.Option(help="First day: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="The day after the last.")] = None,
    realis: Annotated[list[str] | None, typer.Option(help="happened, planned, hoped, denied, …; may be repeated.")] = None,
    attribution: Annotated[list[str] | None, typer.Option(help="official, article, …; may be repeated.")] = None,
    segment: Annotated[list[str] | None, typer.Option(help="title, lede, body, caption, teaser; may be repeated.")] = None,
    article: Annotated[str | None, typer.Option(help="Only those of one article.", metavar="ID")] = None,
    min_confidence: Annotated[float | None, typer.Option(help="Leave out what is less sure.", min=0.0, max=1.0)] = None,
    superseded: Annotated[bool, typer.Option("--superseded", help="Include claims of earlier coders.")] = False,
    order: Annotated[str, typer.Option(help="date, -date (newest first), article or added.")] = "date",
    limit: Annotated[int | None, typer.Option("--limit", "-n", help="At most so many (table: 50).", min=1)] = None,
) -> None:
    """Print claims: when, who, what, how firmly, and in which words."""
    check_words(kind=kind, realis=realis, attribution=attribution, segment=segment)
    filters: dict[str, Any] = {
        "pair": tuple(codes_of(pair)) if pair else None,
        "states": codes_of(state) if state else None,
        "kind": kind,
        "since": since,
        "until": until,
        "realis": realis,
        "attribution": attribution,
        "segment": segment,
        "min_confidence": min_confidence,
        "superseded": superseded or None,
        "order": order,
        "limit": limit if limit or output is not Format.TABLE else TABLE_LIMIT,
    }
    with opened(record) as store:
        if article:
            filters["article"] = store.article(article).id
        found = store.claims(**{name: value for name, value in filters.items() if value is not None})
        if output is Format.JSONL:
            print_jsonl(found)
        elif output is Format.CSV:
            print_csv(found)
        else:
            print_table(list(found), limit=filters["limit"])


def check_words(**given: list[str] | None) -> None:
    """Checks words of closed vocabularies.

    Raises:
        ConfigError: a word that no claim can have, with those there are.
    """
    from detente.model import Attribution, Kind, Realis, Role

    vocabularies = {"kind": Kind, "realis": Realis, "attribution": Attribution, "segment": Role}
    for name, words in given.items():
        allowed = get_args(vocabularies[name])
        for word in words or ():
            if word not in allowed:
                raise ConfigError(f"--{name}: there is no {word!r}; choose from {', '.join(allowed)}")


def opened(record: Path) -> Record:
    """Returns the record to read from."""
    from detente.record import open_record

    return open_record(record, create=False)


def print_jsonl(found: Iterable[Claim]) -> None:
    """Prints one claim a line; the shape is public (docs/claims.md)."""
    encoder = msgspec.json.Encoder()
    sys.stdout.flush()
    for claim in found:
        sys.stdout.buffer.write(encoder.encode(claim) + b"\n")
    sys.stdout.buffer.flush()


def print_csv(found: Iterable[Claim]) -> None:
    """Prints claims as CSV with a header, UTF-8, ISO dates; a missing value is empty, several are parted by `; `."""
    with written_table() as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(CSV_COLUMNS)
        for claim in found:
            row = csv_row(claim)
            writer.writerow([row[name] for name in CSV_COLUMNS])


def csv_row(claim: Claim) -> dict[str, Any]:
    """Returns a claim's columns."""
    from detente.cli.showing import party_text
    from detente.model import ACTING_ROLES, RECEIVING_ROLES

    date, place, plover, first = claim.date, claim.place, claim.plover, claim.evidence[0]
    people = claim.participants
    return {
        **{name: getattr(claim, name) for name in CSV_COLUMNS if name in claim.__struct_fields__},
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        "date_precision": date.precision if date else None,
        "date_basis": date.basis if date else None,
        "states": "; ".join(claim.states),
        "actors": "; ".join(party_text(person) for person in people if person.role in ACTING_ROLES),
        "recipients": "; ".join(party_text(person) for person in people if person.role in RECEIVING_ROLES),
        "participants": "; ".join(f"{person.role}: {party_text(person)}" for person in people),
        "speaker": claim.speaker.name if claim.speaker else None,
        "place": place.text if place else None,
        "place_country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "plover": plover.type if plover else None,
        "plover_mode": plover.mode if plover else None,
        "quote": first.quote,
        "article": first.article,
        "start": first.start,
        "end": first.end,
    }


def print_table(found: list[Claim], *, limit: int) -> None:
    """Prints claims for a reader."""
    from detente.cli.showing import LEGEND, claims_table

    console = console_of()
    if not found:
        console.print("no claim answers this; `detente status` says what the record holds")
        return
    console.print(claims_table(found, width=console.width))
    console.print(LEGEND, style="dim")
    if len(found) == limit:
        console.print(f"the first {limit}; --limit or a narrower question shows others", style="dim")


def codes_of(names: Iterable[str]) -> list[str]:
    """Returns the codes of states as a person types them; what knows them loads numpy, which a question without names need not."""
    from detente.relations.sides import state_code

    return [state_code(name) for name in names]


def show(
    identity: Annotated[str, typer.Argument(metavar="ID", help="A claim, article or event; the beginning of its id will do.")],
    record: RecordOption = RECORD_FILE,
) -> None:
    """Show a claim with its words in their context; or an article, or an event, with its claims."""
    from detente.cli.showing import article_view, claim_view, event_view

    console = console_of()
    with opened(record) as store:
        noun = noun_of(store, identity)
        if noun == "claim":
            claim = store.claim(identity)
            event = store.events_of([claim.id]).get(claim.id)
            view = claim_view(claim, store.article(claim.evidence[0].article), store.event(event) if event else None)
        elif noun == "article":
            article = store.article(identity)
            view = article_view(article, list(store.claims(article=article.id, order="article")), width=console.width)
        else:
            happening = store.event(identity)
            view = event_view(happening, list(store.claims(ids=happening.claims)), width=console.width)
    console.print(view)


def noun_of(store: Record, identity: str) -> str:
    """Returns what an id, or the beginning of one, names: a claim if there is one, else an article, else an event.

    Raises:
        RecordError: nothing, or several.
    """
    nouns = {"claim": store.claim, "article": store.article, "event": store.event}
    prefix = identity.split("-", 1)[0]
    if prefix in nouns:
        return prefix
    for noun, find in nouns.items():
        try:
            find(identity)
        except RecordError as error:
            if "begins several" in str(error):
                raise
            continue
        return noun
    raise RecordError(f"there is no claim, article or event {identity!r} in this record; `detente claims` lists claims")


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help='All of them; "a phrase", begin*, -not (after --).')],
    record: RecordOption = RECORD_FILE,
    limit: Annotated[int, typer.Option("--limit", "-n", help="At most so many.", min=1)] = 20,
) -> None:
    """Find texts and their claims by words; diacritics and case do not matter: To Lam finds Tô Lâm."""
    from rich.text import Text

    from detente.cli.showing import short_id

    console = console_of()
    with opened(record) as store:
        # A shell takes the quotes off a phrase: an argument of several words is one.
        hits = store.search(" ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words), limit=limit)
    for hit in hits:
        source = ", ".join(filter(None, [hit.publisher, hit.published, "teaser" if hit.form == "teaser" else None]))
        console.print(
            Text.assemble(
                (short_id(hit.article), "dim"), "  ", (hit.title or "(no title)", "bold"), f"  {source}", overflow="fold"
            )
        )
        console.print(Text("          " + hit.snippet, style="dim"), soft_wrap=True)
        if hit.claims:
            console.print(Text("          claims " + " ".join(short_id(claim) for claim in hit.claims)), soft_wrap=True)
    if not hits:
        console.print("nothing found")


def status(
    record: RecordOption = RECORD_FILE,
    refusals: Annotated[bool, typer.Option("--refusals", help="List everything that was not kept, and why.")] = False,
) -> None:
    """Say what a record holds: counts, kinds, what was refused and why, the last runs, versions."""
    from detente import __version__
    from detente.cli.showing import counts_table

    console = console_of()
    with opened(record) as store:
        if refusals:
            for refusal in store.refusals():
                print(f"{refusal.address}\t{refusal.stage}\t{refusal.reason}\t{' '.join(refusal.message.split())}")
            return
        console.print(counts_table(store.counts(), heading=f"{record}"))
        for column, heading in (("kind", "claims by kind"), ("realis", "claims by realis"), ("reason", "refused, by reason")):
            tally = store.tally(column)
            if tally:
                console.print(counts_table(tally, heading=f"\n{heading}"))
        console.print("\nlast runs", style="bold")
        for run in store.runs(limit=5):
            done = ", ".join(f"{count} {name}" for name, count in run.counts.items() if count)
            console.print(f"{run.started[:19]}  {done or 'nothing new'}  ({run.coder})", soft_wrap=True)
    console.print(f"\ndetente {__version__}", style="dim")
