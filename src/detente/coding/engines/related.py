"""Drafts -> drafts by what the network finds between each two actors: a side that the words around the act leave out, the stance of words
that no list has, acts that no trigger tells.

The network that reads pairs has seen ten times as many of them as of triggers; it is asked last, since it costs a pass over the sentence.
"""

from __future__ import annotations

import re

import msgspec
import numpy as np

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft
from detente.coding.engines.pairing import RELATIONS_OF_KIND, Pairing
from detente.coding.scene import Scene
from detente.encoder.model import Array
from detente.model import Kind, ParticipantRole
from detente.ontology import ontology

# Chances from which a relation counts, by what it decides; chosen on `tune` (docs/coders.md).
SIDE_CHANCE, STANCE_CHANCE, OFFER_CHANCE = 0.6, 0.5, 0.5
# An act that no trigger tells with its sides is taken from the relation of two actors where that has this chance, some word tells an act of its kind
# with the second, and both add up to the third.
PAIR_CHANCE, LEAST_TOLD, BOTH_CHANCES = 0.5, 0.3, 1.15
HOSTILE = frozenset({"sanction", "assault", "coercion", "mobilization", "protest"})
OFFERED = frozenset({"aid", "visit", "meeting", "call", "cooperation", "agreement", "exchange"})


NOT = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.IGNORECASE)
NOT_WITHIN_CHARS = 16
# What neutral words may tell instead: "approved new sanctions on" is no stance.
TOLD: dict[str, Kind] = {
    "SANCTION": "sanction", "ACCUSE": "accusation", "REJECT": "rejection", "REQUEST": "demand", "THREATEN": "threat", "CONCEDE": "concession",
    "AGREE": "pledge",
}  # fmt: skip


def by_relation(scene: Scene, pairing: Pairing, drafts: list[Draft]) -> list[Draft]:
    """Returns drafts with the side, stance, kind and modality that the relation of their actors gives."""
    kinds = {one.kind for one in drafts}
    return [
        with_missing_side(scene, pairing, as_told(pairing, as_offer(pairing, as_refused(scene, one)), kinds)) for one in drafts
    ]


def as_refused(scene: Scene, draft: Draft) -> Draft:
    """Returns a refusal that the network holds for denied as made: what is denied is the act refused, unless "not" stands before it."""
    if draft.kind != "rejection" or draft.realis != "denied":
        return draft
    before = scene.text[max(scene.sentence.start, draft.trigger.start - NOT_WITHIN_CHARS) : draft.trigger.start]
    return draft if NOT.search(before) else msgspec.structs.replace(draft, realis="happened")


def sides(draft: Draft) -> tuple[list[int], list[int]]:
    """Returns who does an act, members included, and the other side."""
    return (
        [index for role, index in draft.roles if role not in OTHER_ROLES],
        draft.others,
    )


def types_of(draft: Draft) -> tuple[str, ...]:
    """Returns the PLOVER types that an act has between its sides, by kind and realis."""
    types = RELATIONS_OF_KIND.get(draft.kind, ())
    if draft.realis == "denied":
        return (*types, "REJECT")
    if draft.realis in ("planned", "hoped", "hypothetical"):
        return (*types, "THREATEN" if draft.kind in HOSTILE else "AGREE")
    return types


def as_offer(pairing: Pairing, draft: Draft) -> Draft:
    """Returns what may be done as planned where it is an offer: "South Korea may give fertiliser" is willing, "if Iran gave" is not."""
    if draft.realis != "hypothetical" or draft.kind not in (*OFFERED, "pledge"):
        return draft
    doers, others = sides(draft)
    if not others or pairing.chance(("AGREE",), doers, others) < OFFER_CHANCE:
        return draft
    status = {"aid": "promised", "visit": "planned", "agreement": "planned"}.get(draft.kind, draft.status)
    return msgspec.structs.replace(draft, realis="happened" if draft.kind == "pledge" else "planned", status=status)


def as_told(pairing: Pairing, draft: Draft, kinds: set[Kind]) -> Draft:
    """Returns words without a listed stance as what the network finds between who says them and whom they are about: support, or another act.

    Another act only where no draft of the sentence tells one of its kind.
    """
    if draft.kind != "statement" or draft.subkind != "neutral" or draft.rule != "network":
        return draft
    doers, others = sides(draft)
    if not others or pairing.chance(("NONE",), doers, others) >= STANCE_CHANCE:
        return draft
    if pairing.chance(("SUPPORT",), doers, others) >= STANCE_CHANCE:
        return msgspec.structs.replace(draft, subkind="support")
    told = next((kind for typed, kind in TOLD.items() if pairing.chance((typed,), doers, others) >= STANCE_CHANCE), None)
    if told is None or told in kinds:
        return draft
    roles = ontology().claim_kinds.kinds[told].roles
    return msgspec.structs.replace(
        draft, kind=told, subkind=None, status="intended" if told == "pledge" else None,
        roles=(*((roles[0], index) for index in doers), *((roles[1], index) for index in others)),
    )  # fmt: skip


def with_missing_side(scene: Scene, pairing: Pairing, draft: Draft) -> Draft:
    """Returns an act of one side with the other, where the network finds the act between them."""
    types = types_of(draft)
    doers, others = sides(draft)
    if not types or not draft.learned or draft.realis == "habitual" or bool(doers) == bool(others) or len(doers) > 1:
        return draft
    taken = {actor.name for index in (*doers, *others) for actor in scene.resolved(index).actors}
    free = [
        index
        for index in scene.mentions
        if index not in (*doers, *others) and not taken & {actor.name for actor in scene.resolved(index).actors}
    ]
    own = scene.codes_of(doers)
    free += [index for index in pairing.places if doers and country_at(scene, index) not in own]
    if not free:
        return draft
    chances = {index: pairing.chance(types, doers or [index], others or [index]) for index in free}
    if draft.kind == "invitation":  # who accepts one to a state is agreed with it
        chances = {index: max(chances[index], pairing.chance(types, others or [index], doers or [index])) for index in free}
    best = max(free, key=lambda index: chances[index])
    role = open_role(draft, others=bool(doers))
    if chances[best] < SIDE_CHANCE or role is None:
        return draft
    return msgspec.structs.replace(
        draft, roles=(*draft.roles, *((role, index) for index in scene.conjoined(best) if index in free))
    )


def country_at(scene: Scene, index: int) -> str | None:
    """Returns the country of a place."""
    place = scene.resolved(index).place
    return place.country if place is not None else None


def open_role(draft: Draft, *, others: bool) -> ParticipantRole | None:
    """Returns the role of the side that an act lacks: of a mutual act that of the side it has."""
    mutual = next((role for role, _ in draft.roles if role in ("member", "signatory")), None)
    if mutual is not None:
        return mutual
    wanted = OTHER_ROLES if others else DOER_ROLES
    return next((role for role in ontology().claim_kinds.kinds[draft.kind].roles if role in wanted), None)


class Untold(msgspec.Struct, frozen=True):
    """An act between two mentions that no trigger tells: kind, the token of the sentence that tells it likeliest, the pair, its chance."""

    kind: Kind
    token: int
    pair: tuple[int, int]
    chance: float


def untold(kinds: tuple[Kind, ...], chances: Array, pairing: Pairing) -> Untold | None:
    """Returns the likeliest act between two actors of a sentence."""
    if not tells_any(kinds, chances):
        return None
    best: tuple[float, str, tuple[int, int]] = (0.0, "", (0, 0))
    for pair, chance in pairing.chances.items():
        if pair[1] in pairing.places:
            continue
        typed = max((one for one in chance if one != "NONE"), key=lambda one: chance[one])
        best = max(best, (chance[typed], typed, pair))
    told = kind_told(kinds, chances, best[1]) if best[0] >= PAIR_CHANCE else None
    if told is None or told[2] < LEAST_TOLD or best[0] + told[2] < BOTH_CHANCES:
        return None
    return Untold(told[0], told[1], best[2], best[0] * told[2])


def tells_any(kinds: tuple[Kind, ...], chances: Array) -> bool:
    """Tells whether any token is likely enough to tell an act between two actors: without one the pairs, which cost a pass, need not be read."""
    rows = np.asarray([row for row, kind in enumerate(kinds) if RELATIONS_OF_KIND.get(kind)])
    return float((chances[:, 1 + 2 * rows] + chances[:, 2 + 2 * rows]).max(initial=0.0)) >= LEAST_TOLD


def kind_told(kinds: tuple[Kind, ...], chances: Array, typed: str) -> tuple[Kind, int, float] | None:
    """Returns the kind of a PLOVER type that some token of the sentence tells most likely, that token and its chance."""
    fitting = [(row, kind) for row, kind in enumerate(kinds) if typed in RELATIONS_OF_KIND.get(kind, ())]
    if not fitting or not len(chances):
        return None
    of_kinds = np.stack([chances[:, 1 + 2 * row] + chances[:, 2 + 2 * row] for row, _ in fitting])
    row, token = np.unravel_index(int(of_kinds.argmax()), of_kinds.shape)
    return fitting[int(row)][1], int(token), float(of_kinds[row, token])
