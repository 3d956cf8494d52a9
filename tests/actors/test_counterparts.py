"""A counterpart is the holder of the same office in the state named, at the date."""

from __future__ import annotations

import datetime as dt

from detente.actors import resolve
from detente.language import analyze
from detente.model import Actor, Article, Segment, day_range


def counterpart(text: str, day: str) -> Actor:
    published = day_range(dt.date.fromisoformat(day), basis="stated", rule="test")
    segments = (Segment(role="body", start=0, end=len(text)),)
    found = resolve(
        analyze(Article(id="article-1", page="page-1", address="x", text=text, segments=segments, published=published))
    )
    index = next(
        number
        for number, one in enumerate(found.analysis.mentions)
        if text[one.start : one.end].endswith(("counterpart", "number"))
    )
    (actor,) = found.resolved[index].actors
    return actor


def test_a_counterpart_holds_the_same_office_at_the_date() -> None:
    text = "Russian Foreign Minister Sergei Lavrov held talks with his Vietnamese counterpart on Wednesday."
    assert counterpart(text, "2022-07-06").name == "Bùi Thanh Sơn"
    assert counterpart(text, "2017-07-06").name == "Phạm Bình Minh"
    assert counterpart("Lavrov's Indian counterpart flew to Moscow.", "2022-07-06").name == "S. Jaishankar"


def test_a_counterpart_of_an_unknown_office_is_of_the_state_and_sector() -> None:
    text = "Norwegian Fisheries Minister Odda Quillfeather spoke for an hour with her Icelandic counterpart on Wednesday about the price of cod."
    actor = counterpart(text, "2022-07-06")
    assert (actor.id, actor.country, actor.sector) == (None, "ISL", "GOV")
