"""The knowledge base as data: states and their names, seats, organisations, offices and who held them when.

Read-only SQLite built from `resources/actors/` by `scripts/build_data.py`, loaded once per process into dictionaries keyed by
folded names. A user's overlay (the same tables in a second file, `DETENTE_OVERLAY` or `load_knowledge(path)`) comes on top.
"""

from __future__ import annotations

import os
from collections import defaultdict
from contextlib import closing
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import msgspec

from detente.model import fold
from detente.ontology.databases import open_database
from detente.ontology.overlay import read_overlay


class StateName(msgspec.Struct, frozen=True):
    """A name of a state with its type and dates of use."""

    alias: str
    iso3: str
    type: str
    valid_from: str
    valid_to: str
    ambiguous: bool


class Seat(msgspec.Struct, frozen=True):
    """A capital, seat or building that stands for a government or body."""

    alias: str
    iso3: str
    type: str
    organisation: str
    sector: str
    valid_from: str
    valid_to: str
    ambiguous: bool


class Organisation(msgspec.Struct, frozen=True):
    """A body: ministry, force, party, international organisation, company, armed group."""

    id: str
    name: str
    country: str
    sector: str
    kind: str
    acronym: str
    aliases: tuple[str, ...]
    valid_from: str
    valid_to: str


class OfficeEntry(msgspec.Struct, frozen=True):
    """A post with its country and sector."""

    id: str
    title: str
    country: str
    organisation: str
    sector: str
    kind: str
    aliases: tuple[str, ...]


class Holding(msgspec.Struct, frozen=True):
    """A person in an office from `start` to `end` (ISO, of any precision; empty means unknown)."""

    person: str
    office: str
    start: str
    end: str
    act: str

    def covers(self, day: str) -> bool:
        """Tells whether the holding may include `day` (ISO, of any precision): an unknown bound does not exclude."""
        return (not self.start or self.start[: len(day)] <= day[: len(self.start)]) and (
            not self.end or day[: len(self.end)] <= self.end[: len(day)]
        )


class Knowledge(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the knowledge base holds; keys are folded names unless said otherwise."""

    states: dict[str, str]
    state_names: dict[str, tuple[StateName, ...]]
    seats: dict[str, tuple[Seat, ...]]
    organisations: dict[str, Organisation]
    organisation_names: dict[str, tuple[str, ...]]
    offices: dict[str, OfficeEntry]
    person_names: dict[str, tuple[str, ...]]
    holdings: dict[str, tuple[Holding, ...]]
    office_holders: dict[str, tuple[Holding, ...]]
    genders: dict[str, str] = {}  # person -> "f" or "m", as far as known


@cache
def knowledge() -> Knowledge:
    """Returns the packaged knowledge base with the overlay named by `DETENTE_OVERLAY`, if any, on top."""
    with as_file(files("detente.ontology").joinpath("knowledge.sqlite")) as path:
        overlay = os.environ.get("DETENTE_OVERLAY")
        return load_knowledge(path, *([Path(overlay)] if overlay else []))


def load_knowledge(*paths: Path) -> Knowledge:
    """Reads knowledge bases, later ones on top of earlier ones: SQLite files, or a user's folders of CSV files.

    A row of a later one stands beside those of earlier ones; where it has the id of an earlier state, body or office, it replaces it.

    Raises:
        ConfigError: an overlay folder is missing or has a row that cannot be used.
    """
    tables: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for path in paths:
        if path.suffix != ".sqlite":
            for table, rows in read_overlay(path).items():
                tables[table] += rows
            continue
        with closing(open_database(path)) as database:
            for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                tables[table] += database.execute(f'SELECT * FROM "{table}"').fetchall()
    return assemble(tables)


def assemble(tables: dict[str, list[tuple[str, ...]]]) -> Knowledge:
    """Builds the dictionaries from rows as `scripts/build_data.py` lays them out."""
    # Names and seats carry the id of a row of states; what leaves here is the ISO3 code ("NCY" is CYP, "FRY" is YUG).
    codes = {row[0]: row[1] or row[0] for row in tables["state"]}
    state_names: dict[str, list[StateName]] = defaultdict(list)
    for alias, iso3, kind, since, until, ambiguous in tables["state_name"]:
        state_names[fold(alias)].append(StateName(alias, codes.get(iso3, iso3), kind, since, until, ambiguous == "yes"))
    seats: dict[str, list[Seat]] = defaultdict(list)
    for alias, iso3, kind, organisation, sector, since, until, ambiguous in tables["seat"]:
        seats[fold(alias)].append(
            Seat(alias, codes.get(iso3, iso3), kind, organisation, sector, since, until, ambiguous == "yes")
        )
    organisations, organisation_names = organisations_of(tables["organisation"], codes)
    # The state that bears its own code last, so that "GEO" is Georgia and not an entity of disputed standing inside it.
    states = {codes[row[0]]: row[2] for row in sorted(tables["state"], key=lambda row: row[0] == row[1])}
    offices = {
        row[0]: OfficeEntry(row[0], row[1], codes.get(row[2], row[2]), row[3], row[4], row[6], split(row[7]))
        for row in tables["office"]
    }
    known = {ident.casefold(): ident for ident in offices}
    holdings: dict[str, list[Holding]] = defaultdict(list)
    holders: dict[str, list[Holding]] = defaultdict(list)
    for row in tables["holding"]:
        holding = Holding(row[0], office_id(row[1], known), *row[2:])
        if holding.office not in offices:
            offices[holding.office] = office_from_id(holding.office, states, organisations)
        holdings[holding.person].append(holding)
        holders[holding.office].append(holding)
    person_names: dict[str, set[str]] = defaultdict(set)
    for person in holdings:
        person_names[fold(person)].add(person)
    for person, aliases, *_ in tables["person"]:
        for alias in (person, *split(aliases)):
            person_names[fold(alias)].add(person)
    return Knowledge(
        states=states,
        state_names={name: tuple(found) for name, found in state_names.items()},
        seats={name: tuple(found) for name, found in seats.items()},
        organisations=organisations,
        organisation_names=organisation_names,
        offices=offices,
        person_names={name: tuple(sorted(found)) for name, found in person_names.items()},
        holdings={name: tuple(found) for name, found in holdings.items()},
        office_holders={name: tuple(found) for name, found in holders.items()},
        genders={person: gender for person, _, gender, *_ in tables["person"] if gender},
    )


# Offices that every state may have: the ids of holdings need no row of their own for them.
COMMON_OFFICES = {
    "president": ("President", "GOV", "hos"), "monarch": ("Monarch", "GOV", "hos"), "pm": ("Prime Minister", "GOV", "hog"),
    "fm": ("Minister of Foreign Affairs", "GOV", "foreign"), "dm": ("Minister of Defence", "GOV", "defence"),
    "speaker": ("Speaker of Parliament", "LEG", "legislature"), "party": ("Party Leader", "PTY", "party"),
    "seccouncil": ("Secretary of the Security Council", "GOV", "security"), "vp": ("Vice President", "GOV", "deputy"),
    "deputy_pm": ("Deputy Prime Minister", "GOV", "deputy"), "finance": ("Minister of Finance", "GOV", "minister"),
    "interior": ("Minister of the Interior", "GOV", "minister"), "trade": ("Minister of Trade", "GOV", "minister"),
    "supreme_leader": ("Supreme Leader", "GOV", "hos"), "nsa": ("National Security Adviser", "GOV", "security"), "chief_of_staff": ("Chief of the General Staff", "MIL", "military"),
    "spokesperson_fm": ("Foreign Ministry Spokesperson", "GOV", "other"), "opposition": ("Leader of the Opposition", "OPP", "other"),
}  # fmt: skip


# Posts that authors of holdings and of offices name differently.
SAME_POSTS = {
    "amb_un": "un", "finance": "mof", "supreme_leader": "leader", "spokesperson_fm": "mofa_spox", "chief_of_staff": "chief_staff",
}  # fmt: skip


def office_id(ident: str, known: dict[str, str]) -> str:
    """Returns the id of an office as offices.csv has it, whatever its case and the short name of its post; else as it is."""
    country, _, post = ident.casefold().partition(".")
    same = SAME_POSTS.get(post, post.removeprefix("party_"))
    return known.get(ident.casefold()) or known.get(f"{country}.{same}") or ident


def office_from_id(ident: str, states: dict[str, str], organisations: dict[str, Organisation]) -> OfficeEntry:
    """Returns the entry of an office that only its id describes: `RUS.amb_VNM`, `KEN.fm`, `RUS.party_ldpr` with the body of that id."""
    country, _, post = ident.partition(".")
    country = country if len(country) == 3 else "IGO"
    if post.startswith("amb_"):
        host = post.removeprefix("amb_")
        title = f"Ambassador of {states.get(country, country)} to {states.get(host, host)}"
        return OfficeEntry(ident, title, country, "", "GOV", "diplomat", ())
    if post in COMMON_OFFICES:
        title, sector, kind = COMMON_OFFICES[post]
        return OfficeEntry(ident, f"{title} of {states.get(country, country)}", country, "", sector, kind, ())
    if post.startswith("party_"):
        body = organisations.get(f"{country}.{post.removeprefix('party_')}")
        if body is not None:
            return OfficeEntry(ident, f"Leader of {body.name}", country, body.id, body.sector or "PTY", "party", ())
        return OfficeEntry(
            ident, f"Leader of {post.removeprefix('party_').replace('_', ' ').title()}", country, "", "PTY", "party", ()
        )
    return OfficeEntry(ident, post.replace("_", " ").capitalize(), country, "", "GOV", "other", ())


def organisations_of(
    rows: list[tuple[str, ...]], codes: dict[str, str]
) -> tuple[dict[str, Organisation], dict[str, tuple[str, ...]]]:
    """Returns organisations by id, and ids by folded name, acronym and alias; of several rows of an id the last one stands."""
    organisations: dict[str, Organisation] = {}
    names: dict[str, list[str]] = defaultdict(list)
    for ident, name, country, sector, kind, acronym, aliases, _parent, since, until in {row[0]: row for row in rows}.values():
        one = Organisation(ident, name, codes.get(country, country), sector, kind, acronym, split(aliases), since, until)
        organisations[ident] = one
        for alias in {fold(text) for text in (name, acronym, *one.aliases) if text}:
            names[alias].append(ident)
    return organisations, {name: tuple(found) for name, found in names.items()}


def split(cell: str) -> tuple[str, ...]:
    """Returns the parts of a `|` separated cell."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
