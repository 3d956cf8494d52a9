"""Place mentions -> places: seats and states of the knowledge base; coordinates where a gazetteer is packaged."""

from __future__ import annotations

import re

from detente.model import Place, fold
from detente.ontology import knowledge

LOCATIVE = re.compile(
    r"(?i)\b(?:in|at|near|from|to|outside|around|through|via|into|inside|visit(?:ed|s|ing)?|left|reached|leav(?:e|ing)|toward|towards|across|over|throughout)\s+(?:the\s+)?$"
)


def is_locative(text: str, start: int) -> bool:
    """Tells whether the words before `start` make what follows a place ("in Hanoi", "flew to Vienna")."""
    return LOCATIVE.search(text, max(0, start - 24), start) is not None


def find_place(surface: str, context: frozenset[str], day: str | None = None) -> Place:
    """Returns the place a surface names, with its country where the knowledge base decides it; else only the text."""
    del day
    form = fold(surface)
    seats = knowledge().seats.get(form, ())
    codes = {seat.iso3 for seat in seats if seat.type == "capital"} or {seat.iso3 for seat in seats}
    if len(codes) > 1 and codes & context:
        codes &= context
    if len(codes) == 1:
        return Place(text=surface, name=surface, country=codes.pop(), score=0.9, reason="capital or seat")
    names = knowledge().state_names.get(form, ())
    states = {name.iso3 for name in names}
    if len(states) == 1:
        return Place(text=surface, name=surface, country=states.pop(), score=0.9, reason="state")
    return Place(text=surface)
