"""text -> which documents it speaks of: the words that name one ("free trade" agreement, treaty on the "sea boundary"), as stems.

Two states have one free trade agreement and one extradition treaty, whatever else is said of it: the name of a document tells more than the same
words elsewhere. A sentence that leaves the name to its text ("the agreement was signed in Burabay", "negotiations had started in March") has that of
the title, if the title names one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from detente.events.features import STOPWORDS, WORD, stem, without_states
from detente.events.words import UNITS

Document = frozenset[str]
NOUNS = frozenset(
    "agreement agreements accord accords pact pacts deal treaty treaties contract contracts memorandum protocol protocols convention "
    "zone talks negotiations arrangement truce ceasefire".split()
)
# What stands between a document and what it is on: "treaty of friendship", "talks about a ceasefire".
OF = frozenset(["on", "about", "of", "for", "over"])
# Words by which documents are sorted or praised, and not known from one another.
SORTS = frozenset(
    stem(word)
    for word in (
        "bilateral intergovernmental joint framework supplementary additional interim provisional draft final separate further new revised "
        "historic landmark important comprehensive special such same parallel relevant legal binding international regional mutual cooperation "
        "signed agreed planned promised called following understanding text document documents negotiations talks agreement accord treaty "
        "contract pact deal convention protocol memorandum construction building conclusion signing implementation extension creation "
        "establishment begin start finish sign conclude negotiate settle ratify annul suspend end"
    ).split()
)
# Words of a name that stand before the noun, and those that are read behind it.
BEFORE, BEHIND = 3, 4
# Where a name ends: "on free trade | with the union", "on shipping | in Khor Abdullah".
ENDS = frozenset(
    "with in at by between that which who was were is are has have had will would to from and as after before into under since until but or".split()
)


@lru_cache(maxsize=100_000)
def documents_in(text: str) -> frozenset[Document]:
    """Returns the documents that a folded text names, each as the stems of its name.

    >>> sorted(map(sorted, documents_in("a free trade agreement and a treaty on the sea boundary were signed")))
    [['bound', 'sea'], ['free', 'trade']]
    """
    found = set()
    for clause in re.split(r"[,;:.()]", text):
        words = without_states(WORD.findall(clause))
        for at, word in enumerate(words):
            if word in NOUNS:
                found.add(name_of(words[max(0, at - BEFORE) : at], words[at + 1 :]))
        if "free trade" in clause:
            found.add(frozenset(["free", "trade"]))
    return frozenset(one for one in found if one and not any(one < other for other in found))


def name_of(before: list[str], behind: list[str]) -> Document:
    """Returns the name of a document: the words right before its noun, else those of what it is on."""
    own = [stem(word) for word in takewhile(names, reversed(before)) if stem(word) not in SORTS]
    if own or not behind or behind[0] not in OF:
        return frozenset(own)
    told = takewhile(lambda word: word not in ENDS, behind[1:])
    return frozenset([stem(word) for word in told if names(word) and stem(word) not in SORTS][:BEHIND])


def names(word: str) -> bool:
    """Tells whether a word can be part of a name."""
    return len(word) > 2 and not word.isdigit() and word not in ENDS and word not in OF and (
        word not in STOPWORDS and stem(word) not in UNITS
    )  # fmt: skip


def same_document(one: Document, other: Document) -> bool:
    """Tells whether two names can be one document's: the words of the shorter stand in the longer."""
    return one <= other or other <= one
