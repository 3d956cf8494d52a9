"""Phrases of several states: "Colombian and Venezuelan prosecutors" are of each, "Presidents Putin and Lukashenko" each of his own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from detente.actors.lexicon import lexicon
from detente.actors.setting import choose_code
from detente.actors.wording import PERSON_HEADS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.actors.lexicon import Entry
    from detente.actors.phrases import Phrase
    from detente.actors.setting import Setting
    from detente.actors.tokens import Token
    from detente.model import Actor

LINKS = frozenset(["and", ",", "&"])
# "North" in "North and South Korea" is short for "North Korea".
SHORTENED = re.compile(r"(?:North|South|East|West)")
SECOND_HALF = re.compile(r" and (?:North|South|East|West) ([A-Z]\w+)")


def of_each_state(actor: Actor, phrase: Phrase, setting: Setting) -> tuple[Actor, ...]:
    """Returns the actor once for each state whose adjective stands before its head; alone where there is one or none."""
    owners = coordinated(phrase)
    codes = dict.fromkeys(code for entry in owners if (code := choose_code(entry, setting, phrase.start, phrase.end)[0]))
    if len(codes) < 2:
        return (actor,)
    return tuple(msgspec.structs.replace(actor, id=None, country=code, offices=()) for code in codes)


def coordinated(phrase: Phrase) -> list[Entry]:
    """Returns the states that begin a phrase, joined by "and" or commas; none where there is only one."""
    found: list[Entry] = []
    linked = True
    for token in led(phrase):
        if token.letter in "SD" and token.entry is not None and linked:
            found.append(token.entry)
            linked = False
        elif token.form in LINKS and found:
            linked = True
        else:
            break
    return found if len(found) > 1 else []


def led(phrase: Phrase) -> Sequence[Token]:
    """Returns the tokens of a phrase, of "presidents of Uganda and Rwanda" those after the preposition."""
    of = next((index for index, token in enumerate(phrase.tokens) if token.form == "of"), None)
    return (
        phrase.tokens[of + 1 :] if of is not None and is_plural(phrase) and phrase.tokens[0].letter not in "SD" else phrase.tokens
    )


def is_plural(phrase: Phrase) -> bool:
    """Tells whether a title or group of a phrase is a plural: "energy ministers", "presidents of"."""
    return any(token.letter in "TG" and token.form.endswith("s") for token in phrase.tokens)


def without_shared_title(phrase: Phrase) -> Phrase:
    """Returns a name whose title is a plural, without the state of the title: it may be the other person's."""
    plural = any(
        token.letter in "TG" and token.form.endswith("s") and token.form.removesuffix("s") in PERSON_HEADS
        for token in phrase.tokens
    )
    return msgspec.structs.replace(phrase, states=()) if plural and phrase.name is not None else phrase


def full_name(text: str, start: int, end: int) -> Entry | None:
    """Returns the state that "North" is short for in "North and South Korea"."""
    if not SHORTENED.fullmatch(text, start, end):
        return None
    other = SECOND_HALF.match(text, end)
    entry = lexicon().entries.get(f"{text[start:end]} {other[1]}".lower()) if other else None
    return entry if entry is not None and entry.states else None
