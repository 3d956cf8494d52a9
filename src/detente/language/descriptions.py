"""Sentences -> descriptions by the nouns of the word lists that neither the grammar nor the tagger reads: "the growers", "her abductors".

They are mentions only where they take up somebody or are taken up by a pronoun (`references.py`): most such nouns are nobody in an act, and
of those that are one the tagger bounds more.
"""

from __future__ import annotations

from functools import cache

from detente.language.epithets import BREAKS, Sort
from detente.language.nouns import bodies, people
from detente.language.roles import PREPOSITIONS, is_verb
from detente.model import Mention, MentionType, Sentence

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
        for start, end, sort in described(text, sentence):
            if not any(one.start < end and start < one.end for one in taken[number]):
                found.append(Mention(start=start, end=end, sentence=number, type=TYPES[sort], rule=RULE + sort))
    return sorted(found, key=lambda mention: (mention.sentence, mention.start))


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
