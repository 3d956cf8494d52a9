"""What breaks a matter off, ends it or takes it up again, and what only seems to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from detente.events import join
from detente.events.moving import ENDING, SURE_ENDING, ending
from detente.events.stepping import of_measure
from detente.model import DateRange
from detente.record import Record
from tests.events.building import person, record_of, text
from tests.events.test_turns import ladder, told


def together(path: Path, *texts: tuple[str, str, dict[str, Any]]) -> Record:
    """Returns a joined record of one-sentence texts: (day of publication, quote, fields)."""
    record = record_of(path, [text(f"{at} {day}", (quote, fields)) for at, (day, quote, fields) in enumerate(texts)])
    join(record)
    return record


def pledged(day: str, status: str, other: str = "promisee") -> dict[str, Any]:
    """Returns the fields of a promise of Chad to Benin, or of both."""
    return told(day, "pledge", ("TCD", "promisor"), ("BEN", other), states=("BEN", "TCD"), status=status)


def signed(day: str) -> dict[str, Any]:
    """Returns the fields of a paper that both signed."""
    return told(day, "agreement", ("TCD", "signatory"), ("BEN", "signatory"), states=("BEN", "TCD"), status="signed")


def test_what_was_broken_off_and_is_taken_up_again_is_one_matter(tmp_path: Path) -> None:
    cut = "Chad cut off the consultations of the two coast guards"
    record = together(
        tmp_path / "r.db",
        ("a", cut, told("2019-02-03", "sanction", ("TCD", "actor"), ("BEN", "target"), states=("BEN", "TCD"))),
        ("b", "Chad and Benin agreed to resume consultations", pledged("2021-05-06", "agreed", "promisor")),
    )
    assert ladder(record, cut) == ["suspended", "agreed"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("flights to the islands were cancelled", "suspended"),
        ("it put off the talks on fish", "suspended"),
        ("duties on tiles were raised", "in_force"),
    ],
)
def test_measures_against_what_is_kept_up_suspend_it(words: str, status: str) -> None:
    assert of_measure(words, "sanction") == status


def test_who_gives_up_what_the_other_side_had_promised_ends_it(tmp_path: Path) -> None:
    promise = "Chad would build a sugar refinery at Parakou for Benin"
    record = together(
        tmp_path / "r.db",
        ("a", promise, pledged("2015-02-03", "intended")),
        ("b", "An agreement on the sugar refinery at Parakou was signed", signed("2016-02-03")),
        (
            "c",
            "Benin scrapped the sugar refinery at Parakou",
            told("2019-05-06", "retreat", ("BEN", "actor"), ("TCD", "target"), states=("BEN", "TCD")),
        ),
    )
    assert ladder(record, promise)[-1] == "ended"


def test_a_memorandum_leaves_what_it_prepares_to_be_agreed(tmp_path: Path) -> None:
    first = "Chad and Benin signed a memorandum on a railway from Parakou to Moundou"
    record = together(
        tmp_path / "r.db",
        ("a", first, signed("2015-02-03")),
        ("b", "They agreed on the tariffs of the railway from Parakou to Moundou", pledged("2016-02-03", "agreed", "promisor")),
    )
    assert ladder(record, first) == ["signed", "planned"]


def test_joint_work_that_is_only_planned_moves_nothing(tmp_path: Path) -> None:
    promise = "Chad and Benin agreed to dig a canal at Malanville"
    work = told("2016-02-03", "cooperation", ("TCD", "actor"), ("BEN", "actor"), states=("BEN", "TCD"), realis="planned")
    record = together(
        tmp_path / "r.db",
        ("a", promise, pledged("2015-02-03", "agreed", "promisor")),
        ("b", "The canal at Malanville is to be dug by both armies", work),
    )
    assert ladder(record, promise) == ["agreed"]
    assert not list(record.judgements(relation="follows"))


def test_an_end_needs_less_where_no_other_matter_is_near() -> None:
    assert ending([1, 3], {1: 0.7}) == ENDING
    assert ending([1, 3], {1: 0.7, 2: 0.5}) == 0.75
    assert ending([1, 3], {1: 0.7, 2: 0.69}) == SURE_ENDING


def test_those_who_were_to_meet_met_by_the_end_of_the_visit(tmp_path: Path) -> None:
    people = (person("Idriss Mahamat", "TCD", "member"), person("Afi Dossou", "BEN", "member"))
    given = {"kind": "meeting", "participants": people, "states": ("BEN", "TCD")}
    plan = "Mahamat is also to meet the speaker, Afi Dossou"
    visit = {"date": DateRange(start="2021-03-01", end="2021-03-05", precision="day", basis="derived")}
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (plan, told("2021-03-02", "meeting") | given | {"realis": "planned"})),
            text("b", ("He also met Dossou", given | visit)),
        ],
    )
    join(record)
    assert ladder(record, plan) == ["planned", "done"]


def test_a_measure_stops_a_promise_only_by_its_words(tmp_path: Path) -> None:
    promise = "Chad would ship salted beef to Cotonou for the barracks of Benin"
    sides = ("TCD", "actor"), ("BEN", "target")
    record = together(
        tmp_path / "r.db",
        ("a", promise, pledged("2015-02-03", "intended")),
        (
            "b",
            "Chad halted the salted beef for Cotonou's barracks",
            told("2016-02-03", "sanction", *sides, states=("BEN", "TCD")),
        ),
        ("c", "Chad taxes salted beef from Cotonou's barracks", told("2017-02-03", "sanction", *sides, states=("BEN", "TCD"))),
    )
    assert ladder(record, promise) == ["intended", "suspended"]
