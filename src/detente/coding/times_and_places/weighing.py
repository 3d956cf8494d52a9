"""An act and the names of its sentence -> which of them is its place, or none: a small network over the encoder's states.

Fitted by `python -m training.places` on acts of the corpus (`placing.npz`). A name is seen by its own state, that of the preposition before
it and that of the word to which this belongs; features tell how it stands to the words of the act, and what grammar leads to.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from detente.coding.drafts import SPOKEN
from detente.coding.times_and_places.leading import (
    ANSWERED,
    AT_GATHERING,
    HEARER,
    IN_NAME,
    MATTER,
    OPENING,
    PHYSICAL,
    is_seat_of,
    way_to,
)
from detente.coding.times_and_places.timing import BREAK
from detente.encoder import encoder
from detente.encoder.choosing import Choosing
from detente.encoder.packaged import fits, packaged
from detente.ontology.gazetteer import places_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.coding.drafts import Draft
    from detente.coding.scene import Scene
    from detente.coding.times_and_places.naming import Named
    from detente.model import Quotation, Span

WEIGHTS = "placing.npz"
WORD = re.compile(r"[\w’'-]+")
# Bounds of the counts of words between an act and a name.
GAPS = (0, 1, 2, 3, 4, 6, 9, 14, 20)
# How far back the word before a preposition is looked for.
HEAD_CHARS = 40
SITE = re.compile(
    r"(?i)\b(?:airport|airfield|square|avenue|street|road|bridge|palace|hotel|camp|base|prison|port|harbour|island|islands|sea|gulf|bay|strait|river|lake|pass|"
    r"province|district|valley|plateau|university|stadium|crossing|park|hall|house|zone|temple|mosque|church|hospital|reef|shoal|station)$"
)
SAID = re.compile(r"\b(?:said|says|told|tells|that|according)\b")

Stretch = tuple[int, int]
Seen = tuple[Stretch | None, Stretch | None, Stretch | None]


@cache
def network() -> Choosing:
    """Returns the packaged weights."""
    return packaged(Choosing.load, "detente.coding.times_and_places", WEIGHTS)


@cache
def fits_encoder() -> bool:
    """Tells whether there are weights, trained on the states of the packaged encoder (a test compares)."""
    return fits(network, "detente.coding.times_and_places", WEIGHTS)


class Way(NamedTuple):
    """How a name stands to the words of an act: side of them, kind of preposition, its word, where it begins, and the stretch between."""

    side: str
    sort: str
    word: str
    start: int
    low: int
    high: int


class Question:
    """The place of one act: its names as candidates. `by_grammar` is the number of the one that grammar leads to."""

    def __init__(
        self, scene: Scene, draft: Draft, names: Sequence[Named], begin: int, acts: Sequence[Span], by_grammar: int | None
    ) -> None:
        self.scene = scene
        self.text = scene.text
        self.draft = draft
        self.names = names
        self.begin = begin
        self.others = [one for one in acts if one != draft.trigger]
        self.acts = len(acts)
        self.by_grammar = by_grammar
        self.kind = draft.kind
        self.group = "spoken" if draft.kind in SPOKEN else "physical" if draft.kind in PHYSICAL else draft.kind

    @cached_property
    def told(self) -> Quotation | None:
        """On whose word the act is told."""
        return self.scene.told_at(self.draft.trigger.start)

    @cached_property
    def reported(self) -> str:
        """Whether the act is told by somebody, or is his word itself."""
        cue = self.told.cue if self.told is not None else None
        return "-" if cue is None else "own" if cue.overlaps(self.draft.trigger) else "told"

    @cached_property
    def last_word(self) -> str:
        """The last of the words of the act."""
        return self.word_before(self.draft.trigger.start, self.draft.trigger.end)[0]

    @cached_property
    def ways(self) -> list[Way]:
        """How the names stand to the words of the act."""
        return [self.way(one) for one in self.names]

    def features(self) -> list[list[str]]:
        """Returns the features of each candidate, the first that there is none."""
        rule = "rule" if self.by_grammar is not None else "no rule"
        nothing = [
            f"none {self.kind}", f"none {self.group}", f"none {self.reported}", f"none realis {self.draft.realis}",
            f"none of {min(len(self.names), 5)}", f"none {rule}", f"none {rule} {self.kind}", f"none acts {min(self.acts, 4)}",
        ]  # fmt: skip
        return [nothing, *(self.told_of(number) for number in range(len(self.names)))]

    def seen(self) -> list[Seen]:
        """Returns the stretches by which the network sees each candidate."""
        found: list[Seen] = [(None, None, None)]
        for one, way in zip(self.names, self.ways, strict=True):
            prep = WORD.match(self.text, way.start, one.start) if way.word != "-" else None
            _, head = self.word_before(self.begin, way.start)
            found.append(((one.start, one.end), prep.span() if prep else None, head))
        return found

    def told_of(self, number: int) -> list[str]:
        """Returns the features of a name."""
        one, way = self.names[number], self.ways[number]
        return [
            *self.of_name(number, one, way),
            *self.of_preposition(way),
            *self.of_clause(one, way),
            *self.of_words(one, way),
        ]

    def way(self, one: Named) -> Way:
        """Returns how a name stands to the words of the act."""
        trigger = self.draft.trigger
        after = one.start >= trigger.end
        side = "after" if after else "within" if one.end > trigger.start else "before"
        sort, start = way_to(self.text, trigger.end if after else self.begin, one.start)
        prep = WORD.match(self.text, start, one.start) if start < one.start else None
        low, high = (trigger.end, start) if after else (one.end, trigger.start)
        return Way(side, sort, prep.group().lower() if prep else "-", start, low, high)

    def word_before(self, begin: int, end: int) -> tuple[str, Stretch | None]:
        """Returns the last word of a stretch, in small letters, and where it stands."""
        found = [*WORD.finditer(self.text, max(begin, end - HEAD_CHARS), end)]
        return (found[-1].group().lower(), found[-1].span()) if found else ("-", None)

    def of_name(self, number: int, one: Named, way: Way) -> list[str]:
        """Returns what a name tells: what it was read as, what the gazetteer knows, whether it takes part, whether grammar leads to it."""
        surface, letter = self.text[one.start : one.end], one.letter
        rule = "none" if self.by_grammar is None else "this" if self.by_grammar == number else "other"
        entries = places_named(surface) if letter in "PUNI" else ()
        what = entries[0].kind if entries else "unknown"
        site = SITE.search(surface)
        party = next((role for role, index in self.draft.roles if index == one.mention and index is not None), "-")
        return [
            f"letter {letter}", f"rule {rule}", f"rule {rule} {self.kind}", f"rule {rule} {letter}", f"rule {rule} {way.sort} {way.side}",
            f"what {what}", f"what {what} {letter}", f"site {site.group().lower() if site else '-'}", f"party {party}",
            f"kind {self.kind} {letter} {way.sort}", f"in name {IN_NAME.match(self.text, one.end) is not None}",
        ]  # fmt: skip

    def of_preposition(self, way: Way) -> list[str]:
        """Returns what leads to a name, and the word to which that belongs."""
        kind, group, word, side = self.kind, self.group, way.word, way.side
        head, at = self.word_before(self.begin, way.start)
        at_act = at is not None and self.draft.trigger.start < at[1] <= self.draft.trigger.end
        mentions = (self.scene.mention(index) for index in self.scene.analysis.mentions_of[self.scene.number])
        held = next((one.type for one in mentions if at and one.start <= at[0] < one.end), "-")
        seat = is_seat_of(self.text[self.begin : way.start])
        opens = OPENING.fullmatch(self.text, self.begin, way.start) is not None
        return [
            f"side {side}", f"sort {way.sort} {side}", f"word {word}", f"word {word} {side}", f"head {head}", f"head {head} {word}",
            f"held {held} {word}", f"held {held} {group}", f"seat {seat} {group}", f"at act {at_act} {word}", f"at act {at_act} {kind} {word}",
            f"kind {kind} {way.sort} {side}", f"kind {kind} {word}", f"opens {opens} {side}", f"opens {opens} {group} {self.between(way)}",
            f"trigger {self.last_word}", f"trigger {self.last_word} {word}",
        ]  # fmt: skip

    def of_clause(self, one: Named, way: Way) -> list[str]:
        """Returns what stands between the act and a name: words, breaks of clauses, other acts and names."""
        side, trigger = way.side, self.draft.trigger
        after = side == "after"
        between = self.text[way.low : way.high]
        breaks, nearer = len(BREAK.findall(between)), self.between(way)
        beyond = [span for span in self.others if span.end <= way.start and (not after or span.start >= trigger.end)]
        direct = bounded(self.text[max(span.end for span in beyond) : way.start]) if beyond else "-"
        rivals = sum(way.low <= other.start < way.high for other in self.names)
        rank = [other.start for other in self.names if (other.start >= trigger.end) == after].index(one.start)
        gap = bounded(between)
        return [
            f"gap {gap} {side}", f"breaks {min(breaks, 2)} {side}", f"commas {min(between.count(','), 3)} {side}", f"acts {nearer} {side}",
            f"direct {direct} {nearer}", f"rivals {min(rivals, 3)} {side}", f"rank {min(rank, 4)} {side}", f"kind {self.kind} gap {gap} {side}",
            f"group {self.group} {side} {min(breaks, 1)} {nearer}", f"group {self.group} {way.word} {side} {nearer}",
        ]  # fmt: skip

    def of_words(self, one: Named, way: Way) -> list[str]:
        """Returns what the words around tell: on whose word the name is told, hearers, what an act answers, the word behind it."""
        group, side, text = self.group, way.side, self.text
        after = side == "after"
        between = text[way.low : way.high]
        own = self.scene.told_at(one.start)
        same = "same" if own is self.told else "inner" if own is not None else "outer"
        hearer = after and (HEARER.fullmatch(between) is not None or AT_GATHERING.search(between) is not None)
        behind = WORD.match(text, one.end + 1) if text[one.end : one.end + 1] == " " else None
        follows = behind.group().lower() if behind and behind.group().islower() else text[one.end : one.end + 1].strip() or "-"
        return [
            f"told {same} {self.reported}", f"told {same} {group}", f"hearer {hearer} {group}", f"next {follows}", f"next {follows} {side}",
            f"matter {after and MATTER.search(between) is not None} {self.kind}", f"answered {after and ANSWERED.search(between) is not None}",
            f"said {SAID.search(between) is not None} {side} {group}",
        ]  # fmt: skip

    def between(self, way: Way) -> int:
        """Returns how many other acts stand between the act and a name, at most two."""
        return min(sum(way.low <= one.start and one.end <= way.high for one in self.others), 2)


def bounded(words: str) -> int:
    """Returns the largest bound that the count of words reaches."""
    count = len(WORD.findall(words))
    return max(one for one in GAPS if one <= count)


def likeliest(question: Question) -> Named | None:
    """Returns the name that is likeliest the place of an act; None where its chance stays below the threshold."""
    scene, trigger, net = question.scene, question.draft.trigger, network()
    encoded = encoder().encode(scene.text, scene.analysis.sentences)[scene.number]
    asks = (trigger.start, trigger.end)
    chances = net.chances(encoded, scene.sentence.start, asks, question.seen(), question.features())
    best = int(chances[1:].argmax())
    return question.names[best] if chances[1 + best] >= net.threshold else None
