"""The claim that an event is shown by: kept beside it, and looked up wherever what is kept may not be what stands."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from benchmarks import gold
from detente.events import join
from detente.model import Review
from detente.record import Record, open_record
from detente.record.shown import Shown, ShownStore
from detente.relations import relation
from tests.events.building import days, person, record_of, text

PUTIN, TRONG = person("Vladimir Putin", "RUS", "member"), person("Nguyen Phu Trong", "VNM", "member")
MEETING = {"date": days("2024-06-20", "2024-06-21"), "participants": (PUTIN, TRONG)}
PAIR = ("RUS", "VNM")
DECISION = Review(decision="corrected", by="An Editor", at="2026-01-01")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    entries = [
        text("a", ("Putin met Trong", MEETING), publisher="Reuters"),
        text("b", ("The two men sat down", MEETING), publisher="TASS"),
    ]
    record = record_of(tmp_path / "r.db", entries)
    join(record)
    return record


def kept_claims(record: Record) -> list[Shown | None]:
    return [claim for _, claim in ShownStore(record).events(pair=PAIR)]


def shown_quotes(record: Record) -> list[str]:
    store = ShownStore(record)
    return [told.claim.evidence[0].quote for told in store.shown(store.events(pair=PAIR))]


def test_a_view_is_the_same_with_kept_claims_and_with_looked_up_ones(tmp_path: Path) -> None:
    with open_record(tmp_path / "gold.db") as record:
        record.add(list(gold.codings()))
        join(record)
        assert all(kept_claims(record))
        views = [msgspec.json.encode(relation(record, *pair)) for pair in (PAIR, ("ASEAN", "CHN"), ("VNM.cpv", "RUS"))]
        with record.writing() as connection:
            connection.exec_driver_sql("DELETE FROM event_shown")
        assert not any(kept_claims(record))
        assert [msgspec.json.encode(relation(record, *pair)) for pair in (PAIR, ("ASEAN", "CHN"), ("VNM.cpv", "RUS"))] == views


def test_what_a_person_decided_is_shown_at_once(record: Record) -> None:
    (kept,) = kept_claims(record)
    assert kept is not None
    record.review(kept.id, DECISION, changes={"topics": ("a summit",)})
    assert kept_claims(record) == [None]
    assert [line.topic for line in relation(record, *PAIR).topics] == ["a summit"]


def test_a_claim_that_is_superseded_gives_way_to_the_one_that_stands(record: Record) -> None:
    first, second = ("Putin met Trong", "The two men sat down")
    (shown,) = shown_quotes(record)
    name, other = ("a", second) if shown == first else ("b", first)
    record.add(msgspec.structs.replace(text(name, (shown, {**MEETING, "kind": "call"})), coder="test 2"))
    assert shown_quotes(record) == [other]


def test_an_event_that_is_written_again_keeps_its_claim_and_one_of_other_claims_does_not(record: Record) -> None:
    (event,) = record.events()
    record.put_events([event])
    assert all(kept_claims(record))
    turned = msgspec.structs.replace(event, claims=event.claims[::-1])
    record.put_events([turned])
    assert kept_claims(record) == [None]
    record.put_events([], retire=[event.id])
    with record.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM event_shown").scalar() == 0
