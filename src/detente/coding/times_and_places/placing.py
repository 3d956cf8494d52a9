"""Where an act was done: the place that its own words lead to, as a place of such an act is led to.

A place that another act's words lead to is that act's ("met him and invited him to Moscow"), one behind "that", "after" or "which" that of
another clause; one that only names a matter, a body or a paper ("the war in Yemen", "the court in Lima", "the Minsk agreements") is nobody's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.scene import DATELINE, Scene
from detente.coding.times_and_places.timing import BREAK
from detente.model import Place, Resolution, Span, fold
from detente.ontology import knowledge
from detente.ontology.gazetteer import PlaceEntry, places_named

# What stands or is counted has no place of its own; an invitation's is where it leads to, not where it was made.
PLACELESS = frozenset(["office", "partnership_level", "anniversary", "figure", "coverage", "invitation"])
# A post is no act that parts another from its place ("received the new ambassador in Lima").
STANDING = PLACELESS - {"invitation"} | {"appointment"}
# What is told in words or on paper has only the place right beside it.
BESIDE = SPOKEN | {"sanction", "concession", "call"}
HEARER = re.compile(
    r"(?: (?:to )?(?:(?:a|an|the|his|her|their|both) )?(?:[\w’'-]+ ){0,2}?(?:reporters|journalists|press|media|newspaper|rally|crowds?|conference|forum|summit|meeting|audience|deputies"
    r"|lawmakers|parliament|council|students|guests?|hosts?|counterparts?|colleagues?|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}))?"
    r"(?: (?:on|late|early|yesterday|today|the same day)(?: (?:on )?[A-Z]\w+)?)? "
)
# Acts done to whoever is at a place: it may be their object ("shelled Kharkiv"), and those who do them are there ("students in Lima").
PHYSICAL = frozenset(["assault", "coercion", "protest", "mobilization", "retreat"])
OBJECT = PHYSICAL | {"visit", "cooperation"}
GOES_TO = frozenset(["visit", "aid", "mobilization", "appointment"])
LEAVES = frozenset(["retreat", "coercion"])
# Who goes somewhere and meets or signs does so there ("came to Lima and met").
GATHERS = frozenset(["meeting", "agreement"])

PREPOSITION = re.compile(
    r"\b(?:(?P<at>in|at|near|outside|around|inside|off|across|within|along|throughout|beside|(?:north|south|east|west)\w* of)"
    r"|(?P<on>on|over)|(?P<to>to|into|towards?|onto|for)|(?P<away>from|out of)|(?P<of>via|through|by|beyond|of|with|against|about|between))\b",
    re.IGNORECASE,
)
# Words that may stand between a preposition and the name it leads to: "the besieged city of", "a cousin's farm in"; none that opens a clause ("in 2020 when Peru").
WITHIN = re.compile(
    r"\s*(?:(?!(?:and|or|but|that|who|which|where|when|while|as|if|because|since|after|before|until)\b)[\w’'-]+\s+){0,4}"
)
# A preposition and the few words between it and a name are not longer than this.
WAY_CHARS = 100
# "the streets of", "the port of": the preposition before these leads to the place.
PART = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|villages?|ports?|provinces?|districts?|regions?|states?|islands?|streets?|outskirts|suburbs?|coast|shores?|waters"
    r"|cent(?:re|er)|heart|capital|gates?|edge|side|airport|bay|gulf|valley|camps?|parts?|mouth|banks?|square|neighbou?rhoods?|departments?|resort) (?:of )?$",
    re.IGNORECASE,
)
# "the government in Lima", "its embassy in Paris": whose seat it is, whatever they do.
SEATED = re.compile(
    r"\b(?:governments?|authorities|administration|regime|leadership|cabinet|ministr\w+|parliaments?|embass\w+|consulates?|missions?|offices?|courts?"
    r"|tribunal|judges?|opposition|ambassadors?|envoys?|headquarters|council|assembly|commission|congress|junta|war|situation|crisis|conflict) $",
    re.IGNORECASE,
)
# "received him at its headquarters in Lima", "held in a prison of the ministry in": inside one there is a place.
INSIDE = re.compile(r"\b(?:at|in|into|inside|outside|near) (?:(?:the|a|an|its|his|her|their) )?(?:[\w’'-]+ ){0,3}$")
# What an agreement is on, and what an act answers, is done elsewhere ("signed a plan for building plants in", "in reply to the attack at").
MATTER = re.compile(
    r"\b(?:construct|build|develop|exten|expan|creat|operat|explor|produc|establish|patrol|withdraw|elect)\w*\b|\b(?:peace|security|situation|war|fighting|conflict|crisis) (?:and \w+ )?$"
)
ANSWERED = re.compile(r"\bin (?:reply|response|retaliation|answer|protest|revenge)\b|\bfor fear\b|\bover\b")
# "the Minsk agreements", "the Paris Club": the place is part of a name.
IN_NAME = re.compile(
    r"(?:[’']s)? (?:[A-Z][\w’'-]+ )?(?:(?:[Aa]greements?|[Aa]ccords?|[Pp]rotocols?|[Tt]reaty|[Pp]rocess|[Ff]ormat|[Dd]eclaration|[Pp]act|[Cc]onvention)\b|Club\b)"
)
# What may stand before a place that opens a sentence.
OPENING = re.compile(
    r"\W*(?:[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4}: )?(?:(?:(?:On|At|During|After|In) [^,;]{0,40}|Earlier today|Today|Yesterday|Tonight),? )?"
)
# "came to Lima on Monday and met", "flew to Lima for talks".
GOING = re.compile(
    r"\b(?:came|flew|fl(?:ies|ying)|travel\w*|went|go(?:es|ing)|arriv\w+|visit\w*|landed|return\w*|trip|journey|drove)\b[^,;]{0,25}$"
)
INDOORS = GATHERS | BESIDE
THEN = re.compile(r"\b(?:and(?: then| later| also)?|to|for)(?: (?:have|hold|had|held|a|the|his|her|\w+ing))? $")
# "left the military port of Aden".
DIRECT = re.compile(r" ?(?:(?!of )[\w’'-]+ ){0,3}(?:of (?:the )?)?")
REACHES = re.compile(r"\b(?:reach|enter)(?:ed|es|ing)?(?: the| a)? *$")
WHERE = re.compile(r"(?: on [A-Z]\w+(?: \w+)?)?, where\b")
# "said so at a meeting in Lima": words have the place of what they were said at.
AT_GATHERING = re.compile(
    r" (?:at|during) (?:a|an|the|their|his|her) (?:[\w-]+ )?(?:meeting|summit|talks|rally|conference|ceremony|forum|session|briefing|speech|reception|dinner) $"
)
# Words of one act that are told by two, or that a preposition leads to, do not part it from its place: "beaten and killed in", "in a raid near".
ONE_WITH = re.compile(
    r"(?:,? (?:and|or)(?: (?:was|were|been|then))? |.*\b(?:in|at|during|by|for) (?:(?:a|an|the|their|his|her|its|\w+[’']s) )?(?:[\w-]+ ){0,2})"
)
# "Arrived in the capital", no "capital of" another state; what stands behind the place where a report was written.
THE_CAPITAL = re.compile(r"\bthe (?:[a-z]+ )?capital\b(?!,? (?:of|city)\b|,? [A-Z])")
DATED_FROM = re.compile(r"(?:,? [^.\n]{0,40}?)?(?::| [-–—]|\.? \([A-Z][A-Za-z]+\)) ")
CAPITAL = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[’'\-][^\W\d_]+)*"
UNKNOWN = re.compile(rf"\b(?:in|at|near|outside|off|around) (?P<name>{CAPITAL}(?:[ -]{CAPITAL})?)\b")
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
OWNER = re.compile(r"[’']")
# Acts done at a state that takes no part in them; words are told to it or about it, and a visit's host is no place.
AT_STATES = PHYSICAL - {"retreat"} | GATHERS | {"aid", "cooperation", "coordination"}
# What may also be a party is a place only where something is done in it: "fired at Israel" and "off the list by" are not.
INSIDE_ONLY = frozenset(["at"])
BUILDING = frozenset(["at", "to"])
IN = re.compile(r"(?:(?:north|south|east|west)\w* of|in|inside|within|throughout|near|outside)\b", re.IGNORECASE)
ALL_SORTS = frozenset(["at", "on", "to", "away", "of", ""])
# A capital may be gone to or fought over; of other acts it is a party.
TAKES_SEATS = frozenset(["visit", "assault", "mobilization", "retreat"])
Named = tuple[int, int, Place, frozenset[str]]


def acts_of(drafts: Iterable[Draft]) -> Mapping[int, Sequence[Span]]:
    """Returns the words of the acts that drafts tell, by sentence."""
    found: dict[int, list[Span]] = defaultdict(list)
    for draft in drafts:
        if draft.kind not in STANDING:
            found[draft.sentence].append(draft.trigger)
    return found


def place_of(resolution: Resolution, group: Sequence[Draft], acts: Mapping[int, Sequence[Span]]) -> Place | None:
    """Returns where the act of a group of drafts was done, by the first of them whose sentence says it; None where none does.

    Args:
        resolution: the article's.
        group: readings of one act, the one that gives the claim its words first.
        acts: the words of all acts that were read, by sentence.
    """
    for draft in group:
        found = place_in(Scene(resolution, draft.sentence), draft, acts.get(draft.sentence, ()))
        if found is not None:
            return found
    return None


def place_in(scene: Scene, draft: Draft, acts: Sequence[Span]) -> Place | None:
    """Returns the place of an act in its own sentence."""
    if draft.kind in PLACELESS:
        return None
    dateline = DATELINE.match(scene.text, scene.sentence.start, scene.sentence.end)
    begin = dateline.end() if dateline else scene.sentence.start
    ranked = [
        (rank, start, place)
        for start, end, place, sorts in named_places(scene, draft, begin)
        if not IN_NAME.match(scene.text, end) and (rank := rank_of(scene, draft, Span(start=start, end=end), sorts, begin, acts))
    ]
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None


def named_places(scene: Scene, draft: Draft, begin: int) -> Iterator[Named]:
    """Yields what a sentence names that an act may have been done at: places, seats of power, states where it was not done to one, unknown names."""
    taken = [(one.start, one.end) for one in scene.times]
    for index in scene.analysis.mentions_of[scene.number]:
        one = scene.mention(index)
        if one.start < begin:
            continue
        taken.append((one.start, one.end))
        surface, place = scene.text[one.start : one.end], scene.resolved(index).place
        if one.type == "place" and place is not None and not (draft.kind in INDOORS and is_open(place)):
            yield one.start, one.end, place, ALL_SORTS
        elif one.type in ("seat", "state", "body") and not OWNER.match(scene.text, one.end):
            seat = seat_at(surface, scene.countries(index))
            if seat is not None:
                town = ALL_SORTS if draft.kind in TAKES_SEATS else INSIDE_ONLY
                yield one.start, one.end, seat, town if seat.geonames else BUILDING
            elif draft.kind in AT_STATES and (state := state_at(surface, scene.countries(index))) is not None:
                yield one.start, one.end, state, INSIDE_ONLY
    for match in THE_CAPITAL.finditer(scene.text, begin, scene.sentence.end):
        if (capital := capital_meant(scene, draft)) is not None:
            yield match.start(), match.end(), msgspec.structs.replace(capital, text=match.group()), ALL_SORTS
    for match in UNKNOWN.finditer(scene.text, begin, scene.sentence.end):
        start, end = match.span("name")
        if not any(first < end and start < last for first, last in taken) and match["name"] not in NO_PLACE:
            yield start, end, unread_at(match["name"], scene), ALL_SORTS


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


def is_open(place: Place) -> bool:
    """Tells whether a place is a sea, river or region, where people are not wont to meet and sign."""
    found = places_named(place.name or place.text) if not place.geonames else ()
    return bool(found) and found[0].kind in ("sea", "river", "strait", "region", "disputed")


def seat_at(surface: str, countries: Sequence[str]) -> Place | None:
    """Returns a capital, or the building that a power is called by ("in the Kremlin"), as a place."""
    seats = [one for one in knowledge().seats.get(fold(surface).removeprefix("the "), ()) if one.iso3 in countries]
    if not seats:
        return None
    towns = [one for one in places_named(surface) if one.country == seats[0].iso3 and one.kind == "city"]
    if seats[0].type == "capital" and towns:
        return place_from(surface, towns[0])
    return Place(text=surface, name=surface, country=seats[0].iso3, score=0.9, reason="capital or seat")


def unread_at(surface: str, scene: Scene) -> Place:
    """Returns the place of a name that was read as no mention: a seat of power, a place of a state that the article names, else its words alone."""
    seats = {one.iso3 for one in knowledge().seats.get(fold(surface), ())}
    if len(seats) == 1:
        return Place(text=surface, name=surface, country=min(seats), score=0.9, reason="capital or seat")
    codes = {actor.country for resolved in scene.resolution.resolved for actor in resolved.actors}
    town = next((one for one in places_named(surface) if one.country in codes), None)
    return place_from(surface, town) if town else Place(text=surface, reason="no place of that name, or none that fits")


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


def rank_of(
    scene: Scene, draft: Draft, place: Span, sorts: frozenset[str], begin: int, acts: Sequence[Span]
) -> tuple[int, int] | None:
    """Returns how far a place stands from an act that it may be of, the nearest first; None if it is not its place."""
    text, trigger = scene.text, draft.trigger
    sort, start = way_to(text, trigger.start if place.start >= trigger.end else begin, place.start)
    if sort not in sorts or (sorts == INSIDE_ONLY and not IN.match(text, start)):
        return None
    opens = sort == "at" and OPENING.fullmatch(text, begin, start) is not None
    cue = told.cue if (told := scene.told_at(trigger.start)) is not None else None
    if cue is not None and cue.end <= trigger.start and draft.kind in SPOKEN:
        beside = opens or (sort == "at" and HEARER.fullmatch(text, cue.end, start) is not None)
        return (1, abs(place.start - cue.end)) if beside else None
    if cue is not None and cue.start >= trigger.end and draft.kind in SPOKEN and place.start >= cue.end:
        way = text[cue.end : start]
        return (1, len(way)) if sort == "at" and (HEARER.fullmatch(way) or AT_GATHERING.search(way)) else None
    if place.start < trigger.end and trigger.start < place.end:
        return (1, 0)
    if place.start >= trigger.end:
        between = text[trigger.end : max(start, trigger.end)]
        passed = [one for one in acts if trigger.end <= one.start and one.end <= start]
        parted = (
            BREAK.search(between)
            or ANSWERED.search(between)
            or not all(ONE_WITH.fullmatch(text, trigger.end, one.start) for one in passed)
        )
        province = between.endswith(", ") and PART.search(text, start, place.start) is not None
        return (
            (1, place.start - trigger.end)
            if not parted and leads(draft, sort, trigger.of(text), between, province=province)
            else None
        )
    between = text[place.end : trigger.start]
    if WHERE.match(between) and not BREAK.search(between.split(" where", 1)[1]):
        return (2, len(between))
    others = any(place.end <= one.start and one.end <= trigger.start for one in acts)
    said_there = cue is None or cue.overlaps(trigger) or place.end > cue.start
    if opens and ";" not in between and said_there:
        return (3, len(between)) if not others or draft.kind not in BESIDE else None
    governed = any(begin <= one.start and one.end <= start and not BREAK.search(text, one.end, start) for one in acts)
    if others or BREAK.search(between) or is_seat_of(text[begin:start]):
        return None
    there = sort == "at" and draft.kind in PHYSICAL and not governed
    came = draft.kind in GATHERS and sort in ("at", "to") and GOING.search(text, begin, start) and THEN.search(between)
    return (4, len(between)) if there or came else None


def leads(draft: Draft, sort: str, words: str, between: str, *, province: bool) -> bool:
    """Tells whether a place after an act's words is led to as the place of such an act."""
    if draft.kind in BESIDE:
        return sort == "at" and (HEARER.fullmatch(between) or AT_GATHERING.search(between)) is not None
    if draft.kind == "appointment" and sort not in ("to", ""):
        return False  # whose post it is, not where he took it up
    match sort:
        case "at":
            return not is_seat_of(words + between) and not (draft.kind in GATHERS and (MATTER.search(between) or province))
        case "on":
            return draft.kind in OBJECT
        case "to":
            return draft.kind in GOES_TO
        case "away":
            return draft.kind in LEAVES
        case "of":
            return draft.kind in PHYSICAL and len(between) < 12
        case _:
            return (draft.kind in OBJECT or REACHES.search(words) is not None) and DIRECT.fullmatch(between) is not None


def is_seat_of(words: str) -> bool:
    """Tells whether words end in a body that a place is only the seat of ("the court in Lima"), where nothing was done inside it."""
    seated = SEATED.search(words)
    return seated is not None and INSIDE.search(words, 0, seated.start()) is None


def way_to(text: str, begin: int, start: int) -> tuple[str, int]:
    """Returns what leads to a name (at, to, away, of, or nothing) and where that begins."""
    for one in reversed([*PREPOSITION.finditer(text, max(begin, start - WAY_CHARS), start)]):
        if not WITHIN.fullmatch(text, one.end(), start):
            break
        if one.group().lower() == "of" and PART.search(text, begin, one.start()):
            continue
        return one.lastgroup or "", one.start()
    return "", start
