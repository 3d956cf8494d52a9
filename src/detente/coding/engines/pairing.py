"""Sentence -> what the network finds between each two of its actors: a second opinion on whether an act is told, and of whom on whom."""

from __future__ import annotations

from functools import cached_property
from itertools import permutations
from typing import TYPE_CHECKING

import numpy as np

from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.encoder import Encoder
from detente.encoder.model import Encoded
from detente.encoder.pairs import PairReading, read_all_pairs
from detente.model import fold
from detente.ontology.codes import mode_in

if TYPE_CHECKING:
    from collections.abc import Sequence

# PLOVER types that a claim of a kind has between who does and whom it is done to (docs/annotation.md, sections 2 and 3).
RELATIONS_OF_KIND: dict[str, tuple[str, ...]] = {
    "meeting": ("CONSULT",), "visit": ("CONSULT", "AGREE"), "call": ("CONSULT",), "invitation": ("AGREE", "REQUEST"),
    "statement": ("SUPPORT",), "proposal": ("REQUEST",), "pledge": ("AGREE",), "agreement": ("SUPPORT", "AGREE", "COOPERATE"),
    "aid": ("AID",), "sanction": ("SANCTION",), "accusation": ("ACCUSE",), "demand": ("REQUEST",), "rejection": ("REJECT",),
    "threat": ("THREATEN",), "protest": ("PROTEST",), "mobilization": ("MOBILIZE",), "coercion": ("COERCE", "SANCTION"), "assault": ("ASSAULT",),
    "concession": ("CONCEDE",), "retreat": ("RETREAT",), "cooperation": ("COOPERATE",), "exchange": ("COOPERATE",),
}  # fmt: skip
# Kinds whose PLOVER type has modes that the network was taught; a friendly proposal's is seldom more than its words say.
MODAL = frozenset(
    ["assault", "coercion", "sanction", "accusation", "demand", "rejection", "threat", "protest", "mobilization", "retreat"]
)
# Pairs grow with the square of the actors: those of five are as many tokens as a sentence.
MAX_ACTORS = 5


class UnreadError(Exception):
    """The relations of a sentence's actors are asked for, and have not been read."""


class Pairing:
    """The relations of a sentence's actors; whoever asks for them before they are read is told so (`UnreadError`)."""

    def __init__(self, scene: Scene, network: Encoder, encoded: Encoded) -> None:
        self.scene = scene
        self.network = network
        self.encoded = encoded
        self.read: dict[tuple[int, int], PairReading] | None = None

    @cached_property
    def places(self) -> list[int]:
        """Indices of places that may stand for whom something is done to ("a fund for Sarajevo"), where the sentence has few actors."""
        known = [
            index for index in self.scene.places if (place := self.scene.resolved(index).place) is not None and place.country
        ]
        return known[: max(0, MAX_ACTORS - len(self.scene.mentions))]

    @cached_property
    def chances(self) -> dict[tuple[int, int], dict[str, float]]:
        """Probability of each PLOVER type for each ordered pair of the sentence's mentions."""
        labels = self.network.card.relations
        return {pair: dict(zip(labels, reading.relation.tolist(), strict=True)) for pair, reading in self.readings.items()}

    @cached_property
    def spans(self) -> dict[tuple[int, int], tuple[tuple[int, int], tuple[int, int]]]:
        """The ordered pairs of the sentence's mentions that are read, each with the code points of both in the sentence."""
        actors = self.scene.mentions[:MAX_ACTORS]
        mentions = [*actors, *self.places]
        start = self.scene.sentence.start
        spans = {index: (self.scene.mention(index).start - start, self.scene.mention(index).end - start) for index in mentions}
        return {
            (one, two): (spans[one], spans[two])
            for one, two in permutations(mentions, 2)
            if one in actors
            if spans[one][1] <= spans[two][0] or spans[two][1] <= spans[one][0]
        }

    @property
    def readings(self) -> dict[tuple[int, int], PairReading]:
        """What the network reads of each ordered pair of the sentence's mentions."""
        if self.read is None and self.spans:
            raise UnreadError
        return self.read or {}

    def modes(self, draft: Draft) -> dict[str, float]:
        """Returns the chances of the modes (`TYPE/mode`, `""` for none) of an act whose verb does not name its mode.

        Read of the pair of its parties that most likely is one of its kind; empty where the words alone decide.
        """
        types = RELATIONS_OF_KIND.get(draft.kind, ())
        if draft.kind not in MODAL or any(mode_in(one, [fold(self.scene.words(draft.trigger))]) for one in types):
            return {}
        doers = set(draft.doers)
        others = set(draft.others)
        fitting = [pair for pair in self.spans if pair[0] in doers and pair[1] in others] if doers and others else []
        fitting = [pair for pair in fitting if pair in self.readings]
        if not fitting:
            return {}
        best = max(fitting, key=lambda pair: sum(self.chances[pair].get(one, 0.0) for one in types))
        # The first place stands for no mode.
        names = ("", *self.network.card.modes)
        found = zip(names, map(float, self.readings[best].mode), strict=True)
        return {name: chance for name, chance in found if not name or name.partition("/")[0] in types}

    def support(self, kind: str, doers: list[int], others: list[int]) -> float:
        """Returns the highest probability that one of the doers does an act of a kind to one of the others; any pair where a side is open."""
        types = RELATIONS_OF_KIND.get(kind)
        return self.chance(types, doers, others) if types is not None else 0.0

    def chance(self, types: tuple[str, ...], doers: list[int], others: list[int]) -> float:
        """Returns the highest probability of one of the types from one of the doers to one of the others; any pair where a side is open."""
        fitting = [
            (source, target)
            for source, target in self.spans
            if (not doers or source in doers) and (target in others if others else target not in self.places)
        ]
        found = [sum(self.chances[pair].get(one, 0.0) for one in types) for pair in fitting if pair in self.chances]
        return float(np.max(found)) if found else 0.0


def read_relations(asked: Sequence[Pairing]) -> None:
    """Reads the relations of the actors of several sentences: together they cost the network less."""
    if not asked:
        return
    found = read_all_pairs(asked[0].network, [(one.encoded, list(one.spans.values())) for one in asked])
    for one, readings in zip(asked, found, strict=True):
        one.read = {pair: reading for pair, reading in zip(one.spans, readings, strict=True) if reading is not None}
