"""Quotations with speakers -> whom "I" and "we" stand for in them: the speaker, and the state that he speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from detente.model import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.model import Article, Mention, Quotation

ALONE = frozenset(["i", "me"])
TOGETHER = frozenset(["we", "us"])


def with_first_persons(article: Article, mentions: list[Mention], quotations: list[Quotation]) -> list[Mention]:
    """Returns the mentions with the first persons of quoted words tied to who speaks; elsewhere they stay open."""
    linked = list(mentions)
    for index, mention in enumerate(mentions):
        form = fold(article.text[mention.start : mention.end])
        if mention.type != "pronoun" or (form not in ALONE and form not in TOGETHER):
            continue
        speaker = speaker_of(mentions, quotations, mention)
        if speaker is None or speaker == index:
            continue
        stands = speaker if form in ALONE else next(states_spoken_for(mentions, speaker), speaker)
        linked[index] = msgspec.structs.replace(mention, antecedent=stands)
    return linked


def speaker_of(mentions: list[Mention], quotations: list[Quotation], mention: Mention) -> int | None:
    """Returns who speaks the narrowest words quoted around a mention: for a reference whom it stands for, None where nobody says."""
    around = [one for one in quotations if one.start <= mention.start and mention.end <= one.end and one.manner != "act"]
    told = min(around, key=lambda one: one.end - one.start, default=None)
    if told is None or told.speaker is None:
        return None
    before = mentions[told.speaker].antecedent
    return told.speaker if before is None else before


def states_spoken_for(mentions: list[Mention], speaker: int) -> Iterator[int]:
    """Yields the mentions, nearest first, that name the state of a person or body that speaks."""
    states = mentions[speaker].states[:1]
    if mentions[speaker].type == "group" or not states:
        return
    named = (index for index, one in enumerate(mentions) if one.type in ("state", "seat") and one.states[:1] == states)
    yield from sorted(named, key=lambda index: (abs(index - speaker), index))
