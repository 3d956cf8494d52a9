"""Two sentences -> one: a long sentence whose halves have nothing to do with each other, so that the network learns how far an act reaches.

Real dense sentences tell several acts of several actors; the corpus has few of each pattern, and a network that knows its sentences by heart
takes any act for everybody's. The halves come from different passages and share no name; what holds within each still holds, across them nothing.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from training.examples import PairPlace, SentenceExample, first_mentions
from training.labels import NONE
from training.markup import MarkedClaim, MarkedMention, MarkedSentence

if TYPE_CHECKING:
    from collections.abc import Sequence

JOINED_SHARE = 0.1
CROSS_PAIRS = 4
LONGEST = 190  # characters of each half
LINKS = (", while ", "; ", ", and ", ", as ", " – ", ", after ", ", but ")
LOWERED = frozenset(
    "The A An In On At His Her Its Their Both Two Three Several Some Many After Before During Under With It He She They".split()
)


def joined(examples: Sequence[SentenceExample], chance: random.Random) -> list[SentenceExample]:
    """Returns the examples with some put together by twos; every example stands once."""
    order = list(examples)
    chance.shuffle(order)
    found: list[SentenceExample] = []
    while order:
        one = order.pop()
        if order and chance.random() < JOINED_SHARE and fit(one, order[-1]):
            found.append(join(one, order.pop(), chance))
        else:
            found.append(one)
    return found


def fit(one: SentenceExample, two: SentenceExample) -> bool:
    """Tells whether two sentences may stand together: short, of different passages, with no name in common."""
    if one.passage == two.passage or max(len(one.sentence.text), len(two.sentence.text)) > LONGEST:
        return False
    names, others = ({name.casefold() for name in surfaces(half.sentence)} for half in (one, two))
    text, other = one.sentence.text.casefold(), two.sentence.text.casefold()
    return not any(name in other for name in names) and not any(name in text for name in others)


def surfaces(sentence: MarkedSentence) -> list[str]:
    """Returns the words of each mention."""
    return [sentence.text[mention.start : mention.end] for mention in sentence.mentions]


def join(one: SentenceExample, two: SentenceExample, chance: random.Random) -> SentenceExample:
    """Returns `one`, a link and `two` as one sentence, with all that holds in each and some pairs across that are not related."""
    begin, rest = one.sentence.text.rstrip(" .!?"), two.sentence.text
    if rest.split(" ", 1)[0] in LOWERED:
        rest = rest[0].lower() + rest[1:]
    if any(mention.end > len(begin) for mention in one.sentence.mentions) or any(
        claim.trigger[1] > len(begin) for claim in one.sentence.claims
    ):
        return one
    text = begin + chance.choice(LINKS)
    offset, count = len(text), len(one.sentence.mentions)
    sentence = MarkedSentence(
        text=text + rest,
        mentions=[*one.sentence.mentions, *(moved_mention(mention, offset) for mention in two.sentence.mentions)],
        claims=[*one.sentence.claims, *(moved_claim(claim, offset) for claim in two.sentence.claims)],
    )
    across = [(first, count + second) for first in first_mentions(one.sentence) for second in first_mentions(two.sentence)]
    pairs = [
        PairPlace(first=first, second=second, labels=(NONE, NONE), modes=(None, None), told_by=((), ()))
        for first, second in chance.sample(across, min(CROSS_PAIRS, len(across)))
    ]
    return SentenceExample(
        sentence=sentence,
        passage=one.passage,
        pairs=(*one.pairs, *(moved_pair(pair, count, offset) for pair in two.pairs), *pairs),
    )


def other(key: str) -> str:
    """Returns the key of the second half's actor: not one of the first half's."""
    return key + "'"


def moved_mention(mention: MarkedMention, offset: int) -> MarkedMention:
    """Returns a mention of the second half where it now stands."""
    return replace(mention, key=other(mention.key), start=mention.start + offset, end=mention.end + offset)


def moved_claim(claim: MarkedClaim, offset: int) -> MarkedClaim:
    """Returns a claim of the second half; its spans other than the trigger are not used in training."""
    return replace(
        claim, trigger=(claim.trigger[0] + offset, claim.trigger[1] + offset),
        roles=tuple((role, other(key)) for role, key in claim.roles), speaker=claim.speaker and other(claim.speaker),
    )  # fmt: skip


def moved_pair(pair: PairPlace, count: int, offset: int) -> PairPlace:
    """Returns a pair of the second half, its mentions counted after those of the first."""
    there, back = (tuple((start + offset, end + offset) for start, end in spans) for spans in pair.told_by)
    return replace(pair, first=pair.first + count, second=pair.second + count, told_by=(there, back))
