"""Views of a part, of weeks, by a day that is asked for: each says of what it shows what the whole record says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from benchmarks import gold
from detente.errors import RecordError
from detente.events import join
from detente.record import Record, open_record
from detente.relations import RelationSettings, relation
from detente.relations.sides import side_of
from detente.relations.types import Relation
from detente.reports.briefing import compose
from tests.events.building import days, person, record_of, text


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("views") / "gold.db") as record:
        record.add(list(gold.codings()))
        join(record)
        yield record


@pytest.fixture(scope="module")
def vietnam_russia(record: Record) -> Relation:
    return relation(record, "VNM", "RUS")


def test_a_name_within_another_word_is_no_body() -> None:
    nato, senator = side_of("NATO"), person("John McCain", "USA", "speaker")
    assert not nato.is_it(msgspec.structs.replace(senator, office="Senator of the United States"))
    assert nato.is_it(msgspec.structs.replace(senator, office="Ambassador of the United States to NATO"))
    assert nato.is_it(person("NATO's foreign ministers", "USA", "speaker"))


def test_weeks_have_their_own_coverage(record: Record) -> None:
    found = relation(record, "VNM", "RUS", settings=RelationSettings(unit="week"))
    points = [point for point in found.series if point.group == "all"]
    assert all(point.events <= point.coverage for point in points)
    assert sum(point.share is not None for point in points) > 5


@pytest.mark.parametrize("since", ["2011", "2016"])
def test_a_view_of_a_part_has_the_ladders_of_the_whole(record: Record, vietnam_russia: Relation, since: str) -> None:
    ladders = {step.claim: line for line in vietnam_russia.commitments if len(line.steps) > 1 for step in line.steps}
    events = {event.id: event for event in record.events(pair=("RUS", "VNM"))}
    part = relation(record, "VNM", "RUS", since=since)
    moved = [(line, ladders[claim]) for line in part.commitments for claim in events[line.event].claims if claim in ladders]
    assert len({line.event for line, _ in moved if line.event not in {whole.event for whole in vietnam_russia.commitments}}) > 0
    for line, whole in moved:
        assert (line.steps, line.status, line.state) == (whole.steps, whole.status, whole.state)
    assert len({whole.event for _, whole in moved}) == len({line.event for line, _ in moved})


def test_a_brief_of_some_years_cites_the_words_of_every_step(record: Record) -> None:
    made = compose(record, relation(record, "VNM", "RUS", since="2011"))
    cited = {(note.article, note.start, note.end) for note in made.notes}
    steps = {step.claim for line in made.relation.commitments for step in line.steps}
    spans = [claim.evidence[0] for claim in record.claims(ids=sorted(steps))]
    assert len(spans) == len(steps)
    assert {(span.article, span.start, span.end) for span in spans} <= cited


def test_the_day_by_which_a_date_is_past_is_a_day(record: Record) -> None:
    assert relation(record, "VNM", "RUS", settings=RelationSettings(as_of="2024")).as_of == "2024-01-01"
    with pytest.raises(RecordError, match="'soon' is not a day"):
        relation(record, "VNM", "RUS", settings=RelationSettings(as_of="soon"))


def test_the_timeline_is_in_order_of_days(tmp_path: Path) -> None:
    both = {"states": ("RUS", "VNM")}
    entries = [
        text("a", ("Putin met Trong in Hanoi", {**both, "date": days("2024-06-19", "2024-06-20")})),
        text("b", ("Russia warned Vietnam", {**both, "kind": "threat", "date": days("2024-06-20", "2024-06-21", "publication")})),
    ]
    with record_of(tmp_path / "r.db", entries) as made:
        join(made)
        assert [line.kind for line in relation(made, "VNM", "RUS").timeline] == ["meeting", "threat"]
