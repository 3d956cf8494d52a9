"""Scene, reference -> pairs of states that "both sides" or "the two ministers" may stand for, with their features.

A pair is two states that act or are spoken of near by, by name or through their persons, seats and bodies.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from detente.language.classes import singular_by_plural
from detente.language.entities import Entity
from detente.language.epithets import PAIR_PERSONS
from detente.language.likeness import office_fit
from detente.language.salience import near
from detente.language.scene import Reference, Scene, StateUse

if TYPE_CHECKING:
    from collections.abc import Iterable

# Pairs are looked for among the states named last; of two states eight back nobody speaks as "the two".
LAST_STATES, MOST_USED = 6, 4
SAYS_NUMBER = frozenset("two both either neither each pair three four five".split())
NUMBERS = {"three": 3, "four": 4, "five": 5}
# The last sentence in which states that are named only later may be meant.
EARLY = 2
# How many sentences back a list of states is taken up, and by words that say how many they are.
LIST_REACH, COUNTED_REACH = 4, 14
LISTING = re.compile(r",? (?:and |or )?(?:the )?|,? as well as (?:the )?")
AFTER_OF = re.compile(r" of (?:the )?")
# "In Kazakhstan", "at the Vatican": a place.
SCENE = re.compile(r"\b(?:in|at|near|inside) (?:the )?$")
SCENE_CHARS = 11
# The one body of many states that is listed with them: "the European Union, Britain and Canada".
BLOC = ("EUR",)
JOINED = re.compile(r"(?:'s|’s)?,? (?:and|with|between|from) [^,.;]{0,40}$")


def states_used(scene: Scene, index: int) -> list[StateUse]:
    """Returns the states used before a mention, the one used last first; in the first three sentences also those used after it; read once."""
    if scene.used is None or scene.used[0] != index:
        scene.used = index, find_states(scene, index)
    return scene.used[1]


def find_states(scene: Scene, index: int) -> list[StateUse]:
    """Returns what `states_used` keeps."""
    if scene.mentions[index].sentence <= EARLY:
        uses: dict[str, list[int]] = {}
        add_uses(scene, uses, [*range(index), *range(index + 1, len(scene.mentions))])
    else:
        if index < scene.uses_until:  # asked out of order
            scene.uses, scene.uses_until = {}, 0
        uses = scene.uses
        add_uses(scene, uses, range(scene.uses_until, index))
        scene.uses_until = index
    acting = [code for code, at in uses.items() if not all(is_scene(scene, one) for one in at)]
    found = [use_of(scene, code, uses[code], index) for code in (acting if len(acting) > 1 else uses)]
    return sorted(found, key=lambda use: (-max((one for one in use.at if one < index), default=-use.at[0]), use.code))


def add_uses(scene: Scene, uses: dict[str, list[int]], indices: Iterable[int]) -> None:
    """Adds to the uses of each state the mentions whose entity is of it alone."""
    for index in indices:
        number = scene.owner.get(index)
        entity = scene.entities[number] if number is not None else None
        if entity is not None and len(entity.codes) == 1 and entity.kind != "pair":
            uses.setdefault(next(iter(entity.codes)), []).append(index)


def use_of(scene: Scene, code: str, at: list[int], index: int) -> StateUse:
    """Returns where a text has used a state, as seen from a mention."""
    sentences = [scene.mentions[one].sentence for one in at]
    return StateUse(code, at, frozenset(sentences), frozenset(sentences[: bisect_left(at, index)]))


def is_scene(scene: Scene, index: int) -> bool:
    """Tells whether a mention only says where something is done: "signed in Kazakhstan" makes it none of the two that signed."""
    mention = scene.mentions[index]
    before = scene.article.text[max(0, mention.start - SCENE_CHARS) : mention.start]
    return mention.type in ("state", "seat") and SCENE.search(before) is not None and not scene.adjectival(index)


def pairs_for(scene: Scene, reference: Reference) -> list[tuple[Entity, list[str]]]:
    """Returns the pairs (of three, if the words say three) a plural reference may stand for, each as an entity with its features."""
    used = states_used(scene, reference.index)
    top = sorted(used, key=lambda use: -len(use.at))[:2]
    often = sorted(used, key=lambda use: -len(use.at))[:MOST_USED]
    near_by = used[:LAST_STATES] + [use for use in often if use not in used[:LAST_STATES]]
    busiest = {use.code for use in top}
    rank = {use.code: number for number, use in enumerate(used)}
    words = {*reference.modifiers.split(), reference.head}
    size = next((number for word, number in NUMBERS.items() if word in words), 2)
    near_by = near_by if size == 2 else near_by[:LAST_STATES]
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
        shares.append(sentences_shared(uses))
    for (_, held), share in zip(found, shares, strict=True):
        held += [f"pair shared {min(share, 4)}", f"pair shared most {share == max(shares)} {share > 0}"]
    listed = listed_states(scene, reference, size if words & NUMBERS.keys() else 0)
    return listed if listed and size > 2 else found + listed  # "the three" are those that were named as three


def listed_states(scene: Scene, reference: Reference, size: int) -> list[tuple[Entity, list[str]]]:
    """Returns the states that one sentence lists together ("Latvia, Estonia and Lithuania"), three or more, the number said if any is."""
    here = scene.mentions[reference.index].sentence
    found: dict[frozenset[str], int] = {}
    run: list[int] = []
    first = scene.of_sentence(here - (COUNTED_REACH if size else LIST_REACH), reference.index).start
    for index in range(first, reference.index):
        mention = scene.mentions[index]
        if (
            mention.type not in ("state", "seat") and not (mention.type == "body" and mention.states[:1] == BLOC)
        ) or not mention.states:
            continue
        last = scene.mentions[run[-1]] if run else mention
        goes_on = last.sentence == mention.sentence and LISTING.fullmatch(scene.article.text, last.end, mention.start)
        run = [*run, index] if goes_on else [index]
        codes = frozenset(scene.mentions[one].states[0] for one in run)
        if len(codes) >= 3:
            found[codes] = mention.sentence
    largest = [codes for codes in found if not any(codes < other for other in found)]
    return [
        (
            Entity(kind="pair", members=[], codes=set(codes), plural=True, named=True),
            [
                f"listed {reference.sort} at {near(here - found[codes])}",
                f"listed size {len(codes) == size if size else '-'}",
                f"listed said {number_said(reference)}",
                f"listed {reference.sort} {reference.part}",
            ],
        )
        for codes in largest
        if not size or len(codes) == size
    ]


def states_after(scene: Scene, reference: Reference) -> tuple[int, ...]:
    """Returns the states that a plural's own words list right behind it: "the two armies of Peru and Chile"; none where they do not."""
    found: list[int] = []
    end, gap = scene.mentions[reference.index].end, AFTER_OF
    counted = reference.sort == "pair" and not SAYS_NUMBER.isdisjoint({*reference.modifiers.split(), reference.determiner})
    for index in range(reference.index + 1, len(scene.mentions)) if counted else ():
        mention = scene.mentions[index]
        if not gap.fullmatch(scene.article.text, end, mention.start) or mention.type not in ("state", "seat", "place"):
            break
        if not mention.states or scene.adjectival(index):
            break
        found.append(index)
        end, gap = mention.end, LISTING
    return tuple(found) if len(found) > 1 else ()


def sentences_shared(uses: tuple[StateUse, ...]) -> int:
    """Returns how many sentences speak of all of some states."""
    return len(frozenset.intersection(*(use.sentences for use in uses)))


def pair_features(
    scene: Scene, reference: Reference, uses: tuple[StateUse, ...], busiest: set[str], rank: dict[str, int]
) -> list[str]:
    """Returns the features of states as what a plural stands for together."""
    mentions = scene.mentions
    codes = {use.code for use in uses}
    here = mentions[reference.index].sentence
    sentences = [use.before for use in uses]
    together = frozenset.intersection(*sentences)
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
        f"pair lede {all(0 in found for found in sentences)}", f"pair {reference.head} kinds {sum(has_state(scene, use) for use in uses)}",
    ]  # fmt: skip
    said = number_said(reference)
    found += [f"pair said {said}", f"pair said {said} together {common}"]
    if before == "same" and again is not None:
        found.append(f"pair again {sort} at {near(here - mentions[last_member(again, reference.index)].sentence)}")
    if together:
        there = (scene.owner.get(at) for at in scene.of_sentence(max(together), reference.index))
        acting = [scene.entities[number].codes for number in there if number is not None]
        others = {next(iter(held)) for held in acting if len(held) == 1}
        found.append(f"pair alone {min(len(others - codes), 2)} at {common}")
        found.append(f"pair joined {joined(scene, uses[0], uses[1], max(together))} at {common}")
    if reference.head in PAIR_PERSONS:
        persons = [any(mentions[at].type == "person" for at in use.at if at < reference.index) for use in uses]
        found.append(f"pair persons {len(uses) - sum(persons)}")
        fits = sorted(
            max((as_person(scene, reference, at)[0] for at in use.at if at < reference.index), default=0) for use in uses
        )
        found.append(f"pair fits {fits[0]} {fits[-1]}")
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
    """Returns one mention of each state of a pair: for "the two ministers" its person, by office and then by how often he is meant; else its name.

    Of what ranks alike the last one used before.
    """
    if scene.stands is None or scene.stands[0] != reference.index:
        best = {use.code: mention_of_state(scene, reference, use) for use in states_used(scene, reference.index)}
        scene.stands = reference.index, best
    return tuple(sorted({index for code, index in scene.stands[1].items() if code in codes}))


def mention_of_state(scene: Scene, reference: Reference, use: StateUse) -> int:
    """Returns the mention by which a plural takes up a state."""
    bare = reference.head == "two" and are_persons(scene, reference)

    def rank(index: int) -> tuple[int, ...]:
        mention = scene.mentions[index]
        return (
            index < reference.index,
            *(as_person(scene, reference, index) if reference.head in PAIR_PERSONS else (0, 0)),
            bare and mention.type == "person" and mention.sentence == scene.mentions[reference.index].sentence - 1,
            mention.type in ("state", "seat"),
            not scene.adjectival(index),
            index,
        )

    best = max(use.at, key=rank) if bare or reference.head in PAIR_PERSONS else last_named(scene, reference, use)
    return scene.entities[scene.owner[best]].members[0] if scene.mentions[best].type == "person" else best


def last_named(scene: Scene, reference: Reference, use: StateUse) -> int:
    """Returns the last mention before a reference that names a state as such, else by its adjective, else any; one after it where there is none before."""

    def rank(index: int) -> tuple[bool, bool, bool]:
        named = scene.mentions[index].type in ("state", "seat")
        return index < reference.index, named, not scene.adjectival(index)

    best = use.at[-1]
    for index in reversed(use.at):
        if rank(index) > rank(best):
            best = index
        if rank(best) == (True, True, True):
            break
    return best


def are_persons(scene: Scene, reference: Reference) -> bool:
    """Tells whether the sentence before speaks of two persons of two states and of no state: "X met Y. The two agreed" are X and Y."""
    before = scene.mentions[reference.index].sentence - 1
    acting = [one for one in scene.of_sentence(before, reference.index) if scene.owner.get(one) is not None]
    entities = {scene.owner[one]: scene.entities[scene.owner[one]] for one in acting if not is_scene(scene, one)}
    return len(entities) == 2 and all(one.kind == "person" and len(one.codes) == 1 for one in entities.values())


def as_person(scene: Scene, reference: Reference, index: int) -> tuple[int, int]:
    """Returns how well a mention's person fits "leaders", "ministers" (0 for no person), and, if the words fit, how often he was meant before."""
    entity = scene.entities[scene.owner[index]]
    if scene.mentions[index].type != "person":
        return 0, 0
    head = singular_by_plural().get(reference.head, reference.head.removesuffix("s"))
    modifier = reference.modifiers.rsplit(maxsplit=1)[-1] if reference.modifiers else ""
    if office_fit(head, modifier, entity) not in ("same", "same+", "like", "office"):
        return 1, 0
    return 2, sum(one < reference.index for one in entity.members)
