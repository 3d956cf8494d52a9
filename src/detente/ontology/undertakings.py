"""text -> what is undertaken of a thing: to make it, to supply it, or to train those who use it and keep it in repair are undertakings of their own.

A general thesaurus, by stems and short phrases. What is built or lent for is left out: a loan for a power station, the station and its delivery are
told as one matter as often as not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from detente.model import fold

# The means to make a thing: "the technology", "to transfer technology"; a ministry of technology makes nothing.
MEANS = (
    r"\b(?:the|its|their|this|that|own) (?:\w+ )?(?:technolog(?:y|ies)|know-how)\b|\b(?:transfer(?:red|ring|s)? (?:of )?|pass(?:ed|es|ing)? on |shar(?:e|es|ed|ing) |with (?!(?:advanced|modern|new|latest|high|clean)\b)\w+ )technology\b"
    r"|\btechnology transfers?\b"
)
UNDERTAKINGS = {
    "make": re.compile(
        rf"{MEANS}|"
        r"\b(?:produc(?:e|es|ed|ing|tion)|manufactur(?:e|es|ed|ing)|assembl(?:e|es|ed|ing)|know-how|home-made|locali[sz]\w+|bottling|"
        r"batch|filling|under licen[cs]e|licensed)\b"
        r"|\bma(?:ke|de|king) (?:\S+ ){0,6}?(?:at home|in|locally|itself|themselves|its own)\b|\bturn(?:s|ed)? out\b"
        # Ships and aircraft are built by who supplies them, too: by both, or at home, they are made.
        r"|\b(?:build|builds|built|building|develop\w*) (?:\S+ ){0,6}?(?:jointly|together|locally|at home)\b|\bjointly (?:build|develop)\w*"
    ),
    "supply": re.compile(
        r"\b(?:suppl(?:y|ies|ied|ying)|deliver(?:y|ies|s|ed|ing)?|ship(?:ped|ping|ment|ments)|doses|jabs|send|sends|sent|sending|hand(?:s|ed|ing)? over|handed|"
        r"buy|buys|buying|bought|purchas\w+|gifts?|donat\w+|arriv\w+|landed|unload\w+|sell|sells|sold|sale|brought)\b"
    ),
    "serve": re.compile(
        r"\b(?:training|trained|to train|will train|would train|trainers?|trainees?|instructors?|cadets?|courses?|maintenance|maintain\w*|upkeep|"
        r"repairs?|repaired|repairing|overhaul\w*)\b"
    ),
}  # fmt: skip
# Where a sentence goes on to another thing that is asked for or promised.
TURN = re.compile(
    r",? (?:and|but|as well as)(?: (?:also|then|later|again|he|she|it|they))* (?=to \w|that\b|for \w|"
    r"(?:would|will|shall|(?:was|were|is|are) (?:also |then |now )?(?:to|willing|ready|prepared))\b|"
    r"(?:(?:has|had|have) )?(?:promis|pledg|offer|undert|agreed|asked|propos|suggest|urged|request)\w*)"
)
# Things of which one may come and the other not; to train crews and keep things in repair goes with what is supplied.
SORTS = frozenset(["make", "supply"])
# To hand over the means to make a thing supplies nothing, nor does a sample that is sent to be tested.
NO_SUPPLY = re.compile(
    r"\b(?:suppl\w+|deliver\w*|hand(?:s|ed|ing)? over|send|sends|sent|sending|sell\w*|sold|buy\w*|bought) (?!(?:and|or)\b)(?:[\w'’-]+ ){0,3}?(?:technolog(?:y|ies)|know-how|licen[cs]es?)\b"
    r"|\bsen[dt]\w* (?:[\w'’-]+ ){1,8}?(?:to be (?:check|test|examin|approv)ed|for (?:tests?|testing|checks?|examination|approval))\b"
)


@lru_cache(maxsize=100_000)
def undertakings_in(text: str) -> frozenset[str]:
    """Returns what a folded text says is undertaken.

    >>> sorted(undertakings_in("asked for the technology, so that the vaccine could be made at home"))
    ['make']
    """
    found = frozenset(name for name, words in UNDERTAKINGS.items() if words.search(text))
    if "supply" in found and NO_SUPPLY.search(text) and not UNDERTAKINGS["supply"].search(NO_SUPPLY.sub("", text)):
        return found - {"supply"}
    return found


@lru_cache(maxsize=20_000)
def sorts_in(text: str) -> tuple[tuple[int, int], ...]:
    """Returns where the parts of some words stand that undertake things of different sorts, each with what "and" adds of its own sort.

    >>> text = "asked for more doses and for help to make the vaccine at home"
    >>> [text[start:end] for start, end in sorts_in(text)]
    ['asked for more doses', 'for help to make the vaccine at home']
    """
    turns = [turn.span() for turn in TURN.finditer(text)]
    found: list[tuple[int, int]] = []
    begin, last, sort = 0, 0, frozenset[str]()
    for start, end in zip([0, *(end for _, end in turns)], [*(start for start, _ in turns), len(text)], strict=True):
        told = undertakings_in(fold(text[start:end])) & SORTS
        if len(sort) == len(told) == 1 and sort != told:
            found.append((begin, last))
            begin, sort = start, told
        sort, last = sort or told, end
    return (*found, (begin, len(text)))
