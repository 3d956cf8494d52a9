"""A body or group that has no state of its own in words ("riot police", "residents", "the government") -> the state it belongs to.

The states that the text names and those of its places are candidates, and that it is of none ("donors", "tourists"). A small network
(`homes.npz`, made by `python -m training.homes`) weighs them by where they stand from the mention and by the encoder's states of both,
which the tagger had computed already. Without the encoder the state that is named nearest and most often is taken (`Setting.home`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from detente.actors.origins import likeness
from detente.actors.places import find_place, is_locative
from detente.actors.setting import AFTER_CHARS, NO_STATE, Setting, cached_tokens, naming_tokens
from detente.encoder import encoder
from detente.encoder.choosing import Choosing
from detente.encoder.packaged import fits, packaged

if TYPE_CHECKING:
    from detente.encoder.model import Array
    from detente.model import Sentence

WEIGHTS = "homes.npz"
# Places of the gazetteer below this score are small or far from the text's states; the network weighs them apart (by hand).
FITTING_PLACE = 0.45
# What tells of a mention alone: its determiner, before it or as its first word; with which word a naming follows it ("soldiers in Mosul").
DETERMINER = re.compile(r"(?i)\b(its|his|her|their|our|the|some|several|other|more|[0-9][0-9,.]*)\s+$")
OWN_DETERMINER = re.compile(r"(?i)^(its|his|her|their|our|some|several|other|more|foreign|[0-9][0-9,.]*)\b")
BETWEEN = re.compile(
    r"\s*(in|at|near|from|of|to|across|outside|inside|into|around|for|against|on|with|by)\s+(?:the\s+)?(?:\w+\s+)?$"
)
# Before a naming: it is where things happen, and not who does them.
SCENE = re.compile(r"\b(?:in|at|near|outside|across|throughout|around|inside)\s+(?:the\s+)?(?:\w+\s+)?$")
# What follows the head noun in a mention's own words.
TAIL = re.compile(r" (?:of|in|from|at|near|outside|across) ")
RELATIVE = re.compile(r"\s*,? (?:which|whose|who|where)\b")

Stretch = tuple[int, int]
Seen = tuple[Stretch | None, Stretch | None, Stretch | None]


class Naming(NamedTuple):
    """A stretch that names a state: code points, code, and what names it: S state, D adjective, K seat, O body, N person, P place, Q doubtful
    place.
    """

    start: int
    end: int
    code: str
    letter: str


@cache
def network() -> Choosing:
    """Returns the packaged weights."""
    return packaged(Choosing.load, "detente.actors", WEIGHTS)


@cache
def fits_encoder() -> bool:
    """Tells whether there are weights, trained on the states of the packaged encoder (a test compares)."""
    return fits(network, "detente.actors", WEIGHTS)


def namings_of(text: str, setting: Setting) -> list[Naming]:
    """Returns what names states in a text, in order; places of the gazetteer where a preposition makes them places."""
    found = [Naming(token.start, token.end, code, token.letter) for token, code in naming_tokens(text, setting.day)]
    around = frozenset(one.code for one in found)
    run: list[tuple[int, int]] = []
    for token in (*cached_tokens(text), None):
        if token is not None and token.letter == "C" and (not run or text[run[-1][1] : token.start] in (" ", "-")):
            run.append((token.start, token.end))
            continue
        if run and is_locative(text, run[0][0]):
            place = find_place(text[run[0][0] : run[-1][1]], around, setting.day)
            if place.country:
                found.append(Naming(run[0][0], run[-1][1], place.country, "P" if place.score >= FITTING_PLACE else "Q"))
        run = [(token.start, token.end)] if token is not None and token.letter == "C" else []
    return sorted(found)


class Homes:
    """The bodies and groups of one text: what names states is found once, the states of its sentences are mapped once."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...], setting: Setting) -> None:
        self.text = text
        self.sentences = sentences
        self.starts = [one.start for one in sentences]
        self.namings = namings_of(text, setting)
        self.sentence_of = {one: self.sentence_at(one.start) for one in self.namings}
        self.total = Counter(one.code for one in self.namings)
        self.known: dict[tuple[int, int, str], tuple[str | None, float]] = {}

    def home(self, start: int, end: int, name: str = "") -> tuple[str | None, float]:
        """Returns the state that the mention `[start, end)` belongs to and its chance; None for no single one.

        Of a person the name tells too: it is compared with those of each state's office holders.
        """
        found = self.known.get((start, end, name))
        if found is None:
            found = self.known[start, end, name] = self.choose(start, end, name)
        return found

    def choose(self, start: int, end: int, name: str) -> tuple[str | None, float]:
        """Does as `home`, afresh."""
        codes, features, seen = self.candidates(start, end, name)
        if len(codes) < 2:
            return None, 1.0
        stretches = [(start, end), *dict.fromkeys(one for row in seen for one in row if one is not None)]
        at: dict[Stretch | None, int] = {None: -1, **{one: row for row, one in enumerate(stretches)}}
        net = network()
        rows = [(at[first], at[second], at[third]) for first, second, third in seen]
        scores = net.scores(net.mapped(np.stack([self.state(*one) for one in stretches])), 0, rows, features)
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        best = int(chances[1:].argmax()) + 1
        chance = float(chances[best])
        return (codes[best], chance) if chance >= net.threshold else (None, 1 - chance)

    def sentence_at(self, offset: int) -> int:
        """Returns the number of the sentence at an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def state(self, start: int, end: int) -> Array:
        """Returns the encoder's mean state of a stretch `(384,)`; zeros where it has no token."""
        number = self.sentence_at(start)
        begin, encoded = self.starts[number], encoder().encode(self.text, self.sentences)[number]
        return encoded.state_in(start - begin, end - begin)

    def candidates(self, start: int, end: int, name: str = "") -> tuple[list[str | None], list[list[str]], list[Seen]]:
        """Returns the candidates of a mention, None first; their features; and the stretches that the network sees of each."""
        tail = TAIL.search(self.text, start, end)
        end = tail.start() if tail is not None else end  # "police in Mosul": the place in its own words tells most
        others = [one for one in self.namings if one.end <= start or one.start >= end]
        codes = list(dict.fromkeys(one.code for one in sorted(others, key=lambda one: apart(one, start, end))))
        mention = ["person", "head of a name"] if name else self.kind_of(start, end)
        like = {code: likeness(name, code) for code in codes} if name else {}
        features = [[*(f"none {one}" for one in mention), f"none of {min(len(codes), 6)}", "none"]]
        seen: list[Seen] = [(None, None, None)]
        for rank, code in enumerate(codes):
            mine = [one for one in others if one.code == code]
            features.append(self.features(start, end, mine, rank, mention, others))
            if name:
                most = like[code] == max(like.values())
                features[-1] += [
                    f"like {max(-3, min(6, round(like[code])))}",
                    f"likest {most}",
                    f"likest {most} rank {min(rank, 4)}",
                ]
            before = [one for one in mine if one.start < start]
            after = [one for one in mine if one.start >= end]
            seen.append((first_of(before[-1:] or after), first_of(mine), first_of(after if before else mine[1:])))
        return [None, *codes], features, seen

    def kind_of(self, start: int, end: int) -> list[str]:
        """Returns the features of the mention alone: its determiner, its head noun, its other words."""
        words = self.text[start:end].lower().split()
        own = OWN_DETERMINER.match(self.text[start:end])
        led = own or DETERMINER.search(self.text, max(0, start - 12), start)
        determiner = "bare" if led is None else "number" if led[1][0].isdigit() else led[1].lower()
        return [determiner, f"head {words[-1].strip('.,')}", *(f"word {one}" for one in words[:-1])]

    def features(
        self, start: int, end: int, mine: list[Naming], rank: int, mention: list[str], others: list[Naming]
    ) -> list[str]:
        """Returns the features of a candidate, named by `mine`, as the state of the mention `[start, end)`."""
        text, number = self.text, self.sentence_at(start)
        low, high = self.sentences[number].start, self.sentences[number].end
        place, determiner, head = min(rank, 4), mention[0], mention[1]
        share = 4 * len(mine) // max(1, len(others))
        most = all(len(mine) >= count for code, count in self.total.items() if code != mine[0].code)
        found = [
            f"rank {place}", f"rank {place} {determiner}", f"rank {place} {head}", f"share {share}", f"most {most}", f"most {most} rank {place}",
            f"most {most} {determiner}", f"count {min(len(mine), 6)}", f"international {mine[0].code in NO_STATE}", f"international {mine[0].code in NO_STATE} {head}",
            f"opens {mine[0] is others[0]}", f"opens {mine[0] is others[0]} {determiner}", f"of {min(len(self.total), 6)} rank {place}",
        ]  # fmt: skip
        before = [one for one in mine if low <= one.start < start]
        after = [one for one in mine if end <= one.start < high]
        if before:
            found += self.told_before(before[-1], start, low, determiner)
        if after:
            found += self.told_after(after[0], end, determiner)
        if not before and not after:
            earlier = [one for one in mine if one.start < low]
            sentences = number - self.sentence_of[earlier[-1]] if earlier else 0
            found.append(f"earlier {min(sentences, 5)}" if earlier else "later only")
        of_previous = [one for one in others if number and self.sentence_of[one] == number - 1]
        if of_previous:
            opens, closes = of_previous[0].code == mine[0].code, of_previous[-1].code == mine[0].code
            found += [
                f"previous {opens} {closes} {any(one.code == mine[0].code for one in of_previous)}",
                f"previous opens {opens} {bool(before)}",
            ]
        here = next((one for one in others if low <= one.start < high), None)
        if here is not None:
            found.append(f"opens here {here.code == mine[0].code} {here.start < start}")
        scenes = [one for one in mine if SCENE.search(text, max(0, one.start - 25), one.start)]
        found.append(f"scene {bool(scenes)} {any(low <= one.start < high for one in scenes)}")
        found += [f"named by {letter}" for letter in sorted({one.letter for one in mine})]
        return found

    def told_before(self, one: Naming, start: int, low: int, determiner: str) -> list[str]:
        """Returns the features of a naming before the mention in its sentence."""
        text = self.text
        gap = min((start - one.end) // 12, 8)
        breaks = min(len(re.findall(r"[,;:—–]| and | but | while ", text[one.end : start])), 3)
        owns = text[one.end : one.end + 2] in ("'s", "’s")
        relative = RELATIVE.match(text, one.end) is not None
        return [
            f"before {gap}", f"before {one.letter} {gap}", f"before breaks {breaks}", f"before {one.letter} breaks {breaks}", f"before owns {owns} {gap < 2}",
            f"before relative {relative}", f"before first {one.start - low < 6}", f"before {determiner} breaks {breaks}",
        ]  # fmt: skip

    def told_after(self, one: Naming, end: int, determiner: str) -> list[str]:
        """Returns the features of a naming after the mention in its sentence."""
        gap = min((one.start - end) // 12, 8)
        between = BETWEEN.match(self.text[end : one.start]) if one.start - end < 20 else None
        word = between[1] if between else "-"
        return [
            f"after {gap}",
            f"after {one.letter} {gap}",
            f"after {word}",
            f"after {word} {one.letter}",
            f"after {determiner} {gap}",
        ]


def first_of(namings: list[Naming]) -> Stretch | None:
    """Returns the stretch of the first naming."""
    return (namings[0].start, namings[0].end) if namings else None


def apart(one: Naming, start: int, end: int) -> int:
    """Returns the code points between a naming and a mention, weighed as `setting.distance`."""
    return start - one.end if one.end <= start else 2 * (one.start - end) + AFTER_CHARS
