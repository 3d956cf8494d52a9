"""By grammar alone: which name of a sentence the words of an act lead to, as a place of such an act is led to.

A place that another act's words lead to is that act's ("met him and invited him to Moscow"), one behind "that", "after" or "which" that of
another clause; one that only names a matter, a body or a paper ("the war in Yemen", "the court in Lima", "the Minsk agreements") is nobody's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.times_and_places.naming import SEATS, Named, seat_at
from detente.coding.times_and_places.timing import BREAK
from detente.model import Place, Span
from detente.ontology.gazetteer import places_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.coding.scene import Scene

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
# A name that was read as nothing is a place right behind these.
UNKNOWN = re.compile(r"\b(?:in|at|near|outside|off|around) $")
# Acts done at a state that takes no part in them; words are told to it or about it, and a visit's host is no place.
AT_STATES = PHYSICAL - {"retreat"} | GATHERS | {"aid", "cooperation", "coordination"}
# What may also be a party is a place only where something is done in it: "fired at Israel" and "off the list by" are not.
INSIDE_ONLY = frozenset(["at"])
BUILDING = frozenset(["at", "to"])
IN = re.compile(r"(?:(?:north|south|east|west)\w* of|in|inside|within|throughout|near|outside)\b", re.IGNORECASE)
ALL_SORTS = frozenset(["at", "on", "to", "away", "of", ""])
# A capital may be gone to or fought over; of other acts it is a party.
TAKES_SEATS = frozenset(["visit", "assault", "mobilization", "retreat"])


def led_to(scene: Scene, draft: Draft, names: Sequence[Named], begin: int, acts: Sequence[Span]) -> int | None:
    """Returns the number of the name that is the place of an act by grammar, the nearest of several; None for none of them."""
    ranked = [
        (rank, number)
        for number, one in enumerate(names)
        if (sorts := sorts_of(scene, draft, one))
        and not IN_NAME.match(scene.text, one.end)
        and (rank := rank_of(scene, draft, Span(start=one.start, end=one.end), sorts, begin, acts)) is not None
    ]
    return min(ranked)[1] if ranked else None


def sorts_of(scene: Scene, draft: Draft, one: Named) -> frozenset[str]:
    """Returns by what a name may be led to as the place of an act: a state only "in" it, an unknown name right behind a preposition."""
    text = scene.text
    if one.letter == "C":
        return ALL_SORTS
    if one.letter == "U":
        return ALL_SORTS if UNKNOWN.search(text, max(0, one.start - 12), one.start) else frozenset()
    if one.mention is None:
        return frozenset()
    if one.letter == "P":
        place = scene.resolved(one.mention).place
        return frozenset() if place is None or (draft.kind in INDOORS and is_open(place)) else ALL_SORTS
    if one.letter in SEATS:
        seat = seat_at(text[one.start : one.end], scene.countries(one.mention))
        town = ALL_SORTS if draft.kind in TAKES_SEATS else INSIDE_ONLY
        return frozenset() if seat is None else town if seat.geonames else BUILDING
    return INSIDE_ONLY if one.letter == "S" and draft.kind in AT_STATES else frozenset()


def is_open(place: Place) -> bool:
    """Tells whether a place is a sea, river or region, where people are not wont to meet and sign."""
    found = places_named(place.name or place.text) if not place.geonames else ()
    return bool(found) and found[0].kind in ("sea", "river", "strait", "region", "disputed")


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
