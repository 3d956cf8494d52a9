"""a name as a person types it -> a side of a relation: a state, a group with its members at a day, or an actor of a state."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from detente.errors import ConfigError
from detente.model import Event, Party, fold
from detente.ontology import knowledge, ontology
from detente.ontology.knowledge import Organisation

# Names of fewer letters name too much; those of a few are a body's only where they are the whole name ("EU").
LETTERS_OF_A_NAME, SHORT_ALIAS = 1, 3
# PLOVER's codes for actors that have nothing to do with one another; UNO and EUR are families of bodies.
SHARED_CODES = frozenset({"IGO", "NGO", "IMG", "ISM", "MNC"})


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side: the states it stands for, and, for a group, party, ministry or person, what it is known by itself.

    `body` is the code that stands in `Event.states` for a body that is no state's (`EUR` for the European Union), `actor` its id, `aliases`
    its names and `titles` those of its offices, folded.
    """

    name: str
    title: str
    states: tuple[str, ...]
    group: str | None = None
    body: str | None = None
    actor: str | None = None
    aliases: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that events with this side may have among their states."""
        return self.states if self.body is None else (*self.states, self.body)

    @property
    def whole(self) -> bool:
        """Whether the side is its states, and not some body or person of one."""
        return self.actor is None or self.group is not None

    def states_at(self, day: str | None) -> frozenset[str]:
        """Returns the states it stands for on a day: the members of a group at that time."""
        return ontology().groups[self.group].at(day) if self.group else frozenset(self.states)

    def codes_in(self, event: Event) -> frozenset[str]:
        """Returns the codes by which the side is in an event, none if it takes no part.

        A state is in what concerns it, a group in what concerns its members then or itself, a body or person where it or its office is named.
        """
        if self.actor is None and not self.group:
            return frozenset([state for state in self.states if state in event.states])
        found: set[str] = set()
        if self.whole:
            day = event.date.start if event.date and event.date.first_day else None
            found |= self.states_at(day) & set(event.states)
        if self.actor is not None and any(self.is_it(party) for party in event.participants):
            found |= set(self.codes if not self.group else (self.body or "",)) & set(event.states)
        return frozenset(found)

    def is_it(self, party: Party) -> bool:
        """Tells whether a participant is the body or person that the side is, or speaks in its office."""
        if self.actor and party.actor == self.actor:
            return True
        if party.country is not None and party.country not in self.codes:
            return False
        # A name that many states' bodies have ("Foreign Ministry") needs its state.
        offices = {fold(office) for office in (party.office or "", *party.offices)}
        named = fold(party.name)
        if named in self.aliases or (party.country is not None and not offices.isdisjoint(self.titles)):
            return True
        found = within(self.aliases)
        return found is not None and any(found.search(text) for text in (named, *offices))


@cache
def within(aliases: tuple[str, ...]) -> re.Pattern[str] | None:
    """Returns what finds folded names as words of a longer one, None of names too short for that: "nato" is no part of "senator"."""
    long_ones = sorted((alias for alias in aliases if len(alias) > SHORT_ALIAS), key=lambda alias: (-len(alias), alias))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, long_ones))})(?!\w)") if long_ones else None


def side_of(name: str) -> Side:
    """Returns the side that a code or name means: VNM, Vietnam, ASEAN, VNM.mofa, "Communist Party of Vietnam", "Sergey Lavrov".

    Raises:
        ConfigError: nobody is known by that name, or several states are.
    """
    base, asked = knowledge(), name.strip()
    code = asked.upper()
    if code in base.states:
        return Side(name=code, title=base.states[code], states=(code,))
    if code in ontology().groups:
        return group_side(code)
    named = sorted({one.iso3 for one in base.state_names.get(fold(asked), ()) if one.iso3 in base.states})
    if len(named) == 1:
        return Side(name=named[0], title=base.states[named[0]], states=(named[0],))
    for found, group in sorted(ontology().groups.items()):
        if fold(group.name) == fold(asked):
            return group_side(found)
    return actor_side(asked, named)


def state_code(name: str) -> str:
    """Returns the code by which claims and events are asked for a state, or for a body that is no state's: VNM, Vietnam, EUR.

    Raises:
        ConfigError: no state or such body is known by that name, or its code is that of many bodies.

    >>> [state_code(name) for name in ("vnm", "Vietnam", "European Union")]
    ['VNM', 'VNM', 'EUR']
    """
    if name.strip().upper() in {body.country for body in knowledge().organisations.values()}:
        return name.strip().upper()
    side = side_of(name)
    alone = len(side.states) == 1 and (side.whole or side.states[0] not in knowledge().states)
    code = side.body or (side.states[0] if alone else None)
    if code is None:
        raise ConfigError(f"{name!r} is no state; give an ISO3 code or a name, such as VNM or Vietnam")
    if code in SHARED_CODES:
        raise ConfigError(
            f"{name!r} stands with many others under {code}: ask for {code}, or for a relation, which knows it by name"
        )
    return code


def group_side(code: str) -> Side:
    """Returns the side of a group: its members, and the body itself where the knowledge base has it."""
    group, body = ontology().groups[code], knowledge().organisations.get(code)
    return Side(
        name=code, title=group.name, states=tuple(sorted(group.members)), group=code, body=body.country if body else None,
        actor=code if body else None, aliases=aliases_of(body) if body else (),
    )  # fmt: skip


def aliases_of(body: Organisation) -> tuple[str, ...]:
    """Returns the folded names of a body."""
    return tuple(sorted({fold(alias) for alias in (body.name, *body.aliases) if len(alias) > LETTERS_OF_A_NAME}))


def titles_of(body: Organisation) -> frozenset[str]:
    """Returns the folded titles of a body's offices, with the name of its state and without."""
    base = knowledge()
    titles = {fold(office.title) for office in base.offices.values() if office.organisation == body.id}
    state = fold(base.states.get(body.country, ""))
    return frozenset(titles | {f"{title} of {state}" for title in titles if state})


def actor_side(asked: str, states: list[str]) -> Side:
    """Returns the side of a body or person."""
    base = knowledge()
    idents = [one for one in dict.fromkeys((asked, asked.upper())) if one in base.organisations][:1]
    idents = idents or sorted(base.organisation_names.get(fold(asked), ()))
    if not idents and " of " in asked:
        # "Ministry of Foreign Affairs of Vietnam": a name that many states' bodies have, and whose it is.
        body_name, _, owner = asked.rpartition(" of ")
        owners = {one.iso3 for one in base.state_names.get(fold(owner), ())}
        idents = [
            one for one in sorted(base.organisation_names.get(fold(body_name), ())) if base.organisations[one].country in owners
        ]
    # Where a state's body and another one share a name, the state's is meant.
    living = [ident for ident in idents if base.organisations[ident].country in base.states] or idents
    if len(living) == 1:
        body = base.organisations[living[0]]
        return Side(
            name=asked, title=body.name, states=(body.country,), actor=body.id, aliases=aliases_of(body), titles=titles_of(body)
        )
    people = base.person_names.get(fold(asked), ())
    if len(people) == 1:
        countries = sorted({holding.office.partition(".")[0] for holding in base.holdings.get(people[0], ())} & set(base.states))
        if countries:
            return Side(
                name=asked, title=people[0], states=tuple(countries), actor=f"person:{people[0]}", aliases=(fold(people[0]),)
            )
    if len(living) > 1 or len(states) > 1:
        raise ConfigError(f"{asked!r} may be {', '.join(living or states)}; give one of these ids")
    raise ConfigError(f"{asked!r} is no state, group or actor of the knowledge base; give an ISO3 code, a name, ASEAN, EU, …")
