"""Somebody whom the knowledge base does not know ("rival gangs", "Pastor Evan Mawarire", "the fishery board") -> the PLOVER sector.

A small network (`sectors.npz`, made by `python -m training.sectors`) weighs the words that describe him, the sector that the word lists
give (`wording.py`), and the encoder's state of the mention, which the tagger had computed already. Of 18,900 such mentions of the training
corpus the lists alone give 0.625 the right sector, the network 0.736 (passages left out); of 680 of `tune` 0.692 and 0.768.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from detente.actors.homes import Homes
from detente.actors.setting import NO_STATE
from detente.actors.wording import BEHIND, LED_CHARS, kind_start, sector_of_description
from detente.encoder.packaged import fits, packaged

if TYPE_CHECKING:
    from pathlib import Path

    from detente.actors.setting import Setting
    from detente.encoder.model import Array
    from detente.model import Actor, Mention, Resolved

WEIGHTS = "sectors.npz"
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
# "…, a priest", "…, who heads the union"; "members of the cartel".
APPOSITION = re.compile(r", (?:a|an|the|who (?:is|was|heads?|leads?)) ([^,.;]{3,50})")
OF_WHOM = re.compile(r" (?:of|for|from) ((?:the |a )?[^,.;:]{0,40})")
# What stands before a mention that does not hold all of its words: "(union) leaders".
BEFORE = re.compile(r"(?:\b[a-z][\w’'-]* ){1,2}$")
BEFORE_CHARS, AFTER_CHARS = 40, 60
# Features that say what somebody is. People described by no word that the network knows ("loggers") keep their sector open: the rest would make them officials.
DESCRIBED = ("head ", "w ", "t ", "ap ", "of ")
# How many words count of what stands behind the noun, of an apposition, of those whom "of" names.
TAIL_WORDS, APPOSITION_WORDS, OF_WORDS = 6, 6, 4


@dataclass(frozen=True)
class SectorNet:
    """Weights: numbers of the features (0 is none), their vectors and own scores of each sector, the map of the state, the output."""

    numbers: dict[str, int]
    sectors: tuple[str, ...]
    vectors: Array
    own: Array
    mean: Array
    deviation: Array
    state: Array
    state_bias: Array
    out: Array
    out_bias: Array
    encoder_sha256: str

    @classmethod
    def load(cls, path: Path) -> SectorNet:
        """Returns the weights of a file."""
        with np.load(path) as held:
            arrays = {name: held[name].astype(np.float32) for name in held.files if held[name].dtype == np.float16}
            names = bytes(held["names"]).decode().split("\n")
            return cls(
                numbers={name: number for number, name in enumerate(names, 1)},
                sectors=tuple(bytes(held["sectors"]).decode().split()),
                encoder_sha256=bytes(held["encoder_sha256"]).decode(),
                **arrays,
            )

    def sector(self, state: Array, features: list[str]) -> str:
        """Returns the likeliest sector of somebody seen by a state `(384,)` and features; unknown ones count nothing."""
        at = [0, *filter(None, map(self.numbers.get, features))]
        hidden = self.state @ ((state - self.mean) / self.deviation) + self.state_bias + self.vectors[at].sum(axis=0)
        scores = self.own[at].sum(axis=0) + self.out @ np.maximum(hidden, 0.0) + self.out_bias
        return self.sectors[int(scores.argmax())]


@cache
def network() -> SectorNet:
    """Returns the packaged weights."""
    return packaged(SectorNet.load, "detente.actors", WEIGHTS)


@cache
def fits_encoder() -> bool:
    """Tells whether there are weights, trained on the states of the packaged encoder (a test compares)."""
    return fits(network, "detente.actors", WEIGHTS)


class Sectors:
    """The sectors of a text's unknown actors."""

    def __init__(self, homes: Homes) -> None:
        self.homes = homes

    def sector(self, mention: Mention, actor: Actor) -> str | None:
        """Returns the sector of an actor of a mention; who is known, or of no state, keeps what he has."""
        if not is_open(actor) or (actor.sector is not None and told_by_words(self.homes.text, mention) == actor.sector):
            return actor.sector
        features = features_of(self.homes.text, mention, actor)
        if (
            mention.type == "group"
            and actor.sector is None
            and not any(one in network().numbers for one in features if one.startswith(DESCRIBED))
        ):
            return None
        state = self.homes.state(mention.start, mention.end)
        return network().sector(state, features) if state.any() else actor.sector


def sectors_of_text(homes: Homes) -> Sectors | None:
    """Returns what tells the sectors of a text's unknown actors, None without weights for the encoder."""
    return Sectors(homes) if fits_encoder() else None


def with_learned_sector(mention: Mention, found: Resolved, setting: Setting) -> Resolved:
    """Returns somebody unknown with the sector that the network gives, where the text was read with the encoder."""
    if setting.sectors is None or not any(map(is_open, found.actors)):
        return found
    actors = tuple(msgspec.structs.replace(one, sector=setting.sectors.sector(mention, one)) for one in found.actors)
    return msgspec.structs.replace(found, actors=actors)


def is_open(actor: Actor) -> bool:
    """Tells whether the knowledge base leaves open what an actor is: somebody unknown of a state, or a person of whom it knows no office of the day.

    Of 155 such persons of the training corpus the network has the right sector of 84.
    """
    unknown = actor.id is None or (actor.type == "person" and actor.sector is None)
    return unknown and actor.country not in NO_STATE


def told_by_words(text: str, mention: Mention) -> str | None:
    """Returns the sector of those whom the words before or behind a leader's noun say that he leads ("Union president Peter Hale")."""
    end = mention.end if mention.name is None else mention.name.start
    after = "" if mention.name is not None else text[mention.end : mention.end + LED_CHARS]
    return sector_of_description(text[kind_start(text, mention.start) : end].rstrip(", "), after)


def features_of(text: str, mention: Mention, actor: Actor) -> list[str]:
    """Returns what the words around and of a mention say of an actor, `actor.sector` being what the lists say."""
    words = text[mention.start : mention.end]
    title = text[mention.start : mention.name.start] if mention.name is not None else words
    rule = actor.sector or "none"
    found = [
        f"rule {rule}",
        f"type {mention.type}",
        f"rule {rule} {mention.type}",
        f"country {'state' if actor.country else '-'}",
    ]
    if mention.name is not None:
        found.append("named")
    before = BEFORE.search(text, max(0, mention.start - BEFORE_CHARS), mention.start)
    found += [f"b {bare(one)}" for one in before[0].split()] if before else []
    head = BEHIND.split(title)[0]
    written = WORD.findall(head)
    nouns = [bare(one) for one in written]
    found += [f"head {one}" for one in nouns[-1:]] + [f"w {one}" for one in nouns[:-1]]
    found += [f"t {one.lower()}" for one in WORD.findall(title[len(head) :])[:TAIL_WORDS]]
    apposition, whom = (
        APPOSITION.match(text, mention.end, mention.end + AFTER_CHARS),
        OF_WHOM.match(text, mention.end, mention.end + AFTER_CHARS),
    )
    found += [f"ap {one.lower()}" for one in WORD.findall(apposition[1])[:APPOSITION_WORDS]] if apposition else []
    found += [f"of {one.lower()}" for one in WORD.findall(whom[1])[:OF_WORDS]] if whom else []
    if head[:1].isupper() and len(nouns) > 1:
        found.append("capital last" if written[-1][0].isupper() else "lower last")
    return found


def bare(word: str) -> str:
    """Returns a word folded, without a possessive ending."""
    return word.lower().removesuffix("'s").removesuffix("’s")
