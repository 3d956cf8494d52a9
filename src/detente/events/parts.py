"""quoted sentence, kind of act -> the part of the sentence that tells that act, where it goes on to another one.

"He thanked Russia for sending vaccine and asked it to pass on the technology" is read as help and as a request: the words of each are those of its part.
"""

from __future__ import annotations

import re
from functools import lru_cache

from detente.ontology.undertakings import sorts_in

# Verbs by which a side asks, promises or refuses.
VERBS = {
    "asking": r"(?:asked|asks|urged|urges|requested|requests|demanded|demands|proposed|proposes|suggested|suggests|called (?:on|for)|calls (?:on|for))",
    "promising": r"(?:promised|promises|pledged|pledges|undertook|undertakes|offered|offers|vowed|vows|(?:was|were|is|are) (?:also )?(?:willing|ready|prepared)|(?:would|will)(?! not))",
    "refusing": r"(?:rejected|rejects|refused|refuses|declined|declines)",
}  # fmt: skip
# Where a sentence goes on to another act of the same subject.
TURNS = {
    act: re.compile(rf"\b(?:and|but) (?:he |she |it |they )?(?:also |then |again |at once )?{verb}\b")
    for act, verb in VERBS.items()
}
ACTS = {"proposal": "asking", "demand": "asking", "pledge": "promising", "rejection": "refusing"}
# A part of fewer letters names nothing.
SHORT = 30


def first_sort(quote: str) -> str:
    """Returns the words about the first of several sorts of things that one act promises or asks for: an event is of one matter.

    Our own coder makes a claim of each.

    >>> first_sort("asked for more doses and for help to make the vaccine at home")
    'asked for more doses'
    """
    start, end = sorts_in(quote)[0]
    return quote if end == len(quote) else quote[start:end]


@lru_cache(maxsize=100_000)
def own_part(quote: str, kind: str) -> str:
    """Returns the part of a sentence that tells an act of a kind.

    >>> own_part("He thanked Norway for the tents sent in May and asked it to train the crews of the ferries", "proposal")
    'and asked it to train the crews of the ferries'
    >>> own_part("He thanked Norway for the tents sent in May and asked it to train the crews of the ferries", "aid")
    'He thanked Norway for the tents sent in May '
    """
    if " and " not in quote and " but " not in quote:
        return quote
    turns = sorted((turn.start(), act) for act, verb in TURNS.items() for turn in verb.finditer(quote))
    if not turns:
        return quote
    ends = [*(start for start, _ in turns), len(quote)]
    first, act = quote[: ends[0]], ACTS.get(kind)
    own = [quote[ends[at] : ends[at + 1]] for at, (_, other) in enumerate(turns) if other == act]
    if not own or re.search(rf"\b{VERBS[act or '']}\b", first):
        own.insert(0, first)
    part = " ".join(own)
    return part if len(part) >= SHORT else quote
