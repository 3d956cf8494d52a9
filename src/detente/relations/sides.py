"""a name as a person types it -> a side of a relation: a state, a group with its members at a day, or an actor of a state."""

from __future__ import annotations

import msgspec

from detente.errors import ConfigError
from detente.model import Event, fold
from detente.ontology import knowledge, ontology


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side: the states it stands for, and, for a party, ministry or person, the words its name is known by."""

    name: str
    title: str
    states: tuple[str, ...]
    group: str | None = None
    actor: str | None = None
    aliases: tuple[str, ...] = ()

    def states_at(self, day: str | None) -> frozenset[str]:
        """Returns the states it stands for on a day: the members of a group at that time."""
        return ontology().groups[self.group].at(day) if self.group else frozenset(self.states)

    def takes_part(self, event: Event) -> bool:
        """Tells whether the side is in an event: its states are concerned and, for an actor, it is named or its post is."""
        day = event.date.start if event.date and event.date.first_day else None
        if not self.states_at(day) & set(event.states):
            return False
        if self.actor is None and not self.aliases:
            return True
        for party in event.participants:
            if self.actor and party.actor == self.actor:
                return True
            named = fold(" ; ".join([party.name, party.office or "", *party.offices]))
            if any(alias in named for alias in self.aliases):
                return True
        return False


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
        group = ontology().groups[code]
        return Side(name=code, title=group.name, states=tuple(sorted(group.members)), group=code)
    named = sorted({one.iso3 for one in base.state_names.get(fold(asked), ()) if one.iso3 in base.states})
    if len(named) == 1:
        return Side(name=named[0], title=base.states[named[0]], states=(named[0],))
    for found, group in sorted(ontology().groups.items()):
        if fold(group.name) == fold(asked):
            return Side(name=found, title=group.name, states=tuple(sorted(group.members)), group=found)
    return actor_side(asked, named)


def actor_side(asked: str, states: list[str]) -> Side:
    """Returns the side of a body or person."""
    base = knowledge()
    idents = [asked] if asked in base.organisations else sorted(base.organisation_names.get(fold(asked), ()))
    if not idents and " of " in asked:
        # "Ministry of Foreign Affairs of Vietnam": a name that many states' bodies have, and whose it is.
        body_name, _, owner = asked.rpartition(" of ")
        owners = {one.iso3 for one in base.state_names.get(fold(owner), ())}
        idents = [
            one for one in sorted(base.organisation_names.get(fold(body_name), ())) if base.organisations[one].country in owners
        ]
    living = [ident for ident in idents if base.organisations[ident].country in base.states]
    if len(living) == 1:
        body = base.organisations[living[0]]
        aliases = tuple(sorted({fold(alias) for alias in (body.name, *body.aliases) if len(alias) > 3}))
        return Side(name=asked, title=body.name, states=(body.country,), actor=body.id, aliases=aliases)
    people = base.person_names.get(fold(asked), ())
    if len(people) == 1:
        countries = sorted({holding.office.partition(".")[0] for holding in base.holdings.get(people[0], ())} & set(base.states))
        if countries:
            return Side(name=asked, title=people[0], states=tuple(countries), actor=people[0], aliases=(fold(people[0]),))
    if len(living) > 1 or len(states) > 1:
        raise ConfigError(f"{asked!r} may be {', '.join(living or states)}; give one of these ids")
    raise ConfigError(f"{asked!r} is no state, group or actor of the knowledge base; give an ISO3 code, a name, ASEAN, EU, …")
