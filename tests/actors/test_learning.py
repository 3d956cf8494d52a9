"""Offices read in one article are known in the next, with their words and day."""

from __future__ import annotations

import datetime as dt

from detente.actors import learn_offices, resolve
from detente.actors.learning import recall
from detente.model import Analysis, Article, Mention, Segment, Sentence, Span, content_id, day_range


def analysis(text: str, name: str, start: int, day: str) -> Analysis:
    at = text.index(name)
    published = day_range(dt.date.fromisoformat(day), basis="stated", rule="test")
    identity = content_id("article", text)
    article = Article(
        id=identity, page=identity, address="test", text=text, published=published,
        segments=(Segment(role="body", start=0, end=len(text)),),
    )  # fmt: skip
    mention = Mention(start=start, end=at + len(name), sentence=0, type="person", name=Span(start=at, end=at + len(name)))
    return Analysis(article=article, sentences=(Sentence(start=0, end=len(text), role="body"),), mentions=(mention,))


FIRST = analysis("Norwegian Fisheries Minister Odda Quillfeather spoke.", "Odda Quillfeather", 0, "2024-05-05")


def test_an_office_is_learned_with_its_words_and_used_later() -> None:
    learned = learn_offices(resolve(FIRST))
    assert [(one.quote, one.seen_on, one.office.country) for one in learned] == [
        ("Norwegian Fisheries Minister Odda Quillfeather", "2024-05-05", "NOR")
    ]
    later = analysis("Odda Quillfeather arrived.", "Odda Quillfeather", 0, "2024-09-09")
    assert resolve(later).resolved[0].actors == ()
    found = resolve(later, learned).resolved[0]
    assert found.actors[0].country == "NOR"
    assert found.actors[0].offices == (learned[0].office,)
    assert "2024-05-05" in found.reason


def test_an_office_is_not_believed_for_ever() -> None:
    learned = learn_offices(resolve(FIRST))
    assert recall("Odda Quillfeather", "2025-01-01", learned) is learned[0]
    assert recall("Odda Quillfeather", "2031-01-01", learned) is None
    assert recall("Odda Quillfeather", None, learned) is None
