"""Whatever a claim or article says: it comes back as it was, and adding it twice adds nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import get_args

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import (
    Article,
    Attribution,
    Claim,
    Coding,
    DateRange,
    Evidence,
    Kind,
    PageCoding,
    Participant,
    ParticipantRole,
    Realis,
    Role,
    Segment,
    claim_id,
)
from detente.record import open_record
from detente.record.words import index_form, match_expression
from tests.builders import page_of

# Any text that UTF-8 can hold; lone surrogates cannot be stored anywhere.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
STATES = st.lists(st.sampled_from(["CHN", "RUS", "USA", "VNM", "UNO"]), max_size=4, unique=True).map(
    lambda codes: tuple(sorted(codes))
)
DATES = st.none() | st.dates().map(lambda day: DateRange(start=day.isoformat(), end=None, precision="day", basis="stated"))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    parts = draw(st.lists(TEXT, min_size=1, max_size=4))
    text = "\n\n".join(parts)
    segments, start = [], 0
    for part in parts:
        segments.append(Segment(role=draw(st.sampled_from(get_args(Role))), start=start, end=start + len(part)))
        start += len(part) + 2
    page = page_of(text)
    return Article(
        id=f"article-{page.id}", page=page.id, address="a", text=text, segments=tuple(segments), title=draw(st.none() | TEXT)
    )


@st.composite
def claims(draw: st.DrawFn, article: Article) -> Claim:
    start = draw(st.integers(0, len(article.text) - 1))
    end = draw(st.integers(start + 1, len(article.text)))
    evidence = (Evidence(article=article.id, start=start, end=end, quote=article.text[start:end]),)
    kind = draw(st.sampled_from(get_args(Kind)))
    role = draw(st.sampled_from(get_args(ParticipantRole)))
    people = draw(st.lists(TEXT, max_size=2, unique=True))
    participants = tuple(Participant(name=name, text=article.text[start:end], start=start, end=end, role=role) for name in people)
    return Claim(
        id=claim_id(kind, evidence, participants),
        kind=kind,
        states=draw(STATES),
        participants=participants,
        date=draw(DATES),
        realis=draw(st.sampled_from(get_args(Realis))),
        attribution=draw(st.sampled_from(get_args(Attribution))),
        fields=draw(st.dictionaries(TEXT, TEXT | st.floats(allow_nan=False, allow_infinity=False), max_size=2)),
        confidence=draw(st.floats(0, 1)),
        segment=article.role_at(start),
        evidence=evidence,
        coder="c",
    )


@st.composite
def codings(draw: st.DrawFn) -> Coding:
    article = draw(articles())
    found = draw(st.lists(claims(article), max_size=3, unique_by=lambda claim: claim.id))
    return Coding(article=article, claims=tuple(found))


@given(codings())
def test_what_is_decoded_is_what_was_encoded(coding: Coding) -> None:
    for decoded in (
        msgspec.json.decode(msgspec.json.encode(coding), type=Coding),
        msgspec.msgpack.decode(msgspec.msgpack.encode(coding), type=Coding),
    ):
        assert decoded == coding
        assert all(
            decoded.article.text[span.start : span.end] == span.quote for claim in decoded.claims for span in claim.evidence
        )


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(codings(), max_size=3))
def test_adding_twice_adds_nothing_and_all_comes_back(several: list[Coding]) -> None:
    entries = [PageCoding(page=page_of(coding.article.text), coder="c", codings=(coding,)) for coding in several]
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db") as record:
        record.add(entries)
        before = record.counts()
        added = record.add(entries)
        assert (added.pages, added.articles, added.claims) == (0, 0, 0)
        assert record.counts() == before
        kept = {claim.id: claim for claim in record.claims()}
        first = {coding.article.id: coding for coding in reversed(several)}
        for article, coding in first.items():
            assert record.article(article) == coding.article
            for claim in coding.claims:
                assert kept[claim.id] == claim


@given(st.text(max_size=80))
def test_what_is_searched_for_stands_between_quotes(words: str) -> None:
    terms = index_form(words)
    assert index_form(terms) == terms
    if terms:
        outside = match_expression(terms).split('"')[::2]
        assert set(outside) <= {"", " AND "}
