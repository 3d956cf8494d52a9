"""Whatever was added, coded anew or decided in whatever pieces, joining what is new gives the events of joining everything."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from benchmarks import news
from detente.events import JoinSettings, chances, counting, following, join, keeping
from detente.model import Event, PageCoding, Review
from detente.record import Record, open_record, tables
from detente.record.joining import JoinStore
from tests.events.building import days, person, text

STATES = ("RUS", "VNM", "CHN")
ROLES = {
    "proposal": ("proposer", "addressee"), "pledge": ("promisor", "promisee"), "aid": ("donor", "recipient"),
    "invitation": ("inviter", "invitee"), "visit": ("visitor", "host"), "agreement": ("signatory", "signatory"),
    "sanction": ("actor", "target"), "rejection": ("speaker", "addressee"), "meeting": ("member", "member"),
}  # fmt: skip
STATUSES = {
    "proposal": "proposed", "pledge": "agreed", "aid": "delivered", "invitation": "extended", "visit": "done", "agreement": "signed",
}  # fmt: skip
SUBJECTS = (
    "six undersea vessels for the navy",
    "a railway to Yunnan",
    "the ban on imports of rice",
    "a loan for the metro",
    "vaccines",
)
VERBS = {
    "proposal": "asked for", "pledge": "promised", "aid": "delivered", "invitation": "invited guests about", "visit": "came for",
    "agreement": "signed a treaty on", "sanction": "banned", "rejection": "turned down", "meeting": "talked without a result about",
}  # fmt: skip
PEOPLE = {"RUS": ("Vladimir Putin", "Sergey Lavrov"), "VNM": ("To Lam", "Pham Minh Chinh"), "CHN": ("Wang Yi", "Li Qiang")}


def claims_of(chance: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields the claims of one text: acts of a few states on a few days about few subjects, so that many link."""
    for at in range(chance.randint(1, 4)):
        kind = chance.choice(list(ROLES))
        sides = chance.sample(STATES, 2)
        people = [chance.choice([*PEOPLE[state], ""]) for state in sides]
        parties = tuple(person(name, state, role) for name, state, role in zip(people, sides, ROLES[kind], strict=True))
        day = chance.randint(1, 25)
        date = chance.choice([days(f"2021-03-{day:02}", f"2021-03-{day + 1:02}")] * 4 + [days("2021-03-01", "2021-04-01"), None])
        quote = f"{people[0] or sides[0]} {VERBS[kind]} {chance.choice(SUBJECTS)} {chance.choice(('', 'again', 'with joy'))} {at}"
        states = tuple(sorted(STATES if chance.random() < 0.1 else sides))
        fields = {"kind": kind, "status": STATUSES.get(kind), "participants": parties, "states": states, "date": date}
        yield quote, fields | {"realis": chance.choice(["happened", "happened", "planned"])}


def pages_of(chance: random.Random, number: int) -> list[PageCoding]:
    """Returns some texts, some of them copies of others."""
    pages: list[PageCoding] = []
    told: list[list[tuple[str, dict[str, Any]]]] = []
    for at in range(number):
        claims = chance.choice(told) if told and chance.random() < 0.25 else list(claims_of(chance))
        told.append(claims)
        lead = " ".join(
            f"{word}{len(told) if claims is not told[0] else 0}" for word in "every long lead of a text has its words".split()
        )
        day = f"2021-03-{chance.randint(1, 20):02}"
        pages.append(text(f"p{at}", *claims, filler=lead * 3, published=(day, day[:8] + f"{int(day[8:]) + 1:02}")))
    return pages


def first_day(page: PageCoding) -> str:
    """Returns the first day on which something that a text tells was."""
    return min((claim.date.start or "~" for coding in page.codings for claim in coding.claims if claim.date), default="~")


def coded_anew(page: PageCoding, chance: random.Random) -> PageCoding:
    """Returns what another coder finds in a page: some claims fewer, some as another kind of date."""
    codings = []
    for coding in page.codings:
        claims = [msgspec.structs.replace(claim, coder="test 2") for claim in coding.claims if chance.random() < 0.6]
        codings.append(msgspec.structs.replace(coding, claims=tuple(claims)))
    return msgspec.structs.replace(page, coder="test 2", codings=tuple(codings))


def decided(record: Record, chance: random.Random) -> None:
    """A person rejects a claim, or corrects its date, kind or states."""
    claims = list(record.claims(order="added"))
    if claims:
        claim = chance.choice(claims)
        wrong = chance.random() < 0.5
        review = Review(decision="rejected" if wrong else "corrected", by="A reader", at="2026-01-01T00:00:00+00:00")
        year = chance.choice(["2021", "2021", "2018"])
        corrected = [
            {"date": {"start": f"{year}-03-09", "end": f"{year}-03-10", "precision": "day", "basis": "stated"}},
            {"kind": chance.choice([*ROLES, "threat"])},
            {"states": ["CHN", "RUS"]},
        ]
        record.review(claim.id, review, changes={} if wrong else chance.choice(corrected))


def state_of(record: Record) -> tuple[dict[str, Event], list[tuple[object, ...]]]:
    """Returns the events and the links between them, with their scores and reasons."""
    with record.reading() as connection:
        links = connection.execute(select(tables.matter_links)).all()
    firsts = {event.claims[0] for event in record.events()}
    return {event.id: event for event in record.events()}, sorted(tuple(row) for row in links if row.claim in firsts)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(min_value=0, max_value=2**32),
    st.integers(min_value=2, max_value=14),
    st.integers(min_value=1, max_value=5),
    st.sampled_from([100, 2]),
    st.sampled_from([64, 3]),
)
@example(1, 14, 5, 100, 64)
@example(1, 14, 5, 2, 3)
def test_joining_in_pieces_is_joining_at_once(seed: int, number: int, pieces: int, all_count: int, block: int) -> None:
    # Of pairs with more events than `all_count`, only those count that the last doubling of their number took in.
    with (
        mock.patch.multiple(counting, ALL_COUNT=all_count, STEP=1.0),
        mock.patch.object(chances, "EVENTS_A_BLOCK", block),
        mock.patch.object(following, "OPEN_MATTERS", 5 * block),
    ):
        compare(random.Random(seed), number, pieces, by_date=all_count == 2)


def test_news_of_any_day_in_pieces_is_news_joined_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "STATES", STATES[:2])
    pages = list(news.page_codings(1_400, seed=11))
    with open_record(tmp_path / "r.db") as record:
        for part in (pages[:-60], pages[-60:-30], pages[-30:]):
            record.add(part)
            join(record)
        pair = JoinStore(record).events_of_pair(("RUS", "VNM"), sorted(following.FOLLOWABLE))
        # So many that only the first of them count, and that they are weighed in several blocks.
        assert counting.ALL_COUNT < len(pair) < following.EVENTS_REREAD
        in_pieces = state_of(record)
        join(record, JoinSettings(full=True))
        assert in_pieces == state_of(record)
        assert len(in_pieces[1]) > 20


def compare(chance: random.Random, number: int, pieces: int, *, by_date: bool) -> None:
    """Joins texts in pieces, some coded anew or decided on in between, and then at once."""
    pages = pages_of(chance, number)
    if by_date and chance.random() < 0.7:
        pages.sort(key=first_day)
        size = -(-number // pieces)
        parts = [pages[first : first + size] for first in range(0, number, size)]
    else:
        parts = [pages[piece::pieces] for piece in range(pieces)]
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db") as record:
        for part in parts:
            record.add(part)
            if chance.random() < 0.4:
                record.add(coded_anew(chance.choice(part or pages), chance))
            if chance.random() < 0.3:
                decided(record, chance)
            join(record)
        assert join(record).events == 0
        in_pieces = state_of(record)
        join(record, JoinSettings(full=True))
        at_once = state_of(record)
        for event, whole in at_once[0].items():
            assert in_pieces[0].get(event) == whole
        assert in_pieces == at_once


def test_the_random_records_are_worth_joining() -> None:
    steps = links = contradicted = 0
    for seed in range(4):
        with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db") as record:
            record.add(pages_of(random.Random(seed), 14))
            join(record)
            events, found = state_of(record)
            assert len(events) < record.counts()["claims"]
            steps += sum(len(event.steps) for event in events.values())
            links += len(found)
            contradicted += sum(event.independent_sources > 1 for event in events.values())
    assert steps > 20
    assert links > 5


def test_links_of_before_are_taken_over_in_whole_pairs() -> None:
    taken: list[int] = []

    def noted(*parts: Any, **named: Any) -> Any:
        kept = keeping.kept_of(*parts, **named)
        if named.get("whole"):
            taken.append(len(kept))
        return kept

    with mock.patch.multiple(counting, ALL_COUNT=2, STEP=1.0), mock.patch.object(following, "kept_of", noted):
        for seed in range(4):
            compare(random.Random(seed), 14, 5, by_date=True)
    assert sum(taken) > 10


def test_a_join_that_was_killed_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_record(tmp_path / "r.db") as record:
        record.add(pages_of(random.Random(7), 10))
        join(record)
        whole = state_of(record)

        def killed(*_: object) -> int:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr("detente.events.joining.follow", killed)
            with pytest.raises(KeyboardInterrupt):
                join(record, JoinSettings(full=True))
        assert join(record).full
        assert state_of(record) == whole
