"""Unions of states in events: a union stands for its members, and an agreement with it may be what one of them had planned.

Vietnam and Russia plan a free trade agreement "with the customs union"; years later Vietnam signs it with the Eurasian Economic Union. That is an
event of Vietnam and the union, and the ladder is one of Vietnam and Russia. So the agreements of a union are read into a pair of states one of
which is a member, but only if an event of the pair names the union and an agreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from detente.model import Event, fold
from detente.ontology import knowledge, ontology
from detente.ontology.vocabulary import Group
from detente.record import Record
from detente.record.joining import JoinStore
from detente.record.linking import Pair
from detente.record.wording import EventWords

MARK = "events.unions"
# Words that show that what a sentence says of a union is an agreement with it.
AGREED = re.compile(r"\b(?:agreement|accord|pact|deal|treaty|convention|free trade|trade zone|negotiations?)\b")
# Kinds in which the states of a pair speak of an agreement with a union.
SPEAKING = frozenset(["proposal", "pledge", "agreement", "demand"])


class Union(NamedTuple):
    """A group that concludes treaties for its members, and the code under which its events stand."""

    group: Group
    state: str


class Bond(NamedTuple):
    """That the events of a member and another state speak of an agreement of that state with the union."""

    union: str
    member: str
    other: str


@cache
def unions() -> dict[str, Union]:
    """Returns code -> union."""
    bodies = knowledge().organisations
    return {
        code: Union(group, bodies[code].country) for code, group in ontology().groups.items() if group.treaties and code in bodies
    }


@cache
def names() -> dict[str, str]:
    """Returns the folded names of unions -> code."""
    found: dict[str, str] = {}
    for code, union in unions().items():
        body = knowledge().organisations[code]
        every = (code, body.name, body.acronym, *body.aliases, union.group.name, *union.group.also)
        # "The bloc" may be any.
        found.update({fold(name): code for name in every if name and not name.startswith("the ")})
    return found


@cache
def named() -> re.Pattern[str]:
    """Returns what finds the names of unions in folded text."""
    longest_first = sorted(names(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


@lru_cache(maxsize=100_000)
def unions_named(quote: str) -> frozenset[str]:
    """Returns the unions that a folded sentence names together with an agreement.

    >>> unions_named("a free trade agreement of vietnam and the eurasian economic union")
    frozenset({'EAEU'})
    """
    return frozenset(names()[name] for name in named().findall(quote)) if AGREED.search(quote) else frozenset()


def unions_in(event: Event) -> frozenset[str]:
    """Returns the unions that take part in an event, themselves or by one of their bodies."""
    found = set()
    for party in event.participants:
        if party.country is not None and len(party.country) == 3:
            code = (party.actor or "").partition(".")[0]
            found.add(code if code in unions() else names().get(fold(party.name), ""))
    return frozenset(found - {""})


def bodies_in(event: Event) -> frozenset[str]:
    """Returns the organisations of states that take part in an event, themselves or by one of their bodies, where it is known which they are."""
    base = knowledge()
    found = set()
    for party in event.participants:
        if party.country is not None and party.country not in base.states:
            code = (party.actor or "").partition(".")[0]
            known = [code] if code in base.organisations else base.organisation_names.get(fold(party.name), ())
            found |= {one.partition(".")[0] for one in known}
    return frozenset(found)


def states_of(event: Event) -> frozenset[str]:
    """Returns the states concerned, for a union those that were its members that day (all that ever were, before it was founded)."""
    found = set(event.states)
    for code in unions_in(event):
        union = unions()[code]
        found = (found - {union.state}) | members(union, event)
    return frozenset(found)


def members(union: Union, event: Event) -> frozenset[str]:
    """Returns the members of a union on the day of an event."""
    day = event.date.start if event.date is not None and event.date.first_day is not None else None
    return union.group.at(day) or union.group.at(None)


def bonds_of(pair: Pair, events: Iterable[EventWords]) -> frozenset[Bond]:
    """Returns the unions that the events of a pair name together with an agreement, of which one of the two has been a member and the other not."""
    found = set()
    for event, words in events:
        if event.kind in SPEAKING:
            for code in frozenset().union(*(unions_named(fold(one.quote)) for one in words)):
                belongs = unions()[code].group.at(None)
                found |= {Bond(code, one, other) for one, other in (pair, pair[::-1]) if one in belongs and other not in belongs}
    return frozenset(found)


class Bonds:
    """The bonds of all pairs as last followed: which pairs are to be followed anew when an agreement with a union is new."""

    def __init__(self, record: Record, store: JoinStore, *, anew: bool) -> None:
        self.record, self.store = record, store
        # Many members of one union ask for the same agreements.
        self.read: dict[tuple[str, str], list[EventWords]] = {}
        kept = None if anew else record.mark(MARK)
        self.by_pair: dict[Pair, frozenset[Bond]] = defaultdict(frozenset)
        for row in msgspec.json.decode(kept, type=list[Bond]) if kept else ():
            self.by_pair[pair_of(row)] |= {row}
        self.before = {bond for found in self.by_pair.values() for bond in found}

    def pairs(self, event: Event) -> list[Pair]:
        """Returns the pairs that read an agreement of unions with other states."""
        codes = unions_in(event) if event.kind == "agreement" else frozenset[str]()
        return sorted({pair_of(one) for one in self.before if one.union in codes and one.other in event.states}) if codes else []

    def agreements(self, bonds: Iterable[Bond]) -> dict[str, EventWords]:
        """Returns, by id, the agreements of unions with the other states of bonds, while the member belonged to them."""
        found: dict[str, EventWords] = {}
        for bond in sorted(bonds):
            union = unions()[bond.union]
            place = union.state, bond.other
            if place not in self.read:
                self.read[place] = self.store.events_of_pair(place, ["agreement"])
            for one in self.read[place]:
                if bond.union in unions_in(one.event) and bond.member in members(union, one.event):
                    found[one.event.id] = one
        return found

    def put(self, pair: Pair, found: frozenset[Bond]) -> None:
        """Notes the bonds of a pair."""
        self.by_pair[pair] = found

    def close(self) -> None:
        """Writes the bonds if they changed."""
        now = sorted(bond for found in self.by_pair.values() for bond in found)
        if set(now) != self.before or not self.before:
            self.record.mark(MARK, msgspec.json.encode(now).decode())


def pair_of(bond: Bond) -> Pair:
    """Returns the pair of a bond."""
    first, second = sorted((bond.member, bond.other))
    return first, second


def with_unions(
    bonds: Bonds, pair: Pair, own: Sequence[EventWords], *, whole: bool
) -> tuple[list[EventWords], Mapping[str, Event], Mapping[str, Event]]:
    """Returns the events of a pair with the agreements of unions that it speaks of, and, by id, the agreements that came in and that went.

    Of a busy pair not all events are read: it keeps the bonds that it had.
    """
    before = bonds.by_pair[pair]
    now = bonds_of(pair, own) if whole else bonds_of(pair, own) | before
    bonds.put(pair, now)
    there = {one.event.id for one in own}
    read, had = ({key: one for key, one in bonds.agreements(some).items() if key not in there} for some in (now, before))
    came, went = ({key: one.event for key, one in some.items() if key not in other} for some, other in ((read, had), (had, read)))
    return [*own, *read.values()], came, went
