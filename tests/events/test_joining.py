"""One occurrence is one event, however often it is told; what differs stays apart; people's decisions stand."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy

from benchmarks import gold
from detente.errors import RecordError
from detente.events import JoinSettings, join
from detente.events.deciding import decisions_of, merge_events, split_event
from detente.model import DateRange, PageCoding, Place, Review
from detente.record import Record, open_record
from detente.record.opening import engine_of
from tests.events.building import days, ids_by_event, person, quotes_by_event, record_of, text

PUTIN, TRONG = person("Vladimir Putin", "RUS", "member"), person("Nguyen Phu Trong", "VNM", "member")
CHINH = person("Pham Minh Chinh", "VNM", "member")
MEETING = {"date": days("2024-06-20", "2024-06-21"), "participants": (PUTIN, TRONG)}


@pytest.fixture
def entries() -> list[PageCoding]:
    """Two independent texts on one meeting, one on another of the same day, one of another year, one that denies it."""
    return [
        text("a", ("Later in the day Putin met Trong", MEETING), publisher="Reuters"),
        text("b", ("Mr Putin sat down with the party chief", {**MEETING, "participants": (person("Putin", "RUS", "guest"), TRONG)}), publisher="TASS"),
        text("c", ("Putin met Prime Minister Chinh", {**MEETING, "participants": (PUTIN, CHINH)}), publisher="VNA"),
        text("d", ("Putin met Trong in Sochi", {**MEETING, "date": days("2018-09-06", "2018-09-07")}), publisher="VNA"),
        text("e", ("A spokesman denied that Putin met Trong", {**MEETING, "realis": "denied"}), publisher="AFP"),
    ]  # fmt: skip


def test_one_meeting_in_two_texts_is_one_event_of_two_sources(tmp_path: Path, entries: list[PageCoding]) -> None:
    record = record_of(tmp_path / "r.db", entries)
    report = join(record)
    assert (report.claims, report.events) == (5, 4)
    event = next(event for event in record.events() if len(event.claims) == 2)
    assert event.independent_sources == 2
    assert event.publishers == ("Reuters", "TASS")
    assert {party.name for party in event.participants} == {"Vladimir Putin", "Nguyen Phu Trong"}
    (judgement,) = list(record.judgements(relation="same_event"))
    assert {judgement.left, judgement.right} == set(event.claims)
    assert any("same people" in reason for reason in judgement.reasons)


def test_the_order_of_claims_does_not_matter(tmp_path: Path, entries: list[PageCoding]) -> None:
    found = []
    for name, batch in (("a", entries), ("b", entries[::-1]), ("c", entries[2:] + entries[:2])):
        with record_of(tmp_path / name, list(batch)) as record:
            join(record)
            found.append(ids_by_event(record))
    assert found[0] == found[1] == found[2]


def test_joining_again_changes_nothing(tmp_path: Path, entries: list[PageCoding]) -> None:
    record = record_of(tmp_path / "r.db", entries)
    join(record)
    before = list(record.events())
    again = join(record)
    assert (again.full, again.events, again.judgements) == (False, 0, 0)
    assert list(record.events()) == before


@pytest.mark.parametrize("seed", [1])
def test_joining_piece_by_piece_gives_the_events_of_joining_all(tmp_path: Path, seed: int) -> None:
    """The sample's gold claims, added in random pieces: the events are those of one full join."""
    entries = list(gold.codings())
    random.Random(seed).shuffle(entries)
    with record_of(tmp_path / "whole.db", entries) as record:
        join(record)
        whole = ids_by_event(record)
    with open_record(tmp_path / "pieces.db") as record:
        for first in range(0, len(entries), 16):
            record.add(entries[first : first + 16])
            join(record)
        assert ids_by_event(record) == whole


def test_a_copy_is_no_second_source(tmp_path: Path) -> None:
    filler = """The two leaders spoke for an hour in the palace while a crowd waited outside with flags in the summer rain, and then
        walked through the old garden to the pond, where the guest fed the carp and asked about the age of the trees"""
    undated = {"kind": "pledge", "date": None, "realis": "happened", "states": ("RUS", "VNM"), "status": "willing"}
    quote = "Russia was interested in supplying liquefied gas to Vietnam over the long term"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (quote, undated), filler=filler, publisher="Mekong Wire"),
            text("b", (quote, undated), filler=filler, publisher="Red River"),
            text("c", (quote, undated), filler="Something else was said about the weather", publisher="Third Paper"),
        ],
    )
    report = join(record)
    assert report.copies == 1
    sizes = sorted((len(event.claims), event.independent_sources) for event in record.events())
    # The third text is undated and no copy: nothing shows that it tells of the same occasion.
    assert sizes == [(1, 1), (2, 1)]
    assert [judgement.by for judgement in record.judgements(relation="same_text")] == ["rule:copies"]


def test_contradicting_days_and_numbers_stand_side_by_side(tmp_path: Path) -> None:
    visitor = (person("Nguyen Xuan Phuc", "VNM", "visitor"), person("Russia", "RUS", "host"))
    visit = {"kind": "visit", "participants": visitor}
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("The visit began on November 30", {**visit, "date": days("2021-11-30", "2021-12-03")}), publisher="A"),
            text("b", ("The trip ran from November 29", {**visit, "date": days("2021-11-29", "2021-12-03")}), publisher="B"),
            text("c", ("They signed eleven documents", {"kind": "agreement"}), publisher="A"),
            text("d", ("At least a dozen documents were signed", {"kind": "agreement"}), publisher="B"),
        ],
    )
    join(record)
    events = {event.kind: event for event in record.events()}
    assert len(events) == 2
    told = {found.field: found.values for found in events["visit"].contradictions}
    assert set(told["date.start"]) == {"2021-11-29", "2021-11-30"}
    assert {found.field: sorted(found.values) for found in events["agreement"].contradictions} == {
        "number of documents": ["11", "12"]
    }


def event_with(record: Record, quote: str) -> str:
    claims = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    return next(event.id for event in record.events() if any(claims[claim] == quote for claim in event.claims))


def test_a_person_can_split_and_merge_and_it_lasts(tmp_path: Path, entries: list[PageCoding]) -> None:
    record = record_of(tmp_path / "r.db", entries)
    join(record)
    both = record.event(event_with(record, "Later in the day Putin met Trong"))
    split_event(record, both.id, [both.claims[1]], by="An Editor", reason="another hall")
    join(record)
    assert max(len(event.claims) for event in record.events()) == 1
    first, second = event_with(record, "Putin met Prime Minister Chinh"), event_with(record, "Putin met Trong in Sochi")
    merge_events(record, first, second, by="An Editor")
    join(record)
    wanted = frozenset(["Putin met Prime Minister Chinh", "Putin met Trong in Sochi"])
    assert wanted in quotes_by_event(record)
    join(record, JoinSettings(full=True))
    assert wanted in quotes_by_event(record)
    assert max(len(event.claims) for event in record.events()) == 2


def test_decisions_survive_another_coder(tmp_path: Path, entries: list[PageCoding]) -> None:
    record = record_of(tmp_path / "r.db", entries)
    join(record)
    both = record.event(event_with(record, "Later in the day Putin met Trong"))
    split_event(record, both.id, [both.claims[1]], by="An Editor")
    again = [
        text("a", ("Later in the day Putin met Trong", {**MEETING, "subkind": "talks", "coder": "test 2", "fields": {"hour": "late"}}), publisher="Reuters"),
        text("b", ("Mr Putin sat down with the party chief", {**MEETING, "coder": "test 2", "participants": (person("Putin", "RUS", "guest"), TRONG)}), publisher="TASS"),
    ]  # fmt: skip
    record.add([PageCoding(page=one.page, coder="test 2", codings=one.codings) for one in again])
    join(record)
    sizes = [len(event.claims) for event in record.events()]
    assert sizes == [1, 1, 1, 1, 1]
    assert all(claim in {one.id for one in record.claims()} for event in record.events() for claim in event.claims)


def test_what_people_split_is_looked_up_once_a_claim(tmp_path: Path) -> None:
    """A split of twenty claims is a hundred judgements."""
    record = record_of(tmp_path / "r.db", [text(f"t{number}", ("Putin met Trong", MEETING)) for number in range(20)])
    join(record)
    (event,) = record.events()
    split_event(record, event.id, event.claims[:10], by="An Editor")
    asked: list[str] = []

    @sqlalchemy.event.listens_for(record.engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    assert len(decisions_of(record).apart) == 100
    assert len([statement for statement in asked if "claims.id IN" in statement]) == 20


def test_a_rejected_claim_leaves_its_event(tmp_path: Path, entries: list[PageCoding]) -> None:
    record = record_of(tmp_path / "r.db", entries)
    join(record)
    both = record.event(event_with(record, "Later in the day Putin met Trong"))
    record.review(both.claims[1], Review(decision="rejected", by="An Editor", at="2026-01-01T00:00:00Z"))
    join(record)
    assert frozenset(both.claims) not in {frozenset(event.claims) for event in record.events()}
    assert both.claims[1] not in record.events_of([both.claims[1]])


def test_decisions_need_a_name_and_sense(tmp_path: Path, entries: list[PageCoding]) -> None:
    record = record_of(tmp_path / "r.db", entries)
    join(record)
    both = record.event(event_with(record, "Later in the day Putin met Trong"))
    with pytest.raises(RecordError, match="name of the person"):
        split_event(record, both.id, [both.claims[1]], by=" ")
    with pytest.raises(RecordError, match="not all and not none"):
        split_event(record, both.id, both.claims, by="An Editor")
    with pytest.raises(RecordError, match="with itself"):
        merge_events(record, both.id, both.id, by="An Editor")


def test_papers_that_count_the_dead_differently_tell_one_attack(tmp_path: Path) -> None:
    def killed(name: str, quote: str, victims: str) -> PageCoding:
        hit = {"kind": "assault", "participants": (person(victims, "PER", "target"),), "states": ("PER",)}
        return text(name, (quote, {**hit, "date": days("2022-03-03", "2022-03-04")}), publisher=name)

    record = record_of(
        tmp_path / "r.db",
        [
            killed("a", "Four fishermen were killed off Tacna by a naval shell", "Four fishermen"),
            killed("b", "A naval shell killed twenty-two fishermen off Tacna and wounded nine", "twenty-two fishermen"),
        ],
    )
    join(record)
    (event,) = record.events()
    assert {found.field: sorted(found.values) for found in event.contradictions} == {"number killed": ["22", "4"]}


def test_a_text_that_counts_twice_contradicts_nobody_who_counts_once(tmp_path: Path) -> None:
    attack = {"kind": "assault", "states": ("KEN", "SOM"), "date": days("2023-05-04", "2023-05-05")}
    told = ["Gunmen killed 3 guards and killed 5 drivers at the border post", "Gunmen killed 5 drivers at the border post"]
    entries = [text(name, (quote, attack), publisher=name) for name, quote in zip("ab", told, strict=True)]
    with record_of(tmp_path / "r.db", entries) as record:
        join(record)
        (event,) = record.events()
        assert (len(event.claims), event.contradictions) == (2, ())


def test_a_figure_is_the_same_at_the_end_of_a_sentence(tmp_path: Path) -> None:
    trade = {"kind": "figure", "date": days("2023-01-01", "2024-01-01"), "fields": {"label": "trade"}}
    told = ["Trade of the two grew by a tenth to 12.5", "The two traded goods; trade grew by a tenth to 12.5, a record"]
    entries = [text(name, (quote, trade), publisher=name) for name, quote in zip("ab", told, strict=True)]
    with record_of(tmp_path / "r.db", entries) as record:
        join(record)
        assert len(list(record.events())) == 1


def test_a_source_whose_address_is_none_is_a_source(tmp_path: Path) -> None:
    entry = text("a", ("Later in the day Putin met Trong", MEETING))
    article = msgspec.structs.replace(entry.codings[0].article, address="http://[bad")
    coding = msgspec.structs.replace(entry.codings[0], article=article)
    with record_of(tmp_path / "r.db", [msgspec.structs.replace(entry, codings=(coding,))]) as record:
        assert join(record).events == 1


def test_documents_counted_in_one_place_and_month_are_one_signing(tmp_path: Path) -> None:
    lima = {"kind": "agreement", "place": Place(text="Lima", name="Lima", country="PER")}
    month = DateRange(start="2022-03-01", end="2022-04-01", precision="month", basis="stated")
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Nineteen agreements were signed on fisheries and rail", {**lima, "date": days("2022-03-03", "2022-03-04")}), publisher="A"),
            text("b", ("the twenty accords that both signed in Lima in March", {**lima, "date": month}), publisher="B"),
            text("c", ("twelve contracts were signed in Lima for mines", {**lima, "date": days("2022-05-03", "2022-05-04")}), publisher="B"),
        ],
    )  # fmt: skip
    join(record)
    assert sorted(len(event.claims) for event in record.events()) == [1, 2]


def test_a_joined_record_that_may_not_be_written_is_joined_again_without_a_word(
    tmp_path: Path, entries: list[PageCoding]
) -> None:
    path = tmp_path / "r.db"
    with record_of(path, entries) as record:
        join(record)
    with Record(engine_of(path, writable=False), path) as record:
        assert join(record).claims == 0
    with open_record(path) as record:
        record.add(text("z", ("Putin met Trong once more", MEETING), publisher="AP"))
    with (
        Record(engine_of(path, writable=False), path) as record,
        pytest.raises(RecordError, match="a copy of it elsewhere can be"),
    ):
        join(record)
