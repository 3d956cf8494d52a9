"""Words of an act -> its form: the stance of a statement, what kind of coercion, envoys sent out."""

from __future__ import annotations

import re

from detente.coding.engines.cue_coder import stance_of
from detente.coding.scene import Scene
from detente.model import Span

FORMS_OF_COERCION = (("expel", "expulsion"), ("expuls", "expulsion"), ("arrest", "arrest"), ("detain", "arrest"), ("seiz", "seizure"), ("hack", "cyber"), ("cyber", "cyber"))  # fmt: skip
# "declared the advisers of the mission unwanted", "gave its diplomats a day to leave": expelled without the word.
SENT_OUT = re.compile(
    r"\bexp(?:el|uls)|\bpersonae? non grata|\b(?:unwanted|undesirable|unwelcome)\b|\bto leave\b|\bout\b|\bsent \w+ (?:home|packing)",
    re.IGNORECASE,
)
# Of a sanction only the plain words: "pulled its ambassador out" recalls one's own.
UNWANTED = re.compile(r"\bpersonae? non grata|\b(?:unwanted|undesirable|unwelcome)\b", re.IGNORECASE)
DIPLOMATS = re.compile(
    r"\b(?:diplomat|attach[eé]|ambassador|envoy|consul|high commission|embassy|military advis|charg[eé] d)", re.IGNORECASE
)


def subkind_of(scene: Scene, kind: str, clause: Span, span: Span) -> str | None:
    """Returns the stance of a statement, or what the trigger's words say of the form of the act."""
    if kind == "statement":
        return stance_of(scene.words(Span(start=span.start, end=max(span.end, clause.end))))
    if kind != "coercion":
        return None
    if expels(scene, kind, clause, span):
        return "expulsion"
    words = scene.words(span).lower()
    return next((name for mark, name in FORMS_OF_COERCION if mark in words), None)


def expels(scene: Scene, kind: str, clause: Span, span: Span) -> bool:
    """Tells whether a hostile act sends envoys out: coercion by the guidelines, also where the network takes its verb for a sanction."""
    told = scene.words(Span(start=span.start, end=max(span.end, clause.end)))
    forms = {"coercion": SENT_OUT, "sanction": UNWANTED}.get(kind)
    return forms is not None and DIPLOMATS.search(told) is not None and forms.search(told) is not None
