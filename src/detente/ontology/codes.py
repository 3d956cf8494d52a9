"""kind, realis, status, words -> the codes of an act: PLOVER type and mode, CAMEO code, intensity.

The rule table (`claim_kinds.yaml`) gives the type; the words of the act give its mode and the finer code (`cameo.yaml`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from detente.model import fold
from detente.ontology.vocabulary import CameoCode, intensity, ontology, quad_class


class EventCode(msgspec.Struct, frozen=True, kw_only=True):
    """The codes of an act: PLOVER type and mode (None where PLOVER has none), CAMEO code, and intensity.

    `intensity` is the score of the mode, or of the type, in the PLOVER 2.0 table (-10 to +10).
    """

    type: str | None
    mode: str | None
    cameo: str | None
    intensity: float | None
    quad: str | None


def event_code(
    kind: str,
    realis: str,
    status: str | None = None,
    subkind: str | None = None,
    *,
    words: Sequence[str] = (),
    read: str | None = None,
) -> EventCode:
    """Returns the codes of a claim by the rule table, made precise by its words; the codebook's rules, testable alone.

    `words` are what tells the act, its verb first, then its quote. The mode is the one that was `read` for its type (`TYPE/mode`, without
    a mode `TYPE/`), else the one that the verb names, else one that the quote names.

    >>> event_code("meeting", "planned").type
    'AGREE'
    >>> event_code("assault", "happened", words=["shelled"]).cameo
    '194'
    """
    code = rule_code(kind, realis, status, subkind)
    # The status of an agreement says all that its code does.
    if code.cameo is None or not words or kind == "agreement":
        return code
    folded = [fold(one) for one in words]
    if code.type is None:
        mode = None
    elif read is not None and read.startswith(f"{code.type}/"):
        mode = read.partition("/")[2] or None
    else:
        mode = mode_in(code.type, folded) or code.mode
    cameo = cameo_in(kind, code.type, mode, folded) or code.cameo
    return EventCode(type=code.type, mode=mode, cameo=cameo, intensity=intensity(code.type, mode), quad=code.quad)


@cache
def rule_code(kind: str, realis: str, status: str | None, subkind: str | None) -> EventCode:
    """Returns the codes that the rule table alone gives."""
    for rule in ontology().claim_kinds.rules:
        if rule.matches(kind, realis, status, subkind):
            return EventCode(
                type=rule.type, mode=rule.mode, cameo=rule.cameo,
                intensity=intensity(rule.type, rule.mode), quad=quad_class(rule.type),
            )  # fmt: skip
    return EventCode(type=None, mode=None, cameo=None, intensity=None, quad=None)


def mode_in(type_code: str, texts: Sequence[str]) -> str | None:
    """Returns the mode of a type that folded texts name; the first text that names any decides.

    >>> mode_in("ASSAULT", ["struck", "struck a border post with drones"])
    'drone'
    """
    for text in texts:
        for mode, words in mode_patterns().get(type_code, ()):
            if words.search(text):
                return mode
    return None


def cameo_in(kind: str, type_code: str | None, mode: str | None, texts: Sequence[str]) -> str | None:
    """Returns the CAMEO code of an act of a kind, type and mode whose folded words are these, its verb first; None when no row has it."""
    text, verb = " ".join(texts), texts[0] if texts else ""
    for row, words, verbs in code_patterns().get(type_code, ()):
        if (
            (row.mode is None or row.mode == mode)
            and (not row.kinds or kind in row.kinds)
            and (words is None or words.search(text))
            and (verbs is None or verbs.search(verb))
        ):
            return row.pressed if row.pressed and presses(kind, verb) else row.cameo
    return None


def presses(kind: str, verb: str) -> bool:
    """Tells whether a request is a demand in CAMEO's sense: by its verb, else by its kind ("demanded aid", but "urged it to withdraw")."""
    pressing, asking = verb_patterns()
    return pressing.search(verb) is not None or (kind == "demand" and asking.search(verb) is None)


@cache
def verb_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Returns the patterns of verbs that press, and of those that ask."""
    cameo = ontology().cameo
    return from_word(cameo.pressing), from_word(cameo.asking)


@cache
def mode_patterns() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Returns type -> modes with their words, in the order of the table."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for row in ontology().cameo.modes:
        found.setdefault(row.type, []).append((row.mode, from_word(row.words)))
    return {type_code: tuple(rows) for type_code, rows in found.items()}


@cache
def code_patterns() -> dict[str | None, tuple[tuple[CameoCode, re.Pattern[str] | None, re.Pattern[str] | None], ...]]:
    """Returns type -> rows with their words and verbs, in the order of the table."""
    found: dict[str | None, list[tuple[CameoCode, re.Pattern[str] | None, re.Pattern[str] | None]]] = {}
    for row in ontology().cameo.codes:
        words, verbs = (from_word(one) if one else None for one in (row.words, row.verb))
        found.setdefault(row.type, []).append((row, words, verbs))
    return {type_code: tuple(rows) for type_code, rows in found.items()}


def from_word(words: str) -> re.Pattern[str]:
    """Returns the pattern of words that begin a word."""
    return re.compile(rf"\b(?:{words})")
