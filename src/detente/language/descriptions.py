"""Sentences -> descriptions by the nouns of the word lists that neither the grammar nor the tagger reads: "the growers", "her abductors".

They are mentions only where they take up somebody or are taken up by a pronoun (`references.py`): most such nouns are nobody in an act, and
of those that are one the tagger bounds more.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from detente.language.epithets import BREAKS, Sort
from detente.language.roles import PREPOSITIONS, is_verb
from detente.model import Mention, MentionType, Sentence
from detente.ontology.nouns import bodies, people

if TYPE_CHECKING:
    from collections.abc import Iterator

DETERMINERS = frozenset("the these those his her its their both".split())
TYPES: dict[Sort, MentionType] = {"person": "epithet", "body": "body", "group": "group"}
MAX_MODIFIERS = 3
# Of "the town", "the camp" hardly one in ten is somebody.
SILENT = frozenset(["town", "camp", "hospital", "artist", "sportsman", "club"])
RULE = "noun:"
"""What `Mention.rule` of a description begins with."""


@cache
def sorts() -> dict[str, Sort]:
    """Returns noun of the lists -> what it makes: a person, a group, a body."""
    (persons, groups), (things, many) = people(), bodies()
    found: dict[str, Sort] = {}
    lists: tuple[tuple[dict[str, frozenset[str]], Sort], ...] = (
        (many, "group"),
        (things, "body"),
        (groups, "group"),
        (persons, "person"),
    )
    for table, sort in lists:
        found.update({noun: sort for noun, classes in table.items() if classes - SILENT})
    return found


def with_descriptions(text: str, sentences: tuple[Sentence, ...], mentions: list[Mention]) -> list[Mention]:
    """Returns the mentions with the descriptions that overlap none of them, in order of sentence and start."""
    taken: list[list[Mention]] = [[] for _ in sentences]
    for mention in mentions:
        taken[mention.sentence].append(mention)
    found = list(mentions)
    for number, sentence in enumerate(sentences):
        found += [
            one for state in taken[number] if state.type == "state" for one in called_after(text, sentence, state, taken[number])
        ]
        for start, end, sort in described(text, sentence):
            if not any(one.start < end and start < one.end for one in taken[number]):
                found.append(Mention(start=start, end=end, sentence=number, type=TYPES[sort], rule=RULE + sort))
    return sorted(found, key=lambda mention: (mention.sentence, mention.start))


def called_after(text: str, sentence: Sentence, state: Mention, taken: list[Mention]) -> Iterator[Mention]:
    """Yields what a state's adjective and a listed noun after it call somebody: "Kyrgyz shepherd", "Soviet paratroops"; it has the adjective inside."""
    at = state.end
    for _ in range(MAX_MODIFIERS):
        if text[at : at + 1] != " ":
            return
        stop = at + 1
        while stop < sentence.end and (text[stop].isalpha() or text[stop] == "-"):
            stop += 1
        noun = text[at + 1 : stop]
        if not noun.islower() or noun in BREAKS or is_verb(noun) or any(one.start < stop and at + 1 < one.end for one in taken):
            return
        sort = sorts().get(noun)
        if sort is not None and ends_here(text, stop + 1 if text[stop : stop + 1] == " " else sentence.end, sentence.end):
            yield Mention(
                start=state.start, end=stop, sentence=state.sentence, type=TYPES[sort], states=state.states, rule=RULE + sort
            )
            return
        at = stop


def described(text: str, sentence: Sentence) -> list[tuple[int, int, Sort]]:
    """Returns (start, end, sort) of the descriptions of a sentence: a determiner, few words in small letters, a noun that ends the phrase.

    >>> line = "Suzuki owns half of the carmaker and the two young traffic wardens left."
    >>> [line[a:b] for a, b, _ in described(line, Sentence(start=0, end=len(line), role="body"))]
    ['carmaker', 'two young traffic wardens']
    """
    words = text[sentence.start : sentence.end].split(" ")
    known = sorts()
    found: list[tuple[int, int, Sort]] = []
    first = -1
    at = sentence.start
    for word in words:
        bare = word.rstrip('.,;:!?)”"')
        begin, at = at, at + len(word) + 1
        if first >= 0:
            noun, mark, _ = bare.partition("'") if "'" in bare else bare.partition("’")
            sort = known.get(noun)
            if sort is not None and (mark or bare != word or ends_here(text, at, sentence.end)):
                found.append((first, begin + len(noun), sort))
                first = -1
            elif bare != word or mark or not bare.islower() or bare in BREAKS or text.count(" ", first, begin) >= MAX_MODIFIERS:
                first = -1
        if bare == word and word.lower() in DETERMINERS:
            first = at
    return found


def ends_here(text: str, at: int, end: int) -> bool:
    """Tells whether the word that begins at an offset cannot go on a noun phrase; a name does ("the carmaker Suzuki")."""
    if at >= end:
        return True
    following = text[at : min(at + 24, end)].split(" ", 1)[0].rstrip('.,;:!?)”"')
    return (
        following in BREAKS
        or following in PREPOSITIONS
        or is_verb(following)
        or following.endswith("ly")
        or not following[:1].isalpha()
    )
