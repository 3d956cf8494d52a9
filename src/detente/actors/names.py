"""A bare name of a state, seat or body -> the power that it is, or the place: "Hanoi said" is a government, "in Hanoi" a place."""

from __future__ import annotations

from detente.actors.bodies import read_body
from detente.actors.lexicon import Entry, valid_at
from detente.actors.phrases import Phrase
from detente.actors.places import find_place, is_locative
from detente.actors.setting import Setting, choose_code, state_name
from detente.model import Actor, Candidate, Resolved
from detente.ontology import knowledge

# Below this a reading stays a candidate and the mention is left open. Set by hand, not tuned.
THRESHOLD = 0.4


def resolve_name(text: str, index: int, phrase: Phrase, setting: Setting, kind: str | None) -> Resolved:
    """Returns a bare name of a state, seat or body: a seat is a place in a locative reading, else the power that sits there."""
    entry = phrase.whole or (phrase.states[0] if phrase.states else None)
    if entry is None:
        entry = phrase.tokens[-1].entry
    if entry is None:
        return Resolved(mention=index, reason="left open")
    surface = text[phrase.start : phrase.end]
    naming = any(name.type not in ("adjective", "demonym", "people") for name in entry.states)
    if (entry.seats or naming) and kind is None and not entry.bodies and is_locative(text, phrase.start):
        place = find_place(surface, frozenset(setting.codes(phrase.start, phrase.end)), setting.day)
        return Resolved(mention=index, place=place, score=place.score, reason=place.reason or "no match")
    if entry.states:
        code, score, reason = choose_code(entry, setting, phrase.start, phrase.end)
        if code is None or score < THRESHOLD:
            return Resolved(mention=index, reason=reason)
        if are_persons(text, phrase, entry):
            some = Actor(id=None, name=surface, type="group", country=code, sector="CVL")
            return Resolved(mention=index, actors=(some,), score=score, reason="some of a state's people")
        candidates = tuple(
            Candidate(actor=state_actor(one), score=0.9 if one == code else 0.3, reason=reason)
            for one in dict.fromkeys(name.iso3 for name in entry.states)
        )
        return Resolved(mention=index, actors=(state_actor(code),), candidates=candidates, score=score, reason=reason)
    if entry.seats:
        return seat_actor(index, entry, phrase, setting)
    candidates, actor, score, reason = read_body(phrase, text, setting)
    return Resolved(mention=index, actors=(actor,) if actor else (), candidates=candidates, score=score, reason=reason)


def are_persons(text: str, phrase: Phrase, entry: Entry) -> bool:
    """Tells whether a people's name means some of them ("two Danes", "armed Serbs"), as it does without "the": "the Russians proposed" is Russia.

    Of 881 such mentions of the training corpus none is a state, and half are civilians.
    """
    peoples = all(name.type == "people" for name in entry.states)
    return peoples and not text[max(0, phrase.start - 4) : phrase.start].lower().endswith("the ")


def seat_actor(index: int, entry: Entry, phrase: Phrase, setting: Setting) -> Resolved:
    """Returns the power that sits at a seat on the day: its body where the row names one, else the state's government."""
    seats = [seat for seat in entry.seats if valid_at(seat.valid_from, seat.valid_to, setting.day)] or entry.seats
    around = setting.codes(phrase.start, phrase.end)
    seats = sorted(
        seats,
        key=lambda seat: (
            setting.day is None and bool(seat.valid_to),  # a text without any date is of our own time
            seat.iso3 not in around[:3] and len({one.iso3 for one in seats}) > 1,
            seat.iso3 != "EUR",
            seat.type != "capital",
            seat.ambiguous,
        ),
    )
    seat = seats[0]
    body = knowledge().organisations.get(seat.organisation)
    international = seat.iso3 not in knowledge().states
    actor = Actor(
        id=body.id if body else f"state:{seat.iso3}", name=body.name if body else seat.alias if international else state_name(seat.iso3), type="body", country=seat.iso3,
        sector=None if international and seat.sector == "GOV" else seat.sector or (body.sector if body else None) or "GOV",
    )  # fmt: skip
    several = len({one.iso3 for one in seats}) > 1
    return Resolved(mention=index, actors=(actor,), score=0.7 if several else 0.85, reason="seat that acts")


def state_actor(code: str) -> Actor:
    """Returns the actor of a state, for the code of the European Union that body."""
    union = knowledge().organisations.get("EU") if code == "EUR" else None
    if union is not None:
        return Actor(id=union.id, name=union.name, type="body", country=code, sector=None)
    return Actor(id=f"state:{code}", name=state_name(code), type="state", country=code, sector=None)
