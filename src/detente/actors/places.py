"""Place mentions -> places: seats and states of the knowledge base; coordinates where a gazetteer is packaged."""

from __future__ import annotations

from detente.model import Place, fold
from detente.ontology import knowledge


def find_place(surface: str, context: frozenset[str]) -> Place:
    """Returns the place a surface names, with its country where the knowledge base decides it; else only the text.

    Args:
        surface: the words as written, without article.
        context: ISO3 codes of the article's states, which decide between namesakes.
    """
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
