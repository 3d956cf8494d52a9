"""The words around a name of a place -> the state that they say it lies in: "the Somali town of Jilib", "Abha in Saudi Arabia".

Of 11,878 places marked in the corpus' `train` part 53 have such words, and 50 of these lie there.
"""

from __future__ import annotations

import re

from detente.model import fold
from detente.ontology import knowledge

CAPITAL = r"[^\W\d_a-zß-ÿ][\w’'-]*"
# What a place is called, between an adjective of state and its name.
SORT = r"(?:cit(?:y|ies)|towns?|villages?|ports?|islands?|provinces?|districts?|regions?|states?|settlement|resort|capital|peninsula|enclave|county|oblast|governorate)"
BEFORE = re.compile(rf"\b(?P<adjective>{CAPITAL}(?: {CAPITAL})?) (?:[a-z]+ ){{0,2}}{SORT} (?:of )?(?:the )?$")
STATE = rf"(?:the )?(?:(?:north|south|east|west|centr)\w* )?(?P<state>{CAPITAL}(?: {CAPITAL}){{0,2}})"
# "Abha in Saudi Arabia"; with a comma no list of places goes on ("from Doha, Kuwait and Riyadh").
IN_STATE = re.compile(rf"(?: (?:province|region|district|airport))?,? in {STATE}(?=[,.;)]|$| on | and | to | late | early )")
COMMA_STATE = re.compile(rf", {STATE}(?=,(?! [A-Z])|[.;)]|$)")
AROUND_CHARS = 60


def stated_country(text: str, start: int, end: int) -> str | None:
    """Returns the code of the state that the words right before or behind a name give it; None where they give none."""
    if state_called(text[start:end], adjective=False):
        return None
    before = BEFORE.search(text, max(0, start - AROUND_CHARS), start)
    if before is not None:
        words = before["adjective"]
        return state_called(words, adjective=True) or state_called(words.split()[-1], adjective=True)
    behind = IN_STATE.match(text, end, end + AROUND_CHARS) or COMMA_STATE.match(text, end, end + AROUND_CHARS)
    return state_called(behind["state"], adjective=False) if behind is not None else None


def state_called(words: str, *, adjective: bool) -> str | None:
    """Returns the one state of an adjective, or of a name."""
    names = knowledge().state_names.get(fold(words), ())
    codes = {one.iso3 for one in names if (one.type in ("adjective", "demonym")) == adjective and not one.valid_to}
    return codes.pop() if len(codes) == 1 else None
