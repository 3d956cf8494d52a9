"""Ladders after joining what is new: as a join of everything finds them, also where only the neighbourhood of the new is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import pytest

from detente.events import JoinSettings, following, join
from detente.events.keeping import Kept, kept_of
from detente.events.telling import Told
from detente.model import Event, PageCoding, Review
from detente.record import Record
from detente.record.joining import JoinStore
from tests.events.building import days, person, record_of, text
from tests.events.test_following import invitation, ladder, visit

INVITED = [
    text("a", ("Trong invited Putin to Hanoi", invitation("2018-09-06", "Nguyen Phu Trong", "Vladimir Putin"))),
    text("b", ("Phuc invited Putin again", invitation("2021-11-30", "Nguyen Xuan Phuc", "Vladimir Putin"))),
    text("c", ("Man invited Volodin to come", invitation("2021-12-02", "Tran Thanh Man", "Vyacheslav Volodin"))),
    text("d", ("Quang invited Lavrov to come", invitation("2016-03-02", "Tran Dai Quang", "Sergey Lavrov"))),
]
CAME = [
    text("e", ("Putin came to Hanoi", visit("2024-06-20", "Vladimir Putin"))),
    text("f", ("Volodin came to Hanoi", visit("2023-10-16", "Vyacheslav Volodin"))),
]


def ladders(record: Record) -> dict[str, tuple[tuple[str, str], ...]]:
    return {event.id: tuple((step.status, step.claim) for step in event.steps) for event in record.events()}


def joined(path: Path, *parts: list[PageCoding]) -> Record:
    record = record_of(path, [])
    for part in parts:
        record.add(part)
        join(record)
    return record


@pytest.mark.parametrize("reread", [600, 2])
def test_what_is_new_moves_the_matters_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reread: int) -> None:
    monkeypatch.setattr(following, "EVENTS_REREAD", reread)
    with joined(tmp_path / "r.db", INVITED, CAME) as record:
        assert ladder(record, "Trong invited Putin to Hanoi")[-1] == ("carried_out", "2024-06-20")
        assert ladder(record, "Man invited Volodin to come")[-1] == ("carried_out", "2023-10-16")
        assert ladder(record, "Quang invited Lavrov to come") == [("accepted", "2016-03-02")]
        before = ladders(record)
        join(record, JoinSettings(full=True))
        assert ladders(record) == before


@pytest.mark.parametrize("reread", [600, 2])
def test_an_earlier_text_that_comes_later_takes_the_matter_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reread: int
) -> None:
    monkeypatch.setattr(following, "EVENTS_REREAD", reread)
    with joined(tmp_path / "r.db", [*INVITED[1:], *CAME], INVITED[:1]) as record:
        before = ladders(record)
        assert ladder(record, "Trong invited Putin to Hanoi")[-1] == ("carried_out", "2024-06-20")
        assert ladder(record, "Phuc invited Putin again") == []
        join(record, JoinSettings(full=True))
        assert ladders(record) == before


def test_only_what_lies_around_the_new_is_read_in_a_busy_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "EVENTS_REREAD", 2)
    monkeypatch.setattr(following, "EVENTS_BEFORE", 0)
    read: list[int] = []
    found = following.matters_of

    def counted(told: list[Told], kept: Mapping[str, Kept]) -> object:
        read.append(len(told))
        return found(told, kept)

    with joined(tmp_path / "r.db", INVITED) as record:
        monkeypatch.setattr(following, "near_events", lambda store, pair, news: store.with_words(news.fresh))
        monkeypatch.setattr(following, "matters_of", counted)
        record.add(CAME)
        join(record)
        assert read == [2]
        assert ladder(record, "Trong invited Putin to Hanoi") == [("accepted", "2018-09-06"), ("accepted", "2021-11-30")]


def test_one_more_report_of_what_is_told_leaves_ladders_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("Trong invited Putin to Hanoi", invitation("2022-09-06", "Nguyen Phu Trong", "Vladimir Putin"))
    reports = [text(f"p{day}", asked, published=(f"2022-09-0{day}", f"2022-09-0{day + 1}")) for day in (6, 7, 8)]
    followed: list[int] = []
    follow = following.follow

    def noted(record: Record, store: JoinStore, at: str, fresh: list[Event] | None = None, gone: Sequence[Event] = ()) -> int:
        followed.append(len(fresh or ()))
        return follow(record, store, at, fresh, gone)

    with joined(tmp_path / "r.db", [*reports, CAME[0]]) as record:
        before = ladders(record)
        monkeypatch.setattr("detente.events.joining.follow", noted)
        record.add([text("late", asked, published=("2022-09-20", "2022-09-21"))])
        join(record)
        assert followed == []
        assert [len(event.claims) for event in record.events(kind="invitation")] == [4]
        assert ladders(record) == before
        assert ladder(record, asked[0])[-1] == ("carried_out", "2024-06-20")
        # An earlier report names the event anew: its steps are made anew.
        record.add([text("early", asked, published=("2022-09-01", "2022-09-02"))])
        join(record)
        assert followed[-1] > 0
        after = ladders(record)
        join(record, JoinSettings(full=True))
        assert ladders(record) == after


def test_of_a_busy_pair_the_matters_before_what_is_new_are_those_on_record(tmp_path: Path) -> None:
    with joined(tmp_path / "r.db", [*INVITED, *CAME]) as record:
        store, pair = JoinStore(record), ("RUS", "VNM")
        ordered = following.in_order(Told(*one) for one in store.events_of_pair(pair, sorted(following.FOLLOWABLE)))
        _, links = following.matters_of(ordered)
        found = {later.id: root.id for later, root, _, _ in links}
        assert len(found) >= 2
        # All but the last one lie before it; an event of no matter of before is the root of its own.
        kept = kept_of(record, pair, ordered, [ordered[-1].event])
        assert {event: one.root for event, one in kept.items()} == {
            one.event.id: found.get(one.event.id, one.event.id) for one in ordered[:-1]
        }
        assert following.matters_of(ordered, kept)[1] == [
            (later, root, round(score, 4), why) for later, root, score, why in links
        ]
        assert kept_of(record, pair, ordered, [ordered[0].event]) == {}
        # Where the root lies further back than what is read, its follower belongs to it all the same.
        last = ordered[-1].event.id
        without = [one for one in ordered if one.event.id not in (found[last], ordered[0].event.id)]
        assert kept_of(record, pair, [*without, ordered[0]], [ordered[0].event])[last].root == ""


@pytest.mark.parametrize("reread", [600, 2])
def test_a_link_that_no_longer_holds_is_not_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reread: int) -> None:
    monkeypatch.setattr(following, "EVENTS_REREAD", reread)
    asked = "Trong invited Putin to Hanoi"
    guest = person("Dmitry Medvedev", "RUS", "invitee")
    host = person("Nguyen Phu Trong", "VNM", "inviter")
    invited = text("a", (asked, invitation("2022-09-06", "Nguyen Phu Trong", "Vladimir Putin")))
    with joined(tmp_path / "r.db", [invited], [*INVITED[2:], *CAME]) as record:
        assert ladder(record, asked)[-1] == ("carried_out", "2024-06-20")
        # A reader finds that it was another guest; the judgement that Putin's visit carried it out stays on record.
        claim = next(one for one in record.claims(kind="invitation") if one.evidence[0].quote == asked)
        review = Review(decision="corrected", by="A reader", at="2024-07-01T00:00:00+00:00")
        record.review(claim.id, review, changes={"participants": msgspec.to_builtins((host, guest))})
        join(record)
        assert ladder(record, asked) == [("accepted", "2022-09-06")]
        assert any(judgement.right == claim.id for judgement in record.judgements(relation="follows"))
        record.add([text("g", ("Medvedev came to Hanoi", visit("2024-09-01", "Dmitry Medvedev")))])
        join(record)
        assert ladder(record, asked) == [("accepted", "2022-09-06"), ("carried_out", "2024-09-01")]
        before = ladders(record)
        join(record, JoinSettings(full=True))
        assert ladders(record) == before


@pytest.mark.parametrize("reread", [600, 2])
def test_a_step_has_the_day_that_a_reader_corrected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reread: int) -> None:
    monkeypatch.setattr(following, "EVENTS_REREAD", reread)
    asked = "Trong invited Putin to Hanoi"
    with joined(tmp_path / "r.db", INVITED, CAME) as record:
        claim = next(one for one in record.claims(kind="invitation") if one.evidence[0].quote == asked)
        review = Review(decision="corrected", by="A reader", at="2024-07-01T00:00:00+00:00")
        record.review(claim.id, review, changes={"date": msgspec.to_builtins(days("2018-09-08", "2018-09-09"))})
        join(record)
        assert ladder(record, asked)[0] == ("accepted", "2018-09-08")
        before = ladders(record)
        join(record, JoinSettings(full=True))
        assert ladders(record) == before
        assert ladder(record, asked)[0] == ("accepted", "2018-09-08")


@pytest.mark.parametrize("reread", [600, 2])
def test_steps_of_what_is_gone_go_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reread: int) -> None:
    monkeypatch.setattr(following, "EVENTS_REREAD", reread)
    with joined(tmp_path / "r.db", INVITED, CAME) as record:
        page = CAME[1]
        nothing = tuple(msgspec.structs.replace(coding, claims=()) for coding in page.codings)
        record.add(msgspec.structs.replace(page, coder="test 2", codings=nothing))
        join(record)
        assert ladder(record, "Man invited Volodin to come") == [("accepted", "2021-12-02")]
        before = ladders(record)
        join(record, JoinSettings(full=True))
        assert ladders(record) == before
