"""text -> the topics that its words name: `resources/ontology/topics.yaml`, subjects that states deal in."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from detente.ontology.vocabulary import ontology

WORD = re.compile(r"[^\W_]+")


class Phrase(NamedTuple):
    """Words that name a topic, one after the other; the last one may have any ending."""

    words: tuple[str, ...]
    any_ending: bool
    topic: str

    def stands_at(self, words: list[str], at: int) -> bool:
        """Tells whether the phrase stands at a place of a text's words."""
        found = words[at : at + len(self.words)]
        if len(found) < len(self.words) or found[:-1] != list(self.words[:-1]):
            return False
        return found[-1].startswith(self.words[-1]) if self.any_ending else found[-1] == self.words[-1]


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Returns the first three letters of a phrase -> the phrases that begin so."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for topic, row in ontology().topics.items():
        for written in row.words.split():
            words = tuple(WORD.findall(written.replace("_", " ")))
            found[words[0][:3]].append(Phrase(words, written.endswith("*"), topic))
    return {letters: tuple(rows) for letters, rows in found.items()}


@lru_cache(maxsize=100_000)
def beginning(word: str) -> tuple[Phrase, ...]:
    """Returns the phrases that may begin with a word."""
    return tuple(phrase for phrase in phrases().get(word[:3], ()) if phrase.stands_at([word, *phrase.words[1:]], 0))


@lru_cache(maxsize=100_000)
def topics_in(text: str) -> frozenset[str]:
    """Returns the topics that the words of a folded text name.

    >>> sorted(topics_in("the first frigate was handed over"))
    ['warships']
    """
    words = WORD.findall(text)
    return frozenset(phrase.topic for at, word in enumerate(words) for phrase in beginning(word) if phrase.stands_at(words, at))
