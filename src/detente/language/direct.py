"""Stretches in quotation marks -> quotations: one speaker for all sentences and paragraphs that a quote runs over.

Who speaks is told by what the sentence's cues say of those words, else by the subject of the sentence, who spoke last, or who a colon
announced.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from detente.language.noun_phrases import DOCUMENT
from detente.model import Mention, Quotation, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# Shorter quotes are a word or a label in marks, not a speech.
MIN_DIRECT_CHARS = 20
# "“…,” reads the communiqué": it is theirs who spoke right before.
DOCUMENT_READS = re.compile(
    rf"\W*(?:reads?|ran|runs|says?|said|states?|stated) (?:the|its|his|her|their) (?:[\w-]+ )?{DOCUMENT}\b"
)


def is_speech(text: str, quote: Span) -> bool:
    """Tells whether a quote is somebody's words rather than a name or a label in marks."""
    words = quote.of(text)
    return len(words) > MIN_DIRECT_CHARS or words.rstrip().endswith((",", ".", "!", "?"))


def sharing(spans: Sequence[Sentence | Span], start: int, end: int) -> range:
    """Returns the numbers of those spans, in order and none overlapping, that share a letter with `[start, end)`."""
    first = bisect_right(spans, start, key=lambda one: one.end)
    return range(first, bisect_left(spans, end, lo=first, key=lambda one: one.start))


class DirectSpeech:
    """An article's quotations by cues, to which those by quotation marks alone are added."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...], mentions: list[Mention], found: list[Quotation]) -> None:
        self.text, self.sentences, self.mentions, self.found = text, sentences, mentions, list(found)
        self.by_cue: dict[int, list[Quotation]] = {}
        self.at: dict[int, list[int]] = {}  # sentence -> where its quotations stand in `found`
        for index, one in enumerate(found):
            self.by_cue.setdefault(one.sentence, []).append(one)
            self.at.setdefault(one.sentence, []).append(index)

    def with_quotes(self, quotes: list[Span]) -> list[Quotation]:
        """Returns the quotations with every stretch in quotation marks that is speech."""
        last: tuple[int, int | None] | None = None  # the sentence where a quote ended, and its speaker
        for quote in quotes:
            numbers = sharing(self.sentences, quote.start, quote.end) if is_speech(self.text, quote) else range(0)
            if not numbers:
                continue
            covering = [one for number in numbers for one in self.by_cue.get(number, []) if self.covers(one, quote)]
            told = next((one for one in sorted(covering, key=lambda one: one.end - one.start) if one.speaker is not None), None)
            speaker = told.speaker if told else self.introduced(numbers[0], quote, last)
            for number in numbers:
                self.add(number, quote, speaker, covering)
            last = (numbers[-1], speaker)
        return self.found

    def covers(self, told: Quotation, quote: Span) -> bool:
        """Tells whether words told by a cue are those of a quote, as far as it lies in their sentence; a mark more or less."""
        sentence = self.sentences[told.sentence]
        return told.start <= max(quote.start, sentence.start) + 1 and told.end >= min(quote.end, sentence.end) - 2

    def add(self, number: int, quote: Span, speaker: int | None, covering: list[Quotation]) -> None:
        """Adds what of a quote lies in a sentence, or gives its bounds and speaker to the quotation that tells the same words."""
        sentence = self.sentences[number]
        start, end = max(quote.start, sentence.start), min(quote.end, sentence.end)
        here = self.at.setdefault(number, [])
        same = next((at for at in here if abs(self.found[at].start - start) <= 1 and abs(self.found[at].end - end) <= 2), None)
        if same is not None:
            known = self.found[same]
            self.found[same] = msgspec.structs.replace(
                known, start=start, end=end, manner="direct", speaker=speaker if known.speaker is None else known.speaker
            )
        elif end > start and not any(one.sentence == number and one.start <= start and end <= one.end for one in covering):
            here.append(len(self.found))
            self.found.append(Quotation(start=start, end=end, sentence=number, speaker=speaker, cue=None, manner="direct"))

    def introduced(self, number: int, quote: Span, last: tuple[int, int | None] | None) -> int | None:
        """Returns who speaks in a quote without a cue of its own: its sentence's subject, who spoke last, or who a colon announced."""
        sentence = self.sentences[number]
        before = self.speakers_of(number - 1)
        around = self.text[sentence.start : quote.start].strip(" \"“”„«»‘'"), self.text[quote.end : sentence.end]
        if around[0] or re.search(r"\w", around[1]):
            acting = self.acting(number)
            if acting and self.mentions[acting[0]].end <= quote.start:
                return acting[0]
            return before[-1] if before and DOCUMENT_READS.match(self.text, quote.end, sentence.end) else None
        if last is not None and number - last[0] == 1:
            return last[1]
        if before:
            return before[-1]
        if number and self.text[self.sentences[number - 1].start : self.sentences[number - 1].end].rstrip().endswith(":"):
            return next(iter(self.acting(number - 1)), None)
        return None

    def speakers_of(self, number: int) -> list[int]:
        """Returns who speaks by the cues of a sentence."""
        return [one.speaker for one in self.by_cue.get(number, []) if one.speaker is not None]

    def acting(self, number: int) -> list[int]:
        """Returns the mentions of a sentence but places."""
        first = bisect_left(self.mentions, number, key=lambda one: one.sentence)
        last = bisect_left(self.mentions, number + 1, lo=first, key=lambda one: one.sentence)
        return [index for index in range(first, last) if self.mentions[index].type != "place"]
