"""Sentences -> mentions of places that are no seat of power: "near the town of Tyre", "in Kharkiv", "Khyber district", "the port of Aden".

A capitalised name is a place where a preposition of place or a noun of one ("village of", "province") stands by it and the gazetteer or that noun
bears it out. Capitals and states are read by the grammar of `mentions.py`, since they may act.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.model import Mention
from detente.model.sought import Sought
from detente.ontology.gazetteer import places_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.model import Sentence, TimeExpression

KIND = (
    r"(?:city|cities|towns?|villages?|hamlets?|ports?|provinces?|districts?|regions?|states?|count(?:y|ies)|islands?|governorates?|departments?|oblasts?"
    r"|prefectures?|municipality|airport|airfield|air ?base|refugee camp|camp|valley|straits?|gulf|sea|bay|reefs?|shoals?|atoll|peninsula|mountains?"
    r"|desert|border crossing|crossing|suburbs?|neighbou?rhood|area|enclave|stronghold|capital|hometown|home town)"
)
# What follows a hyphen is of the same word, and is given back by no failed match: a chain of a hundred words with hyphens took minutes.
CAPITAL = r"[^\W\d_a-zß-ÿ][^\W\d_]*+(?:[’'\-][^\W\d_]++)*+"
NAME = rf"{CAPITAL}(?: (?:(?:al|el|as|ash|az|ad|de|del|la|le|du|e)[ -])?{CAPITAL}){{0,3}}"
ADJECTIVE = (
    r"(?:(?:north|south|east|west|central|upper|lower|mid)(?:-?(?:east|west|central))?(?:ern)?|nearby|neighbou?ring|remote|besieged|occupied|coastal|disputed"
    r"|contested|annexed|key|strategic|eastern|mountainous|border|the|its|an?|[A-Z]\w+(?:an|ian|ese|ish|i))"
)
BY_NOUN = Sought(
    re.compile(
        rf"\b(?i:{KIND}) of (?P<name>{NAME})|(?<![\w’'-])(?P<before>{NAME}) (?:{KIND}|State|Province|District|Region|County|Governorate)\b"
    ),
    "city", "cities", "town", "village", "hamlet", "port", "province", "district", "region", "state", "county", "counties", "island",
    "governorate", "department", "oblast", "prefecture", "municipality", "airfield", "air base", "airbase", "camp", "valley", "strait", "gulf",
    "sea", "bay", "reef", "shoal", "atoll", "peninsula", "mountain", "desert", "crossing", "suburb", "neighbo", "area", "enclave", "stronghold",
    "capital",
)  # fmt: skip
SURE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Ii]nside|[Aa]cross|[Ww]ithin|[Oo]ff|[Oo]ver) (?:{ADJECTIVE} ){{0,3}}(?P<name>{NAME})"
)
WAY = re.compile(
    rf"\b(?:from|to|into|towards?|through|via|on|between|reached|captured|seized|retook|bombed|shelled|left|visit(?:s|ed|ing)?|tour(?:s|ed|ing)) (?:{ADJECTIVE} ){{0,3}}(?P<name>{NAME})"
)
# "the Gulf of Oman", "the South China Sea", "Independence Square": what a name ends or begins with says that it is a place, states within it are not meant.
TAIL = (
    r"(?:Sea|Ocean|Gulf|Bay|Straits?|Channel|Canal|Islands?|Reef|Shoal|Atoll|Heights|Hills|Mountains?|Valley|Desert|Peninsula|River|Lake|Pass|Strip"
    r"|Square|Avenue|Street|Park|Plaza|Bridge|Crossing|Airport|Airfield|Air Base|Zone|Port|Harbou?r|Corridor|Triangle|Basin|Delta|Coast)"
)
NAMED = re.compile(
    rf"\b(?:{CAPITAL} ){{1,3}}{TAIL}\b(?! (?:Fund|Council|Authority|Command|Fleet))|\b(?:Gulf|Bay|Sea|Straits?|Horn|Cape) of (?:the )?{NAME}"
)
# Words that a capital may open beside a preposition and that name no place, whatever the gazetteer has ("in March", "at Christmas").
NO_PLACE = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "english french spanish parliament congress the".split()
)
# "to Sidney", "from Lloyd": after a preposition of the way a small namesake is likelier a person, ship or firm.
KNOWN_AFTER_WAY = 100_000


def with_places(
    text: str, sentences: tuple[Sentence, ...], mentions: list[Mention], times: tuple[TimeExpression, ...]
) -> list[Mention]:
    """Returns the mentions with the places that their grammar left out; a run of capitals that it took for a person gives way to a place."""
    persons = {word for one in mentions if one.title is not None or one.tagged for word in words_of(text, one)}
    kept = list(mentions)
    for number, sentence in enumerate(sentences):
        taken = [(one.start, one.end) for one in times if one.sentence == number]
        for start, end in names_in(text, sentence):
            name = text[start:end]
            touching = [one for one in kept if one.sentence == number and one.start < end and start < one.end]
            if any(begin < end and start < stop for begin, stop in taken) or not all(
                gives_way(one, start, end, name) for one in touching
            ):
                continue
            if persons & set(name.split()) or name.lower() in NO_PLACE:
                continue
            kept = [one for one in kept if one not in touching]
            kept.append(Mention(start=start, end=end, sentence=number, type="place", rule="place"))
            taken.append((start, end))
    return sorted(kept, key=lambda one: (one.sentence, one.start))


def words_of(text: str, mention: Mention) -> list[str]:
    """Returns the words of a person's name."""
    return mention.name.of(text).split() if mention.type == "person" and mention.name is not None else []


def gives_way(mention: Mention, start: int, end: int, name: str) -> bool:
    """Tells whether a mention within the words of a place is a run of capitals taken for a person, or the state after which the place is called."""
    if mention.start < start or mention.end > end:
        return False
    untitled = mention.type == "person" and mention.title is None and not mention.states
    called = mention.type in ("state", "seat", "place") and (NAMED.fullmatch(name) is not None or mention.start > start)
    return untitled or called


def names_in(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yields the stretches of a sentence that name a place, the surest readings first."""
    for match in NAMED.finditer(text, sentence.start, sentence.end):
        if (
            places_named(match.group())
            or SURE.search(text, max(sentence.start, match.start() - 30), match.end())
            or before_the(text, match.start())
        ):
            yield match.span()
    for match in BY_NOUN.finditer(text, sentence.start, sentence.end):
        group = "name" if match["name"] else "before"
        if (
            group == "name"
            or places_named(match[group])
            or len(match[group].split()) == 1
            or SURE.search(text, max(sentence.start, match.start() - 12), match.end())
        ):
            yield match.span(group)
    for pattern, least in ((SURE, 0), (WAY, KNOWN_AFTER_WAY)):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            yield from known(text, *match.span("name"), least)


def before_the(text: str, start: int) -> bool:
    """Tells whether "the" stands before a name, as before no person's."""
    return text[max(0, start - 4) : start].lower() == "the "


def known(text: str, start: int, end: int, least: int) -> Iterator[tuple[int, int]]:
    """Yields a run of capitals that the gazetteer knows, with at least so many people living there."""
    if any(one.kind != "city" or one.population >= least for one in places_named(text[start:end])):
        yield start, end
