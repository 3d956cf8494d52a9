"""quoted words -> the works that they speak of: a power station, a port, a research centre.

A memorandum on a research centre is of another matter than the power station that the same firm builds. The sorts are those of building contracts, those
together that one project has both of (a railway, its tunnel and its bridges); a reactor stands in stations and in centres, and is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

WORKS = {
    "power station": r"(?:(?:power|nuclear|hydro\w*|thermal|solar|wind|tidal|coal|gas)[ -](?:fired )?(?:power |electric |energy )?(?:plant|station|farm|park)|dam|reservoir|barrage)s?",
    "centre": r"(?:(?<!mine action )(?:centre|center)|institute|laboratory|laboratories|observatory|academy|academies|technopark|school|university|universities|college|hospital|clinic)s?",
    "port": r"(?:sea ?port|port|harbour|harbor|container terminal|wharf|shipyard)s?",
    "airport": r"(?:airport|airfield|air base|runway)s?",
    "way": r"(?:railway|railroad|rail (?:line|link)|metro|underground line|subway|tramway|tram line|high-speed line|motorway|highway|expressway|ring road|road|bridge|tunnel)s?",
    "line": r"(?:pipeline|cable|power line|interconnector|transmission line)s?",
    "works": r"(?:refinery|refineries|smelter|factory|factories|steelworks|workshop|(?:assembly|desalination|water|car|vaccine|fertiliser|cement|steel) (?:plant|works))s?",
    "base": r"(?:(?:naval|military|army) base|ground station|radar station|launch site|spaceport|cosmodrome)s?",
}  # fmt: skip
ANY = re.compile("|".join(rf"(?P<w{number}>\b(?:{words})\b)" for number, words in enumerate(WORKS.values())), re.IGNORECASE)
SORTS = tuple(WORKS)
# Where goods arrive is no work: "reached the port of".
ARRIVAL = re.compile(
    r"\b(?:reach|arriv|land|dock|unload|enter|call|flown?|flew|hand|deliver|left|leave|sail|brought)\w*(?: [\w’'-]+){0,6} ?$"
)


def told_in(quote: str) -> list[re.Match[str]]:
    """Returns the nouns of works in some words."""
    return [match for match in ANY.finditer(quote) if not ARRIVAL.search(quote[max(0, match.start() - 60) : match.start()])]


@lru_cache(maxsize=100_000)
def works_in(quote: str) -> frozenset[str]:
    """Returns the sorts of works that some words speak of.

    >>> sorted(works_in("asked for a loan for the harbour and promised to finish the power station"))
    ['port', 'power station']
    """
    return frozenset(SORTS[int((match.lastgroup or "w0")[1:])] for match in told_in(quote))
