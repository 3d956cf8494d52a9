"""Persons whose title stands elsewhere, for several -> each with his state and office: "the foreign ministers of Peru and Ghana, X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from detente.actors.lexicon import lexicon
from detente.actors.persons import read_person
from detente.actors.phrases import read_phrase
from detente.actors.setting import Setting, state_name
from detente.actors.wording import PERSON_HEADS, key
from detente.model import Resolved

if TYPE_CHECKING:
    from detente.model import Mention


def read_sharer(text: str, index: int, mention: Mention, setting: Setting) -> Resolved | None:
    """Returns who somebody is whose title lies outside of his mention, None for all others."""
    title, name = mention.title, mention.name
    if title is None or name is None or not mention.states or (title.start < mention.end and mention.start < title.end):
        return None
    entry = lexicon().entries.get(key(state_name(mention.states[0])))
    written = read_phrase(text, title.start, title.end).words.partition(" of")[0].split()
    words = " ".join(one.removesuffix("s") if one.removesuffix("s") in PERSON_HEADS else one for one in written)
    phrase = msgspec.structs.replace(
        read_phrase(text, mention.start, mention.end), kind="person", name=(name.start, name.end),
        states=(entry,) if entry else (), words=words, bare_words=words, written=words,
    )  # fmt: skip
    candidates, actor, score, reason = read_person(phrase, text, setting)
    return Resolved(mention=index, actors=(actor,) if actor else (), candidates=candidates, score=score, reason=reason)
