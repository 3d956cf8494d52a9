"""Sentence -> the same sentence with other names in some of its mentions: the network is to read grammar, not that Russia is the one who attacks.

A name is taken from another mention of the same type, sector and form (state name or demonym) of the training split, or the names of two
mentions of the sentence are exchanged; places keep their labels.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from training.markup import MarkedClaim, MarkedMention, MarkedSentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from training.examples import SentenceExample

NAMED = frozenset(["person", "state", "seat", "body"])
RENAMED_SHARE = 0.3
EXCHANGED_SHARE = 0.3
Form = tuple[str, str, str]


def form_of(sentence: MarkedSentence, mention: MarkedMention) -> Form:
    """Returns what a name must share with the one it replaces."""
    words = sentence.text[mention.start : mention.end]
    shape = "plural" if re.search(r"s$|ese$", words) else "adjective" if re.search(r"(an|ish|i|ch)$", words) else "name"
    return mention.type, mention.sector if mention.type == "body" else "", shape if mention.type in ("state", "body") else ""


def names_of(examples: Iterable[SentenceExample]) -> dict[Form, list[str]]:
    """Returns the distinct names of each form."""
    names: defaultdict[Form, dict[str, None]] = defaultdict(dict)
    for example in examples:
        for mention in example.sentence.mentions:
            if mention.type in NAMED:
                names[form_of(example.sentence, mention)][example.sentence.text[mention.start : mention.end]] = None
    return {form: list(found) for form, found in names.items()}


def renamed(example: SentenceExample, names: dict[Form, list[str]], chance: random.Random) -> SentenceExample:
    """Returns the example with some names replaced; mentions that touch other annotated words keep theirs."""
    sentence = example.sentence
    free = [index for index in range(len(sentence.mentions)) if stands_apart(sentence, index)]
    new: dict[int, str] = {}
    for index in free:
        if chance.random() < RENAMED_SHARE:
            new[index] = chance.choice(names.get(form_of(sentence, sentence.mentions[index])) or [""])
    if not new and len(free) > 1 and chance.random() < EXCHANGED_SHARE:
        one, two = chance.sample(free, 2)
        if form_of(sentence, sentence.mentions[one]) == form_of(sentence, sentence.mentions[two]):
            new = {
                one: sentence.text[sentence.mentions[two].start : sentence.mentions[two].end],
                two: sentence.text[sentence.mentions[one].start : sentence.mentions[one].end],
            }
    new = {index: name for index, name in new.items() if name}
    return replace(example, sentence=rewritten(sentence, new)) if new else example


def stands_apart(sentence: MarkedSentence, index: int) -> bool:
    """Tells whether a named mention overlaps no other mention, trigger or time."""
    mention = sentence.mentions[index]
    if mention.type not in NAMED:
        return False
    others = [(one.start, one.end) for number, one in enumerate(sentence.mentions) if number != index]
    others += [claim.trigger for claim in sentence.claims] + sentence.times
    return not any(start < mention.end and mention.start < end for start, end in others)


def rewritten(sentence: MarkedSentence, new: dict[int, str]) -> MarkedSentence:
    """Returns the sentence with other words in some mentions and every span of mentions, triggers and times moved along."""
    edits = sorted((sentence.mentions[index].start, sentence.mentions[index].end, name) for index, name in new.items())

    def moved(offset: int) -> int:
        return offset + sum(len(name) - (end - start) for start, end, name in edits if end <= offset)

    text = sentence.text
    for start, end, name in reversed(edits):
        text = text[:start] + name + text[end:]
    return MarkedSentence(
        text=text,
        mentions=[replace(one, start=moved(one.start), end=moved(one.end)) for one in sentence.mentions],
        times=[(moved(start), moved(end)) for start, end in sentence.times],
        relations=sentence.relations,
        claims=[moved_claim(claim, moved) for claim in sentence.claims],
    )


def moved_claim(claim: MarkedClaim, moved: Callable[[int], int]) -> MarkedClaim:
    """Returns a claim with its trigger moved; its other spans are not used in training."""
    start, end = claim.trigger
    return replace(claim, trigger=(moved(start), moved(end)))
