"""gold events of a sentence, predicted ones -> counts at three levels, and how right each field is.

Gold is a set of (source, target, code), as the unit tests of event coders have it. `strict` wants the codes of both actors and the code of
the act as finely as gold gives them, `relaxed` both countries and the type or root of the act, `act` that type or root alone. The best
one-to-one matching counts. The other way of an act that its parties do together is neither right nor wrong where one way is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec

from detente.errors import ConfigError
from detente.evaluation.engines import Prediction
from detente.evaluation.gold import GoldRow
from detente.evaluation.matching import best_matching
from detente.evaluation.scoring import Counts
from detente.ontology import ontology

Item = dict[str, Any]
LEVELS = ("strict", "relaxed", "act")
CODED = ("type", "mode", "cameo")
SIDES = ("source", "target")
ACTOR = re.compile(r"(?:[A-Z]{3}|---)(?:[ :]?[A-Z]{3})*")
CODE = re.compile(r"(?:0[1-9]|1\d|20)\d{0,2}")
ROOT, THREE = 2, 3
# What CAMEO's lists of actors write otherwise: PLOVER has one sector for insurgents and separatists, and names the United Nations and the
# European Union in the place of the state.
SECTORS = {"INS": "REB", "SEP": "REB", "STU": "EDU", "HLH": "MED"}
BODIES = {"IGOUNO": "UNO", "IGOEUREEC": "EUR", "IGOEEC": "EUR"}


class Actor(msgspec.Struct, frozen=True):
    """An actor as codes: state or kind of organisation, and the sectors, one of which is to be met."""

    country: str
    sectors: tuple[str, ...]


@cache
def actor_of(code: str) -> Actor:
    """Returns an actor's code in its parts: `KENGOV`, `KEN GOV` and `KEN:GOV` are one.

    >>> actor_of("KENGOV")
    Actor(country='KEN', sectors=('GOV',))
    """
    letters = re.sub(r"[ :]", "", code)
    known = next((body for body in BODIES if letters.startswith(body)), None)
    letters = BODIES[known] + letters[len(known) :] if known else letters
    parts = [letters[start : start + THREE] for start in range(0, len(letters), THREE)]
    return Actor(parts[0], tuple(SECTORS.get(part, part) for part in parts[1:]))


def by_sentence(rows: Sequence[GoldRow]) -> list[GoldRow]:
    """Returns a row a sentence, its events checked: rows of one event with the same text are put together, in the order of the first.

    Raises:
        ConfigError: a row or an event in it cannot be used.
    """
    found: dict[str, GoldRow] = {}
    for row in rows:
        text, events = row.text(), events_in(row)
        if text in found:
            found[text].fields["events"].extend(events)
        else:
            found[text] = msgspec.structs.replace(row, fields={**row.fields, "events": events})
    return list(found.values())


def events_in(row: GoldRow) -> list[Item]:
    """Returns the events of a row: its list, or the one that the row itself is; every field a list of accepted values.

    Raises:
        ConfigError: there is none, or one cannot be used.
    """
    if "events" in row.fields:
        events: list[Any] = row.get("events", list)
    elif any(name in row.fields for name in CODED):
        events = [{name: row.fields[name] for name in (*SIDES, *CODED, "optional") if name in row.fields}]
    else:
        raise ConfigError(
            f"{row.place}: the row needs 'events' (a list, empty for none), or 'source', 'target' and 'type' or 'cameo'"
        )
    return [checked(row, one) for one in events]


def checked(row: GoldRow, event: Any) -> Item:
    """Returns an event whose every field is a list of accepted values.

    Raises:
        ConfigError: it is no object, has no code, or a code that there is not.
    """
    if not isinstance(event, dict):
        raise ConfigError(f"{row.place}: an event must be an object, not {event!r:.60}")
    unknown = [name for name in event if name not in (*SIDES, *CODED, "optional")]
    if unknown:
        raise ConfigError(
            f"{row.place}: an event has 'source', 'target', 'type', 'mode', 'cameo' and 'optional', not {unknown[0]!r}"
        )
    values: Item = {name: value if isinstance(value, list) else [value] for name, value in event.items() if name != "optional"}
    if not any(values.get(name, [None]) != [None] for name in ("type", "cameo")):
        raise ConfigError(f"{row.place}: an event needs 'type' (PLOVER) or 'cameo', this one has {event!r:.80}")
    for name in SIDES:
        for code in values.get(name, ()):
            if code is not None and not (isinstance(code, str) and ACTOR.fullmatch(code)):
                raise ConfigError(
                    f"{row.place}: {name!r} is an actor's code like 'KENGOV' or 'KEN GOV', or null, not {code!r:.40} (spans are for the task 'pairs')"
                )
    check_codes(row, values)
    return {**values, "optional": bool(event.get("optional"))}


def check_codes(row: GoldRow, values: Item) -> None:
    """Checks the codes of an event's act.

    Raises:
        ConfigError: there is no such type, mode or code.
    """
    modes = {one.code: {mode.name for mode in one.modes} for one in ontology().plover.event_types}
    types = [one for one in values.get("type", ()) if one is not None]
    for one in types:
        if one not in modes:
            raise ConfigError(f"{row.place}: there is no PLOVER type {one!r}; the types are {', '.join(sorted(modes))}")
    allowed = set().union(*(modes[one] for one in types or modes))
    for one in values.get("mode", ()):
        if one is not None and one not in allowed:
            raise ConfigError(
                f"{row.place}: {' or '.join(types) or 'PLOVER'} has no mode {one!r}; the modes are {', '.join(sorted(allowed))}"
            )
    for one in values.get("cameo", ()):
        if one is not None and not (isinstance(one, str) and CODE.fullmatch(one)):
            raise ConfigError(
                f"{row.place}: 'cameo' is a code of two to four digits as text, like '112' or '0231', not {one!r:.40}"
            )


def typed(rows: Iterable[GoldRow]) -> bool:
    """Tells whether acts are counted by PLOVER types: not where gold has CAMEO codes alone."""
    events = [event for row in rows for event in row.fields["events"]]
    return not events or any("type" in event for event in events)


def count_events(row: GoldRow, prediction: Prediction, *, by_type: bool) -> tuple[dict[str, Counts], dict[str, list[float]]]:
    """Returns the counts of a checked row by level and label (type, or root of CAMEO), and how right each field of matched acts is."""
    gold: list[Item] = row.fields["events"]
    found = predicted(row, prediction, by_type=by_type)
    fits = [[[fit(level, one, other) for other in found] for one in gold] for level in LEVELS]
    counts: dict[str, Counts] = {}
    pairs: list[tuple[int, int]] = []
    for position, level in enumerate(LEVELS):
        # Of equal matchings the one that is right at stricter levels too.
        weights = [
            [
                float(fits[position][left][right]) * (1 + sum(0.1 * one[left][right] for one in fits))
                for right in range(len(found))
            ]
            for left in range(len(gold))
        ]
        pairs = best_matching(weights)
        counts[level] = counted(gold, found, pairs, by_type=by_type)
    rights: dict[str, list[float]] = {}
    for left, right in pairs:
        for field, value in field_rights(gold[left], found[right]).items():
            rights.setdefault(field, []).append(value)
    return counts, rights


def predicted(row: GoldRow, prediction: Prediction, *, by_type: bool) -> list[Item]:
    """Returns the predicted events that have a code of gold's kind.

    Raises:
        ConfigError: the prediction is no list of events, or an actor's code in it is none.
    """
    events = prediction.get("events")
    if not isinstance(events, list) or not all(isinstance(one, dict) for one in events):
        raise ConfigError(f"{row.place}: a prediction for events needs 'events', a list of objects")
    for one in events:
        for name in SIDES:
            if one.get(name) is not None and not ACTOR.fullmatch(str(one[name])):
                raise ConfigError(f"{row.place}: the prediction's {name!r} is no actor's code: {one[name]!r:.40}")
    return [one for one in events if one.get("type" if by_type else "cameo")]


def counted(gold: list[Item], found: list[Item], pairs: list[tuple[int, int]], *, by_type: bool) -> Counts:
    """Returns the counts by label of a matching."""
    counts: dict[str, list[float]] = {}
    matched_gold, matched_found = {left for left, _ in pairs}, {right for _, right in pairs}
    for position, one in enumerate(gold):
        if position in matched_gold or not one["optional"]:
            counts.setdefault(label_of(one, by_type=by_type), [0.0] * 3)[0 if position in matched_gold else 2] += 1
    for position, one in enumerate(found):
        if position not in matched_found and not is_other_way(one, [found[right] for right in matched_found]):
            counts.setdefault(label_of(one, by_type=by_type), [0.0] * 3)[1] += 1
    return {label: (hit, extra, missed) for label, (hit, extra, missed) in counts.items()}


def is_other_way(one: Item, matched: list[Item]) -> bool:
    """Tells whether an event is the other way of a matched one that its parties do together."""
    return bool(one.get("mutual")) and any(
        (one.get("target"), one.get("source"), one.get("cameo")) == (other.get("source"), other.get("target"), other.get("cameo"))
        for other in matched
    )


def label_of(event: Item, *, by_type: bool) -> str:
    """Returns the label an event is counted under: its type, or the root of its code."""
    value = event.get("type") if by_type else event.get("cameo")
    first = next((one for one in (value if isinstance(value, list) else [value]) if one), None)
    if first is None:
        return "-"
    return str(first) if by_type else str(first)[:ROOT]


def fit(level: str, gold: Item, found: Item) -> bool:
    """Tells whether a predicted event is a gold one at a level."""
    if not same_act(gold, found, whole=level == "strict"):
        return False
    return level == "act" or all(
        same_side(gold[name], found.get(name), whole=level == "strict") for name in SIDES if name in gold
    )


def same_act(gold: Item, found: Item, *, whole: bool) -> bool:
    """Tells whether two acts are one: of a type, or of a root where gold has no type; `whole`: all that gold gives, code by code."""
    types, codes = gold.get("type", [None]), [one for one in gold.get("cameo", ()) if one]
    code = str(found.get("cameo") or "")
    if types != [None] and found.get("type") not in types:
        return False
    if not whole:
        return types != [None] or any(code[:ROOT] == one[:ROOT] for one in codes)
    return (not codes or any(code.startswith(one) for one in codes)) and ("mode" not in gold or found.get("mode") in gold["mode"])


def same_side(gold: list[str | None], found: str | None, *, whole: bool) -> bool:
    """Tells whether a predicted actor is one of gold's accepted ones: the country, `whole` with a sector of gold's, or none where it has none."""
    if found is None:
        return None in gold
    other = actor_of(found)
    accepted = [one for one in (actor_of(code) for code in gold if code is not None) if one.country == other.country]
    return any(not whole or same_sector(one, other) for one in accepted)


def same_sector(gold: Actor, found: Actor) -> bool:
    """Tells whether one of the sectors is one of gold's, or neither has any."""
    return not set(gold.sectors).isdisjoint(found.sectors) if gold.sectors else not found.sectors


def field_rights(gold: Item, found: Item) -> dict[str, float]:
    """Returns how right each field is that gold gives, of two events that are one act."""
    rights: dict[str, float] = {}
    for name in SIDES:
        if name in gold:
            rights[f"{name} country"] = float(same_side(gold[name], found.get(name), whole=False))
            rights[f"{name} whole"] = float(same_side(gold[name], found.get(name), whole=True))
    codes = [one for one in gold.get("cameo", ()) if one]
    code = str(found.get("cameo") or "")
    if codes:
        rights["cameo root"] = float(any(code[:ROOT] == one[:ROOT] for one in codes))
        rights["cameo three digits"] = float(any(code[:THREE].startswith(one[:THREE]) for one in codes))
        rights["cameo whole"] = float(any(code.startswith(one) for one in codes))
    if "mode" in gold:
        rights["mode"] = float(found.get("mode") in gold["mode"])
    return rights
