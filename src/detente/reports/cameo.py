"""Events -> CAMEO codes and their labels (CAMEO manual 1.1b3, chapter 3)."""

from __future__ import annotations

from collections import Counter

from detente.ontology import event_code, ontology
from detente.reports.happenings import Happening

ROOT_DIGITS = 2


def label_of(code: str) -> str:
    """Returns the label of a code, that of its root when the code has none of its own here."""
    labels = ontology().cameo.labels
    return labels.get(code) or labels[code[:ROOT_DIGITS]]


def cameo_of(one: Happening) -> str | None:
    """Returns the CAMEO code of an event: the longest, of equals the most frequent, that its claims have with the event's PLOVER type.

    Without such a claim it is the code that the rule table gives the event.
    """
    event = one.event
    ruled = event_code(event.kind, event.realis, event.status, event.subkind)
    codes = Counter(claim.cameo for claim in one.claims if claim.cameo and claim.plover and claim.plover.type == ruled.type)
    if ruled.cameo is None or not codes:
        return ruled.cameo
    return min(codes, key=lambda code: (code == ruled.cameo, -codes[code], -len(code), code))
