"""What language analysis finds in an article: sentences, mentions, times, quotations, and who is meant by whom."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from detente.model.dates import DateRange
from detente.model.pages import Article, Role
from detente.model.text import Span

MentionType = Literal["person", "state", "body", "seat", "group", "pronoun", "epithet", "place"]


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence `[start, end)` of the article's text and the role of the segment it stands in."""

    start: int
    end: int
    role: Role


POSSESSIVE = "pronoun:possessive"
"""The `rule` of mentions like "its" in "its guns": they say whose something is and take no part in an act."""


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch that names or stands for an actor or a place.

    `name` is the bare name inside it, `title` the words of an office around the name (both spans of the article's text);
    `antecedent` is the index (in `Analysis.mentions`) of the mention that a pronoun or epithet stands for;
    `states` holds ISO3 codes that the words themselves give ("Russian Ambassador to Vietnam": RUS first, then VNM);
    `tagged` tells that the network takes the words for somebody who acts.
    """

    start: int
    end: int
    sentence: int
    type: MentionType
    name: Span | None = None
    title: Span | None = None
    states: tuple[str, ...] = ()
    antecedent: int | None = None
    antecedents: tuple[int, ...] = ()
    score: float = 1.0
    rule: str = ""
    tagged: bool = False

    @property
    def is_possessive(self) -> bool:
        """Tells whether the mention only says whose something is."""
        return self.rule == POSSESSIVE


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression with its value; `date` is None for habitual or timeless ones ("regularly")."""

    start: int
    end: int
    sentence: int
    date: DateRange | None
    habitual: bool = False


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Words that somebody is said to have said: `[start, end)`; `speaker` is a mention index, None when left open.

    An `act` is what an act of speech is about ("accused X of …", "thanked X for …"): told on the speaker's word, though no quotation.
    """

    start: int
    end: int
    sentence: int
    speaker: int | None
    cue: Span | None
    manner: Literal["direct", "indirect", "carried_over", "act"]


class Analysis(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An article with everything found in it; indices refer to the tuples here."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    @cached_property
    def mentions_of(self) -> tuple[tuple[int, ...], ...]:
        """The indices of each sentence's mentions."""
        found: list[list[int]] = [[] for _ in self.sentences]
        for index, mention in enumerate(self.mentions):
            found[mention.sentence].append(index)
        return tuple(map(tuple, found))
