"""Whose somebody is: "her spokesman Fabian Roth" is of her state; "his predecessor" held his office before him, "her successor" after her.

The possessor: a name with 's, or "and", right before; else the only person of the sentence before the mention, or of the sentence before, whose
gender fits the pronoun. Where there are several, or the office or its next holder is not known, it stays open: never somebody of another state.
"""

from __future__ import annotations

import re

import msgspec

from detente.actors.offices import current_at, office_of, office_sector
from detente.actors.phrases import read_phrase
from detente.model import Actor, Mention, Resolved
from detente.ontology import knowledge
from detente.ontology.knowledge import Holding

NEXT_IN_OFFICE = re.compile(r"\b(?:predecessor|successor)$", re.IGNORECASE)
OWN = re.compile(r"(?P<whose>his|her) ", re.IGNORECASE)
THEIRS = re.compile(r"its ", re.IGNORECASE)
GENDERS = {"his": "f", "her": "m"}  # the gender that the pronoun rules out
# Whoever heads a body is no head of state, and of the body's state: "the trade mission …; its head, Kim Jae-hong". Presidents and leaders may be a state's.
HEADS_A_BODY = re.compile(
    r"its (?:(?:new|acting|interim|former|outgoing|deputy|executive|managing|general) )*(?:head|chief|director(?:[- ]general)?|chair(?:man|woman)?|boss|commander)(?= of\b|,| [A-Z]|$)",
    re.IGNORECASE,
)
# "Its head" of a government holds the office that the state has for it.
GOVERNMENTS = re.compile(r"\b(?:government|cabinet|junta|administration|regime|state|republic)$", re.IGNORECASE)
BESIDE = re.compile(r"(?:[’']s? |,? and )$")
STATE_SECTORS = frozenset(["GOV", "MIL"])


def is_next_in_office(text: str, mention: Mention) -> bool:
    """Tells whether a mention is a predecessor or successor without a name."""
    return mention.name is None and NEXT_IN_OFFICE.search(text, mention.start, mention.end) is not None


def read_next_in_office(
    text: str, index: int, mentions: tuple[Mention, ...], earlier: list[Resolved], day: str | None
) -> Resolved | None:
    """Returns who a predecessor or successor is, open where that is not known; None where it stays open whose he is, or of what office."""
    whose = possessor(text, index, mentions, earlier)
    if whose is None or whose.id is None or not whose.offices:
        named = mentions[index].antecedent
        here = [earlier[at].actors for at in range(index) if mentions[at].sentence == mentions[index].sentence]
        own = named is not None and named < index and earlier[named].actors in here
        return Resolved(mention=index, reason="one of the sentence's own persons is not his predecessor") if own else None
    office = whose.offices[0]
    after = text[mentions[index].start : mentions[index].end].lower().endswith("successor")
    held = next_holding(office.id or "", whose.id.removeprefix("person:"), day, after=after)
    if held is None:
        return Resolved(mention=index, reason=f"next to {whose.name} as {office.title}: not known")
    base = knowledge()
    now = [base.offices[one.office] for one in base.holdings.get(held.person, ()) if current_at(one, day)]
    actor = Actor(
        id=f"person:{held.person}", name=held.person, type="person", country=whose.country,
        sector=office_sector(now[0]) if now else "ELI", offices=tuple(office_of(one) for one in now),
    )  # fmt: skip
    return Resolved(mention=index, actors=(actor,), score=0.8, reason=f"next to {whose.name} as {office.title}")


def next_holding(office: str, person: str, day: str | None, *, after: bool) -> Holding | None:
    """Returns the holding just before or after a person's of the day, of somebody else; None when the dates do not tell it."""
    dated = sorted(
        (one for one in knowledge().office_holders.get(office, ()) if one.start and one.act != "elect"), key=lambda one: one.start
    )
    mine = [at for at, one in enumerate(dated) if one.person == person and (day is None or one.start <= day)]
    if not mine:
        return None
    others = dated[mine[-1] + 1 :] if after else dated[: mine[-1]][::-1]
    return next((one for one in others if one.person != person and one.act != "acting"), None)


def with_state_of_possessor(
    text: str, index: int, mentions: tuple[Mention, ...], earlier: list[Resolved], found: Resolved
) -> Resolved:
    """Returns an unknown official whom a pronoun calls somebody's ("her spokesman Fabian Roth") with the possessor's state, not the nearest one's."""
    mention = mentions[index]
    if mention.type in ("person", "epithet") and HEADS_A_BODY.match(text, mention.start, mention.end) is not None:
        return of_headed_body(text, index, mentions, earlier, found)
    if THEIRS.match(text, mention.start, mention.end) is not None:
        return of_owning_body(text, index, mentions, earlier, found)
    own = mention.type == "person" and mention.name is not None and OWN.match(text, mention.start, mention.end) is not None
    if not own or len(found.actors) != 1 or found.actors[0].id is not None or mention.name is None:
        return found
    phrase = read_phrase(text, mention.start, mention.end, (mention.name.start, mention.name.end))
    whose = possessor(text, index, mentions, earlier)
    if (
        whose is None
        or phrase.states
        or phrase.bodies
        or whose.sector not in STATE_SECTORS
        or whose.country in (None, found.actors[0].country)
    ):
        return found
    offices = tuple(msgspec.structs.replace(one, id=None, country=whose.country) for one in found.actors[0].offices)
    actor = msgspec.structs.replace(found.actors[0], country=whose.country, offices=offices)
    return msgspec.structs.replace(found, actors=(actor,), reason=f"title and name in the text; of {whose.name}")


def of_owning_body(text: str, index: int, mentions: tuple[Mention, ...], earlier: list[Resolved], found: Resolved) -> Resolved:
    """Returns "its forces" as those of the one state that the sentence names before, by itself, its seat or a body."""
    mention = mentions[index]
    if (
        mention.type not in ("group", "body")
        or mention.antecedent is not None
        or len(found.actors) != 1
        or found.actors[0].id is not None
    ):
        return found
    owners = {
        one.country
        for at in range(index)
        if mentions[at].sentence == mention.sentence and mentions[at].type in ("state", "seat", "body")
        for one in earlier[at].actors
    }
    (country,) = owners if len(owners) == 1 else (None,)
    if country is None or country == found.actors[0].country or country not in knowledge().states:
        return found
    if read_phrase(text, mention.start, mention.end).states:
        return found
    actor = msgspec.structs.replace(found.actors[0], country=country)
    return msgspec.structs.replace(found, actors=(actor,), reason="noun and state of the possessor")


def of_headed_body(text: str, index: int, mentions: tuple[Mention, ...], earlier: list[Resolved], found: Resolved) -> Resolved:
    """Returns "its head" as of the first body that the sentence names before, not as the head of a state or an official of another."""
    mention = mentions[index]
    headed = next(
        (
            at
            for at in range(index)
            if mentions[at].sentence == mention.sentence and mentions[at].type == "body" and earlier[at].actors
        ),
        None,
    )
    if headed is None or GOVERNMENTS.search(text, mentions[headed].start, mentions[headed].end):
        return found
    body = earlier[headed].actors[0]
    named = mention.name is not None
    if len(found.actors) == 1 and found.actors[0].country == body.country and (named or found.actors[0].id is None):
        return found
    known = named and len(found.actors) == 1 and "spelt nearly so" not in found.reason
    shown = mention.name.of(text) if mention.name is not None else text[mention.start : mention.end]
    actor = Actor(
        id=found.actors[0].id if known else None, name=found.actors[0].name if known else shown,
        type="person", country=body.country, sector=body.sector,
    )  # fmt: skip
    return Resolved(mention=index, actors=(actor,), score=0.6, reason=f"head of {body.name}")


def possessor(text: str, index: int, mentions: tuple[Mention, ...], earlier: list[Resolved]) -> Actor | None:
    """Returns the person whose a mention is by its words, None when they leave it open."""
    mention = mentions[index]
    if (
        index
        and BESIDE.search(text[mentions[index - 1].end : mention.start])
        and mentions[index - 1].sentence == mention.sentence
    ):
        return person_of(earlier[index - 1])
    own = OWN.match(text, mention.start, mention.end)
    barred = GENDERS[own["whose"].lower()] if own is not None else ""
    for back in (0, 1):
        found: dict[str, Actor] = {}
        for at in range(index):
            one = person_of(earlier[at]) if mention.sentence - mentions[at].sentence == back else None
            if one is not None and gender_of(one) != barred:
                found[one.name] = one
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def person_of(resolved: Resolved) -> Actor | None:
    """Returns the one person that a mention is, if it is one."""
    return resolved.actors[0] if len(resolved.actors) == 1 and resolved.actors[0].type == "person" else None


def gender_of(actor: Actor) -> str:
    """Returns "f" or "m" as the knowledge base has it; "-" when unknown."""
    return knowledge().genders.get((actor.id or "").removeprefix("person:")) or "-"
