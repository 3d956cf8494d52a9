"""Scene, reference -> pairs of states that "both sides" or "the two ministers" may stand for, with their features.

A pair is two states that act or are spoken of near by, by name or through their persons, seats and bodies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, pairwise

from detente.language.entities import Entity
from detente.language.epithets import PAIR_PERSONS
from detente.language.salience import Reference, Scene, near

# Pairs are looked for among the states named last; of two states eight back nobody speaks as "the two".
LAST_STATES = 6
SAYS_NUMBER = frozenset("two both either neither each pair three four five".split())
NUMBERS = {"three": 3, "four": 4, "five": 5}
JOINED = re.compile(r"(?:'s|’s)?,? (?:and|with|between|from) [^,.;]{0,40}$")


@dataclass
class StateUse:
    """Where a text has used a state so far: indices of mentions whose entity is of that state alone."""

    code: str
    at: list[int]


def states_used(scene: Scene, index: int) -> list[StateUse]:
    """Returns the states used before a mention, the one used last first; in the first three sentences also those used after it."""
    uses: dict[str, list[int]] = {}
    early = scene.mentions[index].sentence <= 2
    for other in range(len(scene.mentions) if early else index):
        number = scene.owner.get(other)
        if number is None or other == index:
            continue
        entity = scene.entities[number]
        if len(entity.codes) == 1 and entity.kind != "pair":
            uses.setdefault(next(iter(entity.codes)), []).append(other)
    found = [StateUse(code, at) for code, at in uses.items()]
    return sorted(found, key=lambda use: (-max((one for one in use.at if one < index), default=-use.at[0]), use.code))


def pairs_for(scene: Scene, reference: Reference) -> list[tuple[Entity, list[str]]]:
    """Returns the pairs (of three, if the words say three) a plural reference may stand for, each as an entity with its features."""
    used = states_used(scene, reference.index)
    top = sorted(used, key=lambda use: -len(use.at))[:2]
    near_by = used[:LAST_STATES] + [use for use in top if use not in used[:LAST_STATES]]
    busiest = {use.code for use in top}
    rank = {use.code: number for number, use in enumerate(used)}
    words = {*reference.modifiers.split(), reference.head}
    size = next((number for word, number in NUMBERS.items() if word in words), 2)
    found = []
    doing = scene.local_subject(reference.index)
    doer = scene.entities[scene.owner[doing]].codes if doing is not None and doing in scene.owner else set()
    shares: list[int] = []
    for uses in combinations(near_by, size):
        entity = Entity(kind="pair", members=[], codes={use.code for use in uses}, plural=True, named=True)
        held = pair_features(scene, reference, uses, busiest, rank)
        if doer:
            held.append(f"pair {reference.part} doer {bool(doer & entity.codes)}")
        found.append((entity, held))
        shares.append(sentences_shared(scene, uses))
    for (_, held), share in zip(found, shares, strict=True):
        held += [f"pair shared {min(share, 4)}", f"pair shared most {share == max(shares)} {share > 0}"]
    return found


def sentences_shared(scene: Scene, uses: tuple[StateUse, ...]) -> int:
    """Returns how many sentences speak of all of some states."""
    return len(frozenset.intersection(*(frozenset(scene.mentions[at].sentence for at in use.at) for use in uses)))


def pair_features(
    scene: Scene, reference: Reference, uses: tuple[StateUse, ...], busiest: set[str], rank: dict[str, int]
) -> list[str]:
    """Returns the features of states as what a plural stands for together."""
    mentions = scene.mentions
    codes = {use.code for use in uses}
    here = mentions[reference.index].sentence
    sentences = [{mentions[at].sentence for at in use.at if at < reference.index} for use in uses]
    together = frozenset.intersection(*map(frozenset, sentences))
    last = [here - max(found) if found else -1 for found in sentences]
    sort = reference.sort
    common = near(here - max(together)) if together else "never"
    ranks = sorted(rank[code] for code in codes)
    counts = sorted(min(len(use.at), 4) for use in uses)
    again = next((entity for entity in reversed(scene.entities) if entity.kind == "pair" and entity.members), None)
    before = "none" if again is None or again.members[0] > reference.index else "same" if again.codes == codes else "other"
    found = [
        f"pair {sort}", f"pair {sort} together {common}", f"pair together {common}", f"pair ranks {min(ranks[0], 3)} {min(ranks[-1], 4)}",
        f"pair last {near(max(last)) if min(last) >= 0 else 'f'}", f"pair counts {counts[0]} {counts[-1]}", f"pair again {before}",
        f"pair busiest {len(busiest & codes)}", f"pair {sort} again {before}", f"pair first {near(min(last)) if min(last) >= 0 else 'f'}",
        f"pair lede {all(0 in found for found in sentences)}", f"pair {reference.head} kinds {sum(map(has_state, [scene] * len(uses), uses))}",
    ]  # fmt: skip
    said = number_said(reference)
    found += [f"pair said {said}", f"pair said {said} together {common}"]
    if before == "same" and again is not None:
        found.append(f"pair again {sort} at {near(here - mentions[last_member(again, reference.index)].sentence)}")
    if together:
        others = {
            next(iter(scene.entities[number].codes))
            for at, number in scene.owner.items()
            if mentions[at].sentence == max(together) and at < reference.index and len(scene.entities[number].codes) == 1
        }
        found.append(f"pair alone {min(len(others - codes), 2)} at {common}")
        found.append(f"pair joined {joined(scene, uses[0], uses[1], max(together))} at {common}")
    if reference.head in PAIR_PERSONS:
        persons = [any(mentions[at].type == "person" for at in use.at if at < reference.index) for use in uses]
        found.append(f"pair persons {len(uses) - sum(persons)}")
    if mentions[reference.index].states:
        found.append(f"pair states {len(set(mentions[reference.index].states) & codes)}")
    return found


def number_said(reference: Reference) -> str:
    """Returns whether a plural says how many it speaks of: a number, a determiner alone, or nothing."""
    words = {reference.determiner, reference.head, *reference.modifiers.split()}
    return "number" if words & SAYS_NUMBER else "the" if reference.determiner else "bare"


def last_member(entity: Entity, index: int) -> int:
    """Returns the last mention of an entity before another."""
    return max(one for one in entity.members if one < index)


def has_state(scene: Scene, use: StateUse) -> bool:
    """Tells whether a state is named as such, not only through its persons and bodies."""
    return any(scene.mentions[index].type in ("state", "seat") for index in use.at)


def joined(scene: Scene, one: StateUse, two: StateUse, sentence: int) -> bool:
    """Tells whether "and" or "with" joins mentions of two states in a sentence."""
    at = sorted((index, use.code) for use in (one, two) for index in use.at if scene.mentions[index].sentence == sentence)
    for (left, first), (right, second) in pairwise(at):
        between = scene.article.text[scene.mentions[left].end : scene.mentions[right].start]
        if first != second and JOINED.search(between) and len(between) < 60:
            return True
    return False


def members_of(scene: Scene, reference: Reference, codes: set[str]) -> tuple[int, ...]:
    """Returns one mention of each state of a pair: its person for "the two ministers", else its name, as last used before."""
    wanted = ("person",) if reference.head in PAIR_PERSONS else ("state", "seat")
    chosen: dict[str, tuple[int, int]] = {}
    for use in states_used(scene, reference.index):
        if use.code not in codes:
            continue
        for index in use.at:
            mention = scene.mentions[index]
            earlier = index < reference.index
            rank = 4 * earlier + 2 * (mention.type in wanted) + (mention.type in ("state", "seat"))
            if rank >= chosen.get(use.code, (-1, 0))[0]:
                chosen[use.code] = (rank, scene.entities[scene.owner[index]].members[0] if mention.type == "person" else index)
    return tuple(sorted(index for _, index in chosen.values()))
