"""The rows of resources/actors: dates that can be, ids that exist, offices held by one at a time held by one at a time."""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from detente.ontology.knowledge import COMMON_OFFICES

ACTORS = Path(__file__).parents[2] / "resources" / "actors"
DATE = re.compile(r"(?:1[6-9]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$")
INTERNATIONAL = frozenset(["IGO", "UNO", "EUR", "NGO", "IMG", "MNC", "ISM"])
SECTORS = frozenset("GOV MIL REB OPP PTY AGR BUS CRM COP CVL EDU ELI JRN JUD LAB LEG MED PRM REF REL SPY SOC UAF".split())
EXCLUSIVE = frozenset(["hos", "hog", "foreign", "defence"])
# Offices that several held at once, as a matter of history: a collective presidency, co-premiers, rival governments.
SHARED = frozenset(["BIH.president", "CIV.president", "GMB.president", "KHM.pm", "LBY.pm", "MDG.president", "SMR.captain"])


def rows(pattern: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for path in sorted(ACTORS.glob(pattern)):
        with path.open(encoding="utf-8", newline="") as lines:
            found += [{**row, "file": path.name} for row in csv.DictReader(lines)]
    return found


HOLDINGS, OFFICES, BODIES = rows("holdings/*.csv"), rows("offices.csv"), rows("organisations.csv")
STATES, NAMES, SEATS, PERSONS = rows("states.csv"), rows("state_names.csv"), rows("seats.csv"), rows("persons.csv")
CODES = {row["id"] for row in STATES} | {row["iso3"] for row in STATES} | INTERNATIONAL
KINDS = {row["id"]: row["kind"] for row in OFFICES}


@pytest.mark.parametrize(
    ("table", "least"),
    [(HOLDINGS, 6000), (OFFICES, 1200), (BODIES, 3000), (SEATS, 500), (STATES, 250), (NAMES, 1500), (PERSONS, 1000)],
    ids=["holdings", "offices", "bodies", "seats", "states", "names", "persons"],
)
def test_the_knowledge_base_has_at_least_its_rows(table: list[dict[str, str]], least: int) -> None:
    assert len(table) >= least


def test_at_least_120_states_have_holdings() -> None:
    assert len({row["office_id"].partition(".")[0] for row in HOLDINGS} & {row["id"] for row in STATES}) >= 120


def test_dates_can_be() -> None:
    wrong = [
        row
        for row in HOLDINGS
        if any(row[bound] and not DATE.match(row[bound]) for bound in ("start", "end"))
        or (row["start"] and row["end"] and row["start"][: len(row["end"])] > row["end"][: len(row["start"])])
    ]
    assert wrong == []


@pytest.mark.parametrize("table", [STATES, NAMES, SEATS, BODIES], ids=["states", "names", "seats", "bodies"])
def test_validity_begins_before_it_ends(table: list[dict[str, str]]) -> None:
    both = [row for row in table if row["valid_from"] and row["valid_to"]]
    assert [row for row in both if row["valid_from"][:4] > row["valid_to"][:4]] == []


def test_no_row_stands_twice() -> None:
    for table, columns in (
        (HOLDINGS, ("person", "office_id", "start")), (OFFICES, ("id",)), (BODIES, ("id",)), (STATES, ("id",)), (PERSONS, ("person",)),
    ):  # fmt: skip
        counts = Counter(tuple(row[column] for column in columns) for row in table)
        assert [key for key, count in counts.items() if count > 1] == []


def test_every_state_body_and_sector_exists() -> None:
    bodies = {row["id"] for row in BODIES}
    assert [row for row in (*NAMES, *SEATS) if row["iso3"] not in CODES] == []
    assert [row["id"] for row in (*OFFICES, *BODIES) if row["country"] and row["country"] not in CODES] == []
    assert [row for row in (*OFFICES, *SEATS) if row["organisation_id"] and row["organisation_id"] not in bodies] == []
    assert [row for row in (*OFFICES, *BODIES, *SEATS) if row["sector"] and row["sector"] not in SECTORS] == []


def test_no_holding_is_of_an_office_that_nothing_describes() -> None:
    known = {ident.casefold() for ident in KINDS}
    orphans = {
        row["office_id"]
        for row in HOLDINGS
        if row["office_id"].casefold() not in known
        and not (post := row["office_id"].partition(".")[2]).startswith(("amb_", "party_"))
        and post not in COMMON_OFFICES
    }
    assert orphans == set()


def test_offices_of_one_are_held_by_one_at_a_time() -> None:
    held: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in HOLDINGS:
        if row["act"] == "held" and KINDS.get(row["office_id"]) in EXCLUSIVE and row["office_id"] not in SHARED:
            held[row["office_id"]].append(row)
    overlaps = []
    for office, found in held.items():
        found.sort(key=lambda row: (row["start"], row["end"] or "9999"))
        for left, right in itertools.pairwise(found):
            length = min(len(left["end"]), len(right["start"]))
            if left["person"] != right["person"] and left["end"] and right["start"][:length] < left["end"][:length]:
                overlaps.append((office, left["person"], left["end"], right["person"], right["start"]))
    assert overlaps == []


# Years without a known head of state since 1992 in the offices of the Security Council's permanent members and Vietnam.
@pytest.mark.parametrize(
    "office", ["USA.president", "RUS.president", "CHN.president", "FRA.president", "GBR.pm", "VNM.party", "DEU.pm"]
)
def test_great_offices_have_no_gap(office: str) -> None:
    mine = [row for row in HOLDINGS if row["office_id"] == office and row["act"] != "elect"]
    empty = [
        year
        for year in range(1993, 2026)
        if not any(row["start"][:4] <= str(year) and (not row["end"] or str(year) <= row["end"][:4]) for row in mine)
    ]
    assert empty == []
