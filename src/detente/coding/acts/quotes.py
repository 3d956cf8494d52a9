"""Acts of a sentence -> the same with quotes that end where the next act of the same subject begins ("X telephoned Y | and offered to mediate")."""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.model import Span

JOINED = re.compile(r",? (?:and|but|as well as) (?:(?:then|later|also|again|further|has|have|had) )*$")
JOINED_CHARS = 40


def narrowed(scene: Scene, acts: list[Draft]) -> list[Draft]:
    """Returns the acts, each without the words of an act that "and" joins to it, where none of its parties stands in these."""
    return [cut_before_next(scene, one, acts) for one in acts]


def cut_before_next(scene: Scene, draft: Draft, acts: list[Draft]) -> Draft:
    """Returns an act whose quote ends before the first act that "and" joins behind its own words and parties."""
    last = max(
        [
            draft.trigger.end,
            *(scene.mention(index).end for _, index in draft.roles if scene.mention(index).sentence == scene.number),
        ]
    )
    ends = []
    for other in acts:
        if other.sentence != draft.sentence or not last < other.trigger.start < draft.quote.end:
            continue
        joined = JOINED.search(scene.text, max(last, other.trigger.start - JOINED_CHARS), other.trigger.start)
        if joined is not None:
            ends.append(joined.start())
    if not ends:
        return draft
    return msgspec.structs.replace(draft, quote=Span(start=draft.quote.start, end=min(ends)))
