"""Filters, order, events, and what is said when a question cannot be answered."""

from __future__ import annotations

import itertools
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from detente.errors import RecordError
from detente.model import Claim, Coding, DateRange, Judgement, PageCoding, Step
from detente.record import Record, open_record
from detente.record.sketching import SketchStore
from tests.builders import article_of, claim_of, event_of, page_of, reception

TEXT = "Alpha met Beta. Beta called Gamma. Gamma warned Alpha. They meet often."


def year(value: str) -> DateRange:
    return DateRange(start=f"{value}-01-01", end=f"{int(value) + 1}-01-01", precision="year", basis="stated")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = open_record(tmp_path / "r.db")
    page = page_of(TEXT)
    article = article_of(TEXT, page=page)
    quotes = TEXT.rstrip(".").split(". ")
    claims = (
        claim_of(article, quotes[0], states=("USA", "VNM"), date=year("2001")),
        claim_of(article, quotes[1], kind="call", states=("RUS", "VNM"), date=year("2002")),
        claim_of(article, quotes[2], kind="threat", states=("RUS", "USA"), date=year("2003"), attribution="official"),
        claim_of(article, quotes[3], states=("RUS", "USA", "VNM"), date=None, realis="habitual", confidence=0.4),
    )
    record.add(PageCoding(page=page, coder="test 1", codings=(Coding(article=article, claims=claims),)))
    return record


def quotes_of(claims: object) -> list[str]:
    return [claim.evidence[0].quote.split()[0] for claim in claims]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["Alpha", "Beta", "Gamma", "They"]),
        ({"pair": ("VNM", "RUS")}, ["Beta", "They"]),
        ({"pair": ("RUS", "VNM"), "kind": "call"}, ["Beta"]),
        ({"states": "USA"}, ["Alpha", "Gamma", "They"]),
        ({"states": ["VNM", "USA"], "realis": "happened"}, ["Alpha", "Beta", "Gamma"]),
        ({"kind": ["call", "threat"]}, ["Beta", "Gamma"]),
        ({"since": "2002"}, ["Beta", "Gamma"]),
        ({"since": "2001-07-01", "until": "2002-07"}, ["Alpha", "Beta"]),
        ({"until": "2002"}, ["Alpha"]),
        ({"attribution": "official"}, ["Gamma"]),
        ({"min_confidence": 0.5, "order": "-date"}, ["Gamma", "Beta", "Alpha"]),
        ({"order": "article", "limit": 2}, ["Alpha", "Beta"]),
        ({"pair": ("VNM", "CHN")}, []),
    ],
)
def test_filters_choose_and_order_claims(record: Record, filters: dict[str, object], expected: list[str]) -> None:
    assert quotes_of(record.claims(**filters)) == expected  # type: ignore[arg-type]
    assert len(list(record.claim_rows(**filters))) == len(expected)  # type: ignore[arg-type]


def test_rows_carry_the_columns_of_their_claims(record: Record) -> None:
    for claim, row in zip(record.claims(), record.claim_rows(), strict=True):
        assert (row.id, row.kind, row.states, row.realis) == (claim.id, claim.kind, claim.states, claim.realis)
        assert row.article == claim.evidence[0].article


def test_order_does_not_depend_on_the_order_of_adding(tmp_path: Path) -> None:
    entries = [reception(text=f"Envoy {number} met the minister. Moscow will send vaccines to Hanoi.") for number in range(6)]
    orders: list[list[str]] = []
    for name, batch in (("a", entries), ("b", entries[::-1])):
        with open_record(tmp_path / name) as record:
            for entry in batch:
                record.add(entry)
            orders.append([claim.id for claim in record.claims()])
    assert orders[0] == orders[1]


def test_claims_after_a_position_are_the_newer_ones(record: Record) -> None:
    position = record.position()
    record.add(reception())
    assert len(list(record.claims(after=position))) == 2


def test_a_claim_is_found_by_the_beginning_of_its_id(record: Record) -> None:
    claim = next(record.claims())
    assert record.claim(claim.id) == claim
    assert record.claim(claim.id[:14]) == claim
    with pytest.raises(RecordError, match="begins several ids"):
        record.claim("claim-")
    with pytest.raises(RecordError, match="no claim 'nothing'"):
        record.claim("nothing")


@pytest.mark.parametrize(
    ("filters", "message"),
    [({"since": "yesterday"}, "not a day"), ({"order": "size"}, "ordered by"), ({"colour": "red"}, "filtered by colour")],
)
def test_questions_that_cannot_be_answered_say_why(record: Record, filters: dict[str, str], message: str) -> None:
    with pytest.raises(RecordError, match=message):
        list(record.claims(**filters))  # type: ignore[arg-type]


def test_tallies_are_of_current_claims(record: Record) -> None:
    assert record.tally("kind") == {"meeting": 2, "call": 1, "threat": 1}
    with pytest.raises(RecordError, match="no tally of 'colour'"):
        record.tally("colour")


def test_events_are_replaced_retired_and_found_by_their_claims(record: Record) -> None:
    claims: list[Claim] = list(record.claims())
    step = Step(status="done", claim=claims[0].id, date=claims[0].date, reason="a later report")
    first, second = event_of((claims[0],), steps=(step,)), event_of((claims[1], claims[3]))
    record.put_events([first, second])
    assert list(record.events()) == [first, second]
    assert record.events_of([claim.id for claim in claims]) == {
        claims[0].id: first.id,
        claims[1].id: second.id,
        claims[3].id: second.id,
    }
    assert [event.id for event in record.events(pair=("VNM", "RUS"))] == [second.id]
    assert [row.id for row in record.event_rows(since="2002")] == [second.id]
    merged = event_of((claims[0], claims[1]))
    record.put_events([merged], retire=[first.id, second.id])
    assert list(record.events()) == [merged]
    assert record.event(merged.id[:12]) == merged
    assert record.events_of([claims[3].id]) == {}
    record.put_events([merged])
    assert record.counts()["events"] == 1


def test_new_events_take_no_number_of_replaced_ones(record: Record) -> None:
    claims = list(record.claims())
    record.put_events([event_of((claims[0],))])
    changed, new = event_of((claims[0],), intensity=2.0), event_of((claims[1],))
    record.put_events([new, changed])
    assert list(record.events()) == [changed, new]
    assert [event.id for event in record.events(pair=("RUS", "VNM"))] == [new.id]


def test_the_network_counts_events_by_pair(record: Record) -> None:
    claims = list(record.claims())
    record.put_events([event_of((claims[0],), intensity=2.0), event_of((claims[3],), date=year("2005"), intensity=4.0)])
    assert [(pair.a, pair.b, pair.events, pair.intensity) for pair in record.pair_counts()] == [
        ("USA", "VNM", 2, 3.0),
        ("RUS", "USA", 1, 4.0),
        ("RUS", "VNM", 1, 4.0),
    ]
    assert [pair.events for pair in record.pair_counts(until="2004")] == [1]
    record.put_events([event_of((claims[1],), date=None)])
    assert [pair.events for pair in record.pair_counts(since="2004")] == [1, 1, 1]
    assert [pair.events for pair in record.pair_counts()] == [2, 2, 1]


def test_questions_about_events_that_cannot_be_answered_say_why(record: Record) -> None:
    asked: Any = record  # as somebody asks who runs no type checker
    with pytest.raises(RecordError, match="filtered by publisher"):
        list(asked.events(publisher="TASS"))
    with pytest.raises(RecordError, match="filtered by order"):
        list(asked.event_rows(order="-date"))


def test_a_question_may_name_more_ids_than_a_statement_has_variables(record: Record) -> None:
    """SQLite takes 32,766 variables as its authors build it, some systems' own builds take more."""

    @sqlalchemy.event.listens_for(record.engine, "connect")
    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 50)

    record.engine.dispose()
    claims = list(record.claims())
    event = event_of((claims[0],))
    record.put_events([event])
    strangers = [f"claim-{number:016x}" for number in range(200)]
    assert list(record.claims(ids=[*strangers, claims[0].id, claims[1].id])) == claims[:2]
    assert list(record.claims(ids=[])) == []
    assert list(record.events(ids=[*strangers, event.id])) == [event]
    (article,) = record.articles()
    assert list(record.articles(ids=[*strangers, article.id])) == [article]


def test_more_families_may_move_than_a_statement_has_variables(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    @sqlalchemy.event.listens_for(record.engine, "connect")
    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 50)

    record.engine.dispose()
    monkeypatch.setattr("detente.record.sketching.SLICE", 40)
    store = SketchStore(record)
    store.put_sketches((number, b"", number) for number in range(1, 201))
    assert sorted(store.move_families({number: number - 1 for number in range(2, 201, 2)})) == list(range(2, 201, 2))
    assert store.families_of([1, 2, 199, 200]) == {1: 1, 2: 1, 199: 199, 200: 199}


def test_judgements_are_only_added(record: Record) -> None:
    def judgement(name: str, by: str) -> Judgement:
        return Judgement(
            id=name, relation="same_event", left="claim-a", right=f"claim-{name}", score=1.0, reasons=("x",), by=by, at="2026"
        )

    rule, person = judgement("b", "rule:same_day"), judgement("c", "Linh")
    assert record.judge([rule, person]) == 2
    assert record.judge([rule]) == 0
    assert list(record.judgements(relation="same_event")) == [rule, person]
    assert list(record.judgements(about="claim-c")) == [person]
    assert list(record.judgements(people_only=True)) == [person]


def test_marks_hold_how_far_a_job_has_come(record: Record) -> None:
    assert record.mark("join") is None
    assert record.mark("join", "17") == "17"
    assert record.mark("join", "18") == "18"
    assert record.mark("join") == "18"


def test_reading_goes_on_while_another_writes(record: Record) -> None:
    claims = record.claims()
    first = next(claims)
    record.add(reception())
    assert len([first, *claims]) == 4  # one snapshot
    assert len(list(itertools.islice(record.claims(), 10))) == 6
