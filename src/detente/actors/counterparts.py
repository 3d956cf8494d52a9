"""A "counterpart" with a state -> the holder there of the office of whose counterpart it is, at the date; else one of that state and sector.

"Lavrov's Indian counterpart" is the Indian foreign minister of the day. Whose it is: the possessor just before, else the person named or
meant last in the sentence, else in the one before.
"""

from __future__ import annotations

import re

from detente.actors.offices import full_title, match_offices, office_of
from detente.actors.phrases import Phrase, read_phrase
from detente.actors.setting import Setting, choose_code
from detente.actors.titles import SURE_OFFICE, best_match, office_candidate
from detente.model import Actor, Mention, Resolved
from detente.ontology import knowledge

COUNTERPART = re.compile(r"\b(?:counterpart|opposite number)$|\b(?:his|her|their)\b.*\bcolleague$", re.IGNORECASE)


def is_counterpart(text: str, mention: Mention) -> bool:
    """Tells whether a mention is a counterpart without a name."""
    return mention.name is None and COUNTERPART.search(text, mention.start, mention.end) is not None


def read_counterpart(
    text: str, index: int, mentions: tuple[Mention, ...], earlier: list[Resolved], setting: Setting
) -> Resolved | None:
    """Returns who a counterpart is, None when the words name no state or it stays open whose counterpart that is."""
    mention = mentions[index]
    phrase = read_phrase(text, mention.start, mention.end)
    whose = owner_of(index, mentions, earlier)
    if whose is None or not phrase.states:
        return None
    # "Russia's Vietnamese counterpart": the adjective next to the noun says where the counterpart is from.
    entry = phrase.states[-1]
    country, score, _ = choose_code(entry, setting, mention.start, mention.end)
    if country is None or country == whose.country:
        return None
    return same_office(index, whose, country, score, phrase, setting) or Resolved(
        mention=index,
        actors=(Actor(id=None, name=text[mention.start : mention.end], type="person", country=country, sector=whose.sector),),
        score=0.6 * score, reason=f"counterpart of {whose.name}; office unknown",
    )  # fmt: skip


def owner_of(index: int, mentions: tuple[Mention, ...], earlier: list[Resolved]) -> Actor | None:
    """Returns the person whose counterpart a mention is: the last one before it, at most one sentence back."""
    for other in range(index - 1, -1, -1):
        if mentions[index].sentence - mentions[other].sentence > 1:
            return None
        actors = earlier[other].actors
        if len(actors) == 1 and actors[0].type == "person":
            return actors[0]
    return None


def same_office(index: int, whose: Actor, country: str, score: float, phrase: Phrase, setting: Setting) -> Resolved | None:
    """Returns the holder in a state of the office that a person holds, by kind of office or the words of its title."""
    offices = knowledge().offices
    for held in whose.offices:
        entry = offices.get(held.id or "")
        peer = offices.get(f"{country}.{entry.id.partition('.')[2]}") if entry is not None else None
        if peer is None:
            words = entry.title if entry is not None else held.title
            found = best_match(tuple(one for one in match_offices(country, words) if one.score >= SURE_OFFICE), setting.day)
            peer = found.entry if found is not None else None
        if peer is None and entry is not None and entry.kind in ("hos", "hog", "foreign", "defence"):
            peer = next((one for one in offices.values() if one.country == country and one.kind == entry.kind), None)
        if peer is not None:
            why = f"counterpart of {whose.name} as {full_title(peer)}"
            taken = office_candidate(office_of(peer), phrase, setting, 0.9 * score, why)
            return Resolved(mention=index, actors=(taken.actor,), candidates=(taken,), score=taken.score, reason=taken.reason)
    return None
