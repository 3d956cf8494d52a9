"""Place mentions -> places with coordinates: candidates of a name weighed by kind, the text's states, seats and population.

A name that several places bear is decided by the states the text names, then by population; a smaller namesake far from every state
of the text, or a name too common to be trusted, stays without a match.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from detente.actors.lexicon import lexicon, valid_at
from detente.actors.wording import key
from detente.model import Place
from detente.ontology import knowledge
from detente.ontology.gazetteer import PlaceEntry, places_named
from detente.ontology.situated import stated_country

LOCATIVE = re.compile(
    r"(?i)\b(?:in|at|near|from|to|outside|around|through|via|into|inside|visit(?:ed|s|ing)?|left|reached|leav(?:e|ing)|towards?|across"
    r"|over|throughout|off|of)\s+(?:the\s+|central\s+|downtown\s+|(?:north|south|east|west)(?:ern)?\s+)?$"
)
# Words before or after a name that are no part of it: "the city of Mosul", "Quang Ninh province", "northern Gaza".
AROUND = re.compile(
    r"(?i)^(?:the\s+)?(?:(?:border |port |capital |coastal |ancient |disputed )*(?:city|town|village|island|province|region|port|district|area)s?"
    r"\s+of\s+|(?:north|south|east|west|central|downtown|northern|southern|eastern|western|north-?eastern|south-?eastern|north-?western)\s+)+"
    r"|(?<!\s)\s+(?:province|city|town|village|district|governorate|prefecture|county|port|airport|airfield|border crossing)$"
)
MIN_SCORE = 0.35
# A city outside the text's states that is smaller than this loses a little; set by hand, not tuned.
LARGE = 100_000
SMALLER = 0.15
# Nor is a town of America that bears the name of a capital, unless it is nearly as large: Athens, Georgia.
OF_A_CAPITAL = 0.5
# A name of one place alone, with a little more than the least score: still below that of any place that the text's states make likely.
# A by-name tells little of a small town of another state: "Guba" in Ethiopia is none in Azerbaijan.
SOLE_SCORE = 0.36
# A name that the gazetteer lacks, or has elsewhere: the state that its words give it is sure, nothing else.
STATED_SCORE = 0.6
NEAR_KM, EARTH_KM = 30.0, 6371.0


def is_locative(text: str, start: int) -> bool:
    """Tells whether the words before `start` make what follows a place ("in Hanoi", "flew to Vienna")."""
    return LOCATIVE.search(text, max(0, start - 30), start) is not None


def find_place_in(text: str, start: int, end: int, around: frozenset[str], day: str | None) -> Place:
    """Returns the place that a name means, in the state that the words around it give it, else of those that the text names."""
    surface, stated = text[start:end], stated_country(text, start, end)
    if stated is None:
        return find_place(surface, around, day)
    place = find_place(surface, frozenset([stated]), day)
    if place.country == stated or (place.name is not None and place.country is None):  # seas and what several claim are of none
        return place
    return Place(text=surface, name=surface, country=stated, score=STATED_SCORE, reason="in the state that its words name")


@lru_cache(maxsize=8192)
def find_place(surface: str, context: frozenset[str], day: str | None = None) -> Place:
    """Returns the place a surface names with coordinates; only its text where nothing fits well enough.

    Args:
        surface: the words as written.
        context: ISO3 codes of the states the text names, which vote between namesakes.
        day: ISO date of the text: seats and names of states are looked up at it.
    """
    for form in dict.fromkeys((surface, AROUND.sub("", surface), AROUND.sub("", AROUND.sub("", surface)))):
        name = form.strip().removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
        state = place_of_state(surface, name, context, day)
        if state is not None:
            return state
        found = best_place(surface, name, context, day) or best_place(surface, form.strip(), context, day)
        if found is not None:
            return found
    return Place(text=surface, reason="no place of that name, or none that fits")


def place_of_state(surface: str, name: str, context: frozenset[str], day: str | None) -> Place | None:
    """Returns a state as a place, at its capital's coordinates; regions that state names also cover keep their own."""
    entry = lexicon().entries.get(key(name).removeprefix("the "))
    if entry is None or not entry.states or any(one.kind != "city" for one in places_named(name)):
        return None
    if all(one.type in ("adjective", "demonym", "people") for one in entry.states):
        return None
    codes = list(dict.fromkeys(one.iso3 for one in entry.states if valid_at(one.valid_from, one.valid_to, day)))
    fitting = [code for code in codes if code in context] or codes
    if not fitting:
        return None
    capital = capital_of(fitting[0])
    if any(place.country == fitting[0] and place is not capital for place in places_named(name)):
        return best_place(surface, name, context | {fitting[0]}, day)  # "Gaza", "Luxembourg": a city of that name in the state
    score = 0.9 if len(codes) == 1 or len(fitting) < len(codes) else 0.6
    return Place(
        text=surface, name=knowledge().states.get(fitting[0], name), country=fitting[0], score=score, reason="state",
        lat=capital.lat if capital else None, lon=capital.lon if capital else None,
    )  # fmt: skip


@lru_cache(maxsize=512)
def capital_of(code: str) -> PlaceEntry | None:
    """Returns the capital of a state in the gazetteer."""
    seats = [
        seat
        for found in knowledge().seats.values()
        for seat in found
        if seat.iso3 == code and seat.type == "capital" and not seat.valid_to
    ]
    found = [place for seat in seats for place in places_named(seat.alias) if place.country == code]
    return max(found, key=lambda place: place.population, default=None)


def best_place(surface: str, name: str, context: frozenset[str], day: str | None) -> Place | None:
    """Returns the best of the places of a name, None when none is good enough."""
    candidates = places_named(name)
    if not candidates:
        return None
    entry = lexicon().entries.get(key(name))
    seats = [seat for seat in entry.seats if valid_at(seat.valid_from, seat.valid_to, day)] if entry else []
    capitals = {seat.iso3 for seat in seats if seat.type == "capital"}
    largest = max(place.population for place in candidates)
    weighed = sorted(((weigh(place, name, context, capitals, largest), place) for place in candidates), key=lambda pair: -pair[0])
    score, best = weighed[0]
    known = key(best.name) == key(name) or best.population >= LARGE or best.kind != "city" or best.country in context
    if (
        len(candidates) == 1 and score > 0 and known
    ):  # nothing else is meant, whatever state the text names: "withdrew from Mekelle"
        score = max(score, SOLE_SCORE)
    if score < MIN_SCORE:
        return None
    rivals = [place for other, place in weighed[1:] if other > score - 0.05 and distance_km(place, best) > NEAR_KM]
    reason = "the only fitting place" if not rivals else f"the largest of {len(rivals) + 1} that fit alike"
    if context and best.country in context:
        reason = "of a state the text names"
    return Place(
        text=surface, name=best.name, country=best.country or None, lat=best.lat, lon=best.lon, geonames=best.geonames,
        admin1=best.admin1 or None, score=min(score, 1.0), reason=reason,
    )  # fmt: skip


def weigh(place: PlaceEntry, name: str, context: frozenset[str], capitals: set[str], largest: int) -> float:
    """Returns how well a place fits: our own rows and capitals, the text's states, the size, the name as its first."""
    score = 0.3 if key(place.name) == key(name) else 0.2
    if place.kind != "city":
        score += 0.45
    elif place.country in capitals:
        score += 0.35
    if place.country and place.country in context:
        # A far smaller namesake is seldom meant, even where its state is named: Geneva, Illinois, of talks of the United States.
        rival = OF_A_CAPITAL if capitals and place.country == "USA" else SMALLER
        # Half the world's cities have a namesake in America, which is named in every second text: Geneva is not the one in Illinois.
        far = 0.0 if place.country == "USA" else 0.1
        score += 0.45 if place.population >= rival * largest else far
    elif context and place.country and place.kind == "city" and place.population < LARGE:
        score -= 0.1
    if place.population:
        score += 0.045 * max(0.0, math.log10(place.population) - 3)
    return score


def distance_km(left: PlaceEntry, right: PlaceEntry) -> float:
    """Returns the great-circle distance of two places by the haversine formula."""
    lat1, lon1, lat2, lon2 = (math.radians(angle) for angle in (left.lat, left.lon, right.lat, right.lon))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
