"""Unions of states in ladders: an agreement with a union is what one of its members had planned, whatever came first into the record."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from detente.events import JoinSettings, following, join
from detente.events.documents import documents_in
from detente.events.unions import unions_named
from detente.model import PageCoding, Review
from detente.ontology.undertakings import undertakings_in
from detente.record import Record
from tests.events.building import person, record_of, text
from tests.events.test_following import at, ladder
from tests.events.test_increments import joined, ladders

PLAN = "Ottawa and Brasilia want a free trade agreement of Canada and Mercosur"
SIGNED = "Canada and Mercosur signed their free trade agreement in Asuncion"
IN_FORCE = "It entered into force on the first of May"
OTHER = "Canada and the Caribbean Community signed a free trade agreement"
MERCOSUR = person("Southern Common Market", "IGO", "signatory")


def agreement(day: str, status: str, *bodies: Any) -> dict[str, Any]:
    parties = (person("Canada", "CAN", "signatory"), *bodies)
    return at(day, kind="agreement", status=status, participants=parties, states=("CAN", "IGO"))


def plan(member: str) -> dict[str, Any]:
    parties = (person("Canada", "CAN", "promisor"), person(member, member, "promisor"))
    return at("2018-03-20", kind="pledge", status="agreed", participants=parties, states=tuple(sorted(("CAN", member))))


def texts() -> list[PageCoding]:
    caribbean = person("Caribbean Community", "IGO", "signatory")
    return [
        text("a", (PLAN, plan("BRA"))),
        text("b", (SIGNED, agreement("2026-03-02", "signed", MERCOSUR))),
        text("c", (IN_FORCE, agreement("2027-05-01", "in_force", MERCOSUR)), title="Canada's free trade agreement with Mercosur"),
        text("d", (OTHER, agreement("2026-04-02", "signed", caribbean))),
    ]


STEPS = [("planned", "2018-03-20"), ("signed", "2026-03-02"), ("in_force", "2027-05-01")]


@pytest.mark.parametrize("reread", [600, 0])
@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_an_agreement_with_a_union_is_what_a_member_had_planned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: tuple[int, ...], reread: int
) -> None:
    monkeypatch.setattr(following, "EVENTS_REREAD", reread)
    every = texts()
    with joined(tmp_path / "r.db", *([every[at]] for at in order)) as record:
        assert ladder(record, PLAN) == STEPS
        before = ladders(record)
        join(record, JoinSettings(full=True))
        assert ladders(record) == before


def reject(record: Record, quote: str) -> None:
    found = next(claim.id for claim in record.claims() if claim.evidence[0].quote == quote)
    record.review(found, Review(decision="rejected", by="a person", at="2027-06-01T00:00:00+00:00", reason="test"))


def test_a_plan_that_is_no_more_gives_the_agreement_back(tmp_path: Path) -> None:
    with joined(tmp_path / "r.db", texts()) as record:
        reject(record, PLAN)
        join(record)
        before = ladders(record)
        assert ladder(record, SIGNED) == STEPS[1:]
        join(record, JoinSettings(full=True))
        assert ladders(record) == before


def test_an_agreement_with_a_union_that_is_no_more_leaves_the_ladder(tmp_path: Path) -> None:
    with joined(tmp_path / "r.db", texts()) as record:
        reject(record, SIGNED)
        join(record)
        assert [day for _, day in ladder(record, PLAN)] == ["2018-03-20", "2027-05-01"]


def test_a_union_stands_only_for_those_who_were_its_members(tmp_path: Path) -> None:
    wish = "Caracas and Ottawa want a free trade agreement of Canada and Mercosur"
    record = record_of(tmp_path / "r.db", [text("a", (wish, plan("VEN"))), *texts()[1:]])
    join(record)
    assert ladder(record, wish) == [("agreed", "2018-03-20")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a free trade agreement of canada and mercosur", {"MERCOSUR"}),
        ("the european union asked for calm", set()),
        ("negotiations with the gulf cooperation council were resumed", {"GCC"}),
    ],
)
def test_unions_are_named_with_an_agreement(words: str, found: set[str]) -> None:
    assert unions_named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("they signed an extradition treaty and a contract on grain silos", [["extra"], ["grain", "silos"]]),
        ("the bilateral agreement was signed in norway", []),
        ("talks about a ceasefire in the valley went on", [["cease"]]),
    ],
)
def test_documents_are_known_by_their_names(words: str, found: list[list[str]]) -> None:
    assert sorted(map(sorted, documents_in(words))) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kenya will make the serum in nairobi under licence", {"make"}),
        ("a ship with the promised serum arrived in mombasa", {"supply"}),
        ("ten nurses finished their course and the maintenance of the fridges was handed over", {"serve", "supply"}),
        ("they spoke about the weather", set()),
    ],
)
def test_to_make_to_supply_and_to_serve_are_undertakings_of_their_own(words: str, found: set[str]) -> None:
    assert undertakings_in(words) == found
