"""What a sentence names -> what an act may have been done at, each with the place that it is: places, seats of power, states, and names that
were read as something else or as nothing.

More is named than is a place of the act; which it is, if any, `weighing.py` says, and by grammar alone `leading.py`.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from detente.coding.scene import Scene
from detente.model import Place, fold
from detente.ontology import knowledge
from detente.ontology.gazetteer import PlaceEntry, places_named
from detente.ontology.situated import stated_country

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.coding.drafts import Draft
    from detente.model import Mention

# "Arrived in the capital", no "capital of" another state; what stands behind the place where a report was written.
THE_CAPITAL = re.compile(r"\bthe (?:[a-z]+ )?capital\b(?!,? (?:of|city)\b|,? [A-Z])")
DATED_FROM = re.compile(r"(?:,? [^.\n]{0,40}?)?(?::| [-–—]|\.? \([A-Z][A-Za-z]+\)) ")
CAPITAL = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[’'\-][^\W\d_]+)*"
NO_PLACE = frozenset(
    [
        "Parliament",
        "Congress",
        "Party",
        "English",
        "French",
        "Spanish",
        "Russian",
        "Arabic",
        "Mandarin",
        "German",
        "Portuguese",
        "Swahili",
        "Latin",
    ]
)
# A number behind a hyphen goes on with the name of a sickness, a craft or a road: "in COVID-19 prevention", "over F-16 deliveries".
NUMBERED = re.compile(r"[-–]\d")
OWNER = re.compile(r"[’']")
NAME = re.compile(
    rf"(?<![\w’'-]){CAPITAL}(?:(?: | (?:de|da|do|dos|del|la|el|al|of|of the|du|des|di) |-){CAPITAL})*(?: (?:[a-z]+ )?(?:river|lake|sea|bay|gulf|strait|pass|islands?|airport|square|bridge|camp|prison))?"
)
# Right before a name: it may be where something is done, also where the name was read as a person's ("at Preah Vihear").
LOCAL = re.compile(
    r"\b(?:in|at|near|outside|inside|off|on|around|across|through|throughout|along|beside|over|to|into|from|towards?|under|between"
    r"|(?:temple|gates?|banks?|zone|village|town|city|fields?|crossing|camp|port|streets?|houses) of) (?:the )?$",
    re.IGNORECASE,
)
LOCAL_CHARS = 20
# Within the words of a group or body: "bakers in Hebron".
HELD = re.compile(rf"\b(?:in|at|near|outside|from|of|on|around) (?:the )?(?P<name>{CAPITAL}(?: {CAPITAL})*)")
# Names of towns and buildings that a power is called by.
SEATS = frozenset(["K", "B"])
FIRST_WORD = re.compile(r"\W*[\w’'-]+")


class Named(NamedTuple):
    """A name that an act may have been done at.

    `letter`: P place, K seat, B body named by its seat, S state, U read as nothing, C "the capital", N read as somebody, I within a longer mention.
    """

    start: int
    end: int
    letter: str
    mention: int | None


def named_in(scene: Scene, begin: int) -> list[Named]:
    """Returns what a sentence names from an offset on, in order."""
    mentions = [
        (index, one)
        for index in scene.analysis.mentions_of[scene.number]
        if (one := scene.mention(index)).start >= begin and one.end <= scene.sentence.end
    ]
    found = [Named(one.start, one.end, letter, index) for index, one in mentions if (letter := letter_of(scene, index, one))]
    known = {one.mention for one in found}
    for index, one in mentions:
        if index not in known and one.type in ("group", "body", "person", "epithet"):
            found += [
                Named(*match.span("name"), "I", None)
                for match in HELD.finditer(scene.text, one.start, one.end)
                if not any(start < match.end() and match.start("name") < end for start, end, _, _ in found)
            ]
    found += [Named(one.start(), one.end(), "C", None) for one in THE_CAPITAL.finditer(scene.text, begin, scene.sentence.end)]
    taken = sorted([(one.start, one.end) for one in scene.times] + [(one.start, one.end) for _, one in mentions])
    return sorted([*found, *unread(scene, begin, taken)])


def letter_of(scene: Scene, index: int, one: Mention) -> str:
    """Returns what a mention is as a name of a place; nothing where it is none."""
    if one.type == "place":
        return "P"
    if OWNER.match(scene.text, one.end):
        return ""
    surface, countries = scene.text[one.start : one.end], scene.countries(index)
    if one.type in ("seat", "state", "body"):
        if seat_at(surface, countries) is not None:
            return "K" if one.type == "seat" else "B"
        if state_at(surface, countries) is not None:
            return "S"
    named = one.type in ("person", "body") and NAME.fullmatch(surface) is not None
    return "N" if named and LOCAL.search(scene.text, max(0, one.start - LOCAL_CHARS), one.start) else ""


def unread(scene: Scene, begin: int, taken: list[tuple[int, int]]) -> Iterator[Named]:
    """Yields the names between what was read, but for the first word of the sentence, which any word may be."""
    first = FIRST_WORD.match(scene.text, begin, scene.sentence.end)
    at = first.end() if first else begin
    for start, end in chain(taken, [(scene.sentence.end, scene.sentence.end)]):
        for match in NAME.finditer(scene.text, at, max(at, start)):
            if match.group() not in NO_PLACE and not NUMBERED.match(scene.text, match.end()):
                yield Named(match.start(), match.end(), "U", None)
        at = max(at, end)


def place_at(scene: Scene, draft: Draft, one: Named) -> Place | None:
    """Returns the place that a name stands for, as the place of an act; None where "the capital" of no known state is meant."""
    surface = scene.text[one.start : one.end]
    if one.letter == "C":
        capital = capital_meant(scene, draft)
        return msgspec.structs.replace(capital, text=surface) if capital is not None else None
    if one.letter == "P" and one.mention is not None:
        return scene.resolved(one.mention).place or unread_at(one, scene)
    if one.mention is not None and one.letter in SEATS:
        return seat_at(surface, scene.countries(one.mention))
    if one.mention is not None and one.letter == "S":
        return state_at(surface, scene.countries(one.mention))
    return unread_at(one, scene)


def capital_meant(scene: Scene, draft: Draft) -> Place | None:
    """Returns the city that "the capital" is: of the one state that is host, else the capital where the report was written."""
    hosts = {code for role, index in draft.roles if role == "host" for code in scene.countries(index)}
    if not hosts:
        dateline = next((one for one in scene.analysis.mentions if scene.analysis.sentences[one.sentence].role == "body"), None)
        written = (
            dateline is not None and dateline.type in ("seat", "place") and DATED_FROM.match(scene.text, dateline.end) is not None
        )
        index = scene.analysis.mentions.index(dateline) if written and dateline is not None else None
        hosts = set(scene.countries(index)) if index is not None else set()
    if len(hosts) != 1:
        return None
    (host,) = hosts
    capitals = [
        name
        for name, rows in knowledge().seats.items()
        if any(one.iso3 == host and one.type == "capital" and not one.valid_to for one in rows)
    ]
    found = (seat_at(name, (host,)) for name in sorted(capitals, key=len, reverse=True))
    return next((one for one in found if one is not None and one.geonames), None)


def seat_at(surface: str, countries: Sequence[str]) -> Place | None:
    """Returns a capital, or the building that a power is called by ("in the Kremlin"), as a place."""
    seats = [one for one in knowledge().seats.get(fold(surface).removeprefix("the "), ()) if one.iso3 in countries]
    if not seats:
        return None
    towns = [one for one in places_named(surface) if one.country == seats[0].iso3 and one.kind == "city"]
    if seats[0].type == "capital" and towns:
        return place_from(surface, towns[0])
    return Place(text=surface, name=surface, country=seats[0].iso3, score=0.9, reason="capital or seat")


def unread_at(one: Named, scene: Scene) -> Place:
    """Returns the place of a name that was read as no place: a seat of power, a place of the state that its words give it, or of one that the
    article names; else its words alone.
    """
    surface = scene.text[one.start : one.end]
    seats = {seat.iso3 for seat in knowledge().seats.get(fold(surface), ())}
    if len(seats) == 1:
        return Place(text=surface, name=surface, country=min(seats), score=0.9, reason="capital or seat")
    stated = stated_country(scene.text, one.start, one.end)
    named = {actor.country for resolved in scene.resolution.resolved for actor in resolved.actors}
    codes = named if stated is None else {stated}
    town = next((place for place in places_named(surface) if place.country in codes), None)
    if town is not None:
        return place_from(surface, town)
    if stated is not None:
        return Place(text=surface, name=surface, country=stated, score=0.6, reason="in the state that its words name")
    return Place(text=surface, reason="no place of that name, or none that fits")


def place_from(surface: str, town: PlaceEntry) -> Place:
    """Returns a place of the gazetteer as one that words name."""
    return Place(
        text=surface, name=town.name, country=town.country, lat=town.lat, lon=town.lon, geonames=town.geonames, admin1=town.admin1 or None,
        score=0.9, reason="of a state the text names",
    )  # fmt: skip


def state_at(surface: str, countries: Sequence[str]) -> Place | None:
    """Returns a state that its name stands for as a place."""
    names = knowledge().state_names.get(fold(surface).removeprefix("the "), ())
    codes = [one.iso3 for one in names if one.type not in ("adjective", "demonym", "people") and one.iso3 in countries]
    return Place(text=surface, name=knowledge().states[codes[0]], country=codes[0], score=0.9, reason="state") if codes else None
