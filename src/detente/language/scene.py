"""What one article's references share while they are resolved: its mentions and entities, and what is read of each mention once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from detente.language.deeds import deed_of
from detente.language.entities import Entity
from detente.language.roles import PREPOSITIONS, is_verb, part_of
from detente.model import Article, Mention, Sentence, fold
from detente.ontology import knowledge

RELATIVE = re.compile(r"\b(?:who|which) ")
# "A crowd that had gathered": after a noun and before a verb "that" takes up the noun.
THAT = re.compile(r" that (?=([a-z]+))")
ASIDE_RELATIVE = re.compile(r", (?:who|which|whose|whom) ")


@dataclass(frozen=True)
class Reference:
    """A mention that may refer: its class, head noun, determiner, the words before its head, its part in the clause."""

    index: int
    sort: str
    head: str
    determiner: str
    modifiers: str
    part: str


@dataclass
class StateUse:
    """Where a text has used a state so far: indices of mentions whose entity is of that state alone, their sentences, and those before the reference."""

    code: str
    at: list[int]
    sentences: frozenset[int]
    before: frozenset[int]


@dataclass
class Scene:
    """An article's mentions and entities while its references are resolved."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: list[Mention]
    entities: list[Entity]
    owner: dict[int, int]
    parts: dict[int, str] = field(default_factory=dict)
    forms: dict[int, str] = field(default_factory=dict)
    subjects: dict[int, int | None] = field(default_factory=dict)
    deeds: dict[int, str] = field(default_factory=dict)
    sayings: dict[int, str] = field(default_factory=dict)
    adjectives: dict[int, bool] = field(default_factory=dict)
    leads: dict[int, str] = field(default_factory=dict)
    codes: Counter[str] = field(default_factory=Counter)
    # What `pairs.py` has read: the uses of each state up to a mention, as a reference sees them, and what stands for each.
    uses: dict[str, list[int]] = field(default_factory=dict)
    uses_until: int = 0
    used: tuple[int, list[StateUse]] | None = None
    stands: tuple[int, dict[str, int]] | None = None

    def part(self, index: int) -> str:
        """Returns the part of a mention in its clause, read once."""
        if index not in self.parts:
            mention = self.mentions[index]
            self.parts[index] = part_of(self.article.text, mention, self.sentences[mention.sentence])
        return self.parts[index]

    def of_sentence(self, number: int, stop: int) -> range:
        """Returns the mentions of a sentence that stand before the mention `stop`; mentions are in the order of their sentences."""
        first = bisect_left(self.mentions, number, hi=stop, key=lambda one: one.sentence)
        return range(first, bisect_left(self.mentions, number + 1, lo=first, hi=stop, key=lambda one: one.sentence))

    def local_subject(self, index: int) -> int | None:
        """Returns the mention that seems to be the subject of the clause a mention stands in (before it), read once."""
        if index not in self.subjects:
            self.subjects[index] = self.find_subject(index)
        return self.subjects[index]

    def find_subject(self, index: int) -> int | None:
        """Returns the nearest subject before a mention; after a relative pronoun, what that takes up."""
        mention = self.mentions[index]
        start = self.sentences[mention.sentence].start
        before = [one for one in self.of_sentence(mention.sentence, index) if self.mentions[one].end <= mention.start]
        subject = next((one for one in reversed(before) if self.part(one) == "subject"), None)
        relative = max((match.start() for match in RELATIVE.finditer(self.article.text, start, mention.start)), default=-1)
        ends = {self.mentions[one].end for one in before}
        for match in THAT.finditer(self.article.text, start, mention.start):
            if match.start() in ends and is_verb(match[1]):
                relative = max(relative, match.start())
        if relative >= 0 and (subject is None or self.mentions[subject].end <= relative):
            return next((one for one in reversed(before) if self.mentions[one].end <= relative), subject)
        return subject if subject is None else self.past_relative(start, subject, before)

    def past_relative(self, start: int, subject: int, before: list[int]) -> int:
        """Returns whose clause goes on after a relative one that ends with `subject`: Niyazov in "Niyazov, who never met the mullah, sent"."""
        mention, text = self.mentions[subject], self.article.text
        if text[mention.end : mention.end + 2] != ", ":
            return subject
        opened = next(reversed(list(ASIDE_RELATIVE.finditer(text, start, mention.start))), None)
        if opened is None or "," in text[opened.end() : mention.end]:
            return subject
        return next((one for one in reversed(before) if self.mentions[one].end <= opened.start()), subject)

    def deed(self, index: int) -> str:
        """Returns the class of the act told of a mention, read once."""
        if index not in self.deeds:
            mention = self.mentions[index]
            sentence = self.sentences[mention.sentence]
            self.deeds[index] = deed_of(self.article.text, mention.start, mention.end, sentence.start, sentence.end)
        return self.deeds[index]

    def told(self, index: int) -> str:
        """Returns the folded sentence that a mention stands in, without the mention's own words."""
        mention = self.mentions[index]
        if index not in self.sayings:
            sentence = self.sentences[mention.sentence]
            self.sayings[index] = fold(
                self.article.text[sentence.start : mention.start] + " " + self.article.text[mention.end : sentence.end]
            )
        return self.sayings[index]

    def lead(self, index: int) -> str:
        """Returns the word before a mention, empty where it begins its sentence, read once."""
        if index not in self.leads:
            mention = self.mentions[index]
            before = self.article.text[self.sentences[mention.sentence].start : mention.start][-24:].lower().split()
            self.leads[index] = before[-1] if before else ""
        return self.leads[index]

    def adjectival(self, index: int) -> bool:
        """Tells whether a mention is a state's adjective before a noun: "Saudi" in "Saudi pilgrims" is no name of the state."""
        if index not in self.adjectives:
            mention = self.mentions[index]
            following = self.article.text[mention.end : mention.end + 20]
            word = following[1:].split(" ", 1)[0]
            rows = knowledge().state_names.get(self.form(index), ()) if mention.type == "state" and following[:1] == " " else ()
            self.adjectives[index] = (
                bool(rows)
                and all(one.type in ("demonym", "adjective", "people") for one in rows)
                and word[:1].isalpha()
                and not is_verb(word)
                and word not in PREPOSITIONS
                and word not in ("and", "or", "but", "who", "that")
            )
        return self.adjectives[index]

    def unnamed(self, index: int) -> int:
        """Returns how little a mention of a state names it: 0 "Cuba", 1 "the Cubans", 2 "Cuban" before a noun."""
        if self.adjectival(index):
            return 2
        rows = knowledge().state_names.get(self.form(index), ())
        return int(bool(rows) and all(one.type in ("demonym", "adjective", "people") for one in rows))

    def code_uses(self) -> Counter[str]:
        """Returns how many mentions of the article are of each state, its persons and bodies included."""
        if not self.codes:
            self.codes.update(code for mention in self.mentions for code in mention.states[:1])
        return self.codes

    def form(self, index: int) -> str:
        """Returns the folded words of a mention."""
        if index not in self.forms:
            mention = self.mentions[index]
            self.forms[index] = fold(self.article.text[mention.start : mention.end])
        return self.forms[index]
