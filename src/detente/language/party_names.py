"""Parties called by common nouns ("the Party", in title case "Historic Pact"): a name is theirs only in a text that speaks of their state."""

from __future__ import annotations

import re
from functools import lru_cache

from detente.model import fold
from detente.ontology import knowledge

WORD = re.compile(r"\w+")
# Texts of which is remembered whether they speak of a state.
KNOWN_TEXTS = 64


def is_party_elsewhere(text: str, idents: tuple[str, ...]) -> bool:
    """Tells whether known bodies are all parties of states of which a text says nothing."""
    rows = [knowledge().organisations[ident] for ident in idents if ident in knowledge().organisations]
    return bool(rows) and all(one.sector == "PTY" and not speaks_of(text, one.country) for one in rows)


@lru_cache(maxsize=KNOWN_TEXTS)
def speaks_of(text: str, country: str) -> bool:
    """Tells whether a text has a name, an adjective or a seat of a state."""
    base = knowledge()
    words = f" {' '.join(WORD.findall(fold(text)))} "
    names = [name for name, rows in base.state_names.items() if any(one.iso3 == country for one in rows)]
    names += [name for name, seats in base.seats.items() if any(one.iso3 == country for one in seats)]
    # Between word borders: "Oman" is no word of "woman". Of "us" and the like nothing follows.
    return any(f" {' '.join(WORD.findall(name))} " in words for name in names if len(name) > 2)
