"""Ladders of what three states settled, headlines, and words that say what became of a document or what a measure does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from detente.events import join
from detente.events.parts import own_part
from detente.events.stepping import giving_up, of_document, of_measure
from detente.model import day_range
from detente.record import Record
from tests.events.building import person, record_of, text

THREE = ("RUS", "UKR", "TUR")


def told(day: str, kind: str, *parties: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """Returns the fields of a claim; parties are (state's code, role)."""
    people = tuple(person(state, state, role) for state, role in parties)
    states = tuple(sorted({state for state, _ in parties}))
    return {
        "date": day_range(dt.date.fromisoformat(day), basis="stated"),
        "kind": kind,
        "participants": people,
        "states": states,
        **fields,
    }


def signed(*states: str) -> list[tuple[str, str]]:
    return [(state, "signatory") for state in states]


def ladder(record: Record, quote: str) -> list[str]:
    """Returns the statuses of the steps of the event with a quote."""
    claims = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    event = next(one for one in record.events() if any(claims[claim] == quote for claim in one.claims))
    return [step.status for step in event.steps]


def test_what_three_states_settled_is_a_matter_of_the_two_named_first(tmp_path: Path) -> None:
    first = "Moscow and Kyiv signed the accord on grain ships with Ankara"
    ended = "Moscow has ended its part in the grain accord, a year after it was signed"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (first, told("2022-07-22", "agreement", *signed(*THREE), status="signed"))),
            text("b", (ended, told("2023-07-17", "agreement", *signed("RUS", "UKR"), status="signed"))),
            text(
                "c", ("Ankara and Kyiv praised a fair of carpets", told("2023-08-01", "statement", ("TUR", "speaker"), ("UKR", "target")))
            ),
        ],
    )  # fmt: skip
    join(record)
    assert ladder(record, first) == ["signed", "ended"]
    # A text that brings the other pairs up again takes no step away.
    record.add(
        [
            text(
                "d",
                ("Kyiv asked Ankara for two ferries", told("2023-09-01", "proposal", ("UKR", "proposer"), ("TUR", "addressee"))),
            )
        ]
    )
    join(record)
    assert ladder(record, first) == ["signed", "ended"]


def test_a_headline_is_no_evidence_where_its_text_has_a_sentence(tmp_path: Path) -> None:
    offer = "Norway would pay for a dam on the Shire"
    sentence = "Malawi and Norway signed an accord on the dam on the Shire in Lilongwe on Monday"
    entry = text(
        "b",
        ("Accord on dam on the Shire signed", told("2023-03-21", "agreement", *signed("MWI", "NOR"), status="signed")),
        (sentence, told("2023-03-20", "agreement", *signed("MWI", "NOR"), status="signed")),
        title="Accord on dam on the Shire signed",
    )
    sides = ("NOR", "proposer"), ("MWI", "addressee")
    record = record_of(tmp_path / "r.db", [text("a", (offer, told("2022-03-14", "proposal", *sides, status="proposed"))), entry])
    join(record)
    quotes = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    steps = next(event.steps for event in record.events() if any(quotes[one] == offer for one in event.claims))
    assert [(step.status, quotes[step.claim]) for step in steps] == [("proposed", offer), ("signed", sentence)]


@pytest.mark.parametrize(
    ("quote", "status"),
    [
        ("russia has ended its part in the agreement, a year after it was signed", "ended"),
        ("the agreement entered into force on 5 october 2016", "in_force"),
        ("the accord itself was accepted by both in brussels", "accepted"),
        ("it has since been ratified by all the parties", "ratified"),
        ("they signed an accord by which the old contract was terminated", None),
        ("a memorandum was signed in rome", None),
    ],
)
def test_words_say_what_became_of_a_document(quote: str, status: str | None) -> None:
    assert of_document(quote) == status


@pytest.mark.parametrize(
    ("quote", "ladder_kind", "status"),
    [
        ("china had cut off the military channels in august", "sanction", "suspended"),
        ("they put a duty on steel", "sanction", "in_force"),
        ("they put a duty on steel", "agreement", None),
        ("it withdrew its guarantees for shipping", "agreement", "suspended"),
    ],
)
def test_a_measure_puts_no_agreement_into_force(quote: str, ladder_kind: str, status: str | None) -> None:
    assert of_measure(quote, ladder_kind) == status


def test_who_denies_a_fact_refuses_nothing() -> None:
    assert giving_up("rejection", "belgrade denied that there had been a build-up", "demand") is None
    assert giving_up("rejection", "belgrade denied the request", "demand") == "rejected"


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("statement", "Oslo praised the new lighthouse on the strait"),
        ("demand", "and called on Accra to pay for its lamp before winter"),
        ("rejection", "but refused to send its own keepers there again"),
    ],
)
def test_a_sentence_of_several_acts_is_read_in_parts(kind: str, part: str) -> None:
    sentence = (
        "Oslo praised the new lighthouse on the strait and called on Accra to pay for its lamp before winter "
        "but refused to send its own keepers there again"
    )
    assert own_part(sentence, kind).strip() == part
    assert own_part("Oslo praised the new lighthouse on the strait", kind) == "Oslo praised the new lighthouse on the strait"
