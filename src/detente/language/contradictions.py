"""Reference and entity -> whether words rule out that one stands for the other, whatever the network would choose."""

from __future__ import annotations

import re
from bisect import bisect_left

from detente.language.entities import Entity
from detente.language.epithets import PAIR_STATES
from detente.language.likeness import OFFICE_KINDS, TITLES, of_other_matter, office_fit
from detente.language.scene import Reference, Scene

# "Soldiers and rebels", not "met Lukashenko, and the Belarusians said".
BESIDE = re.compile(r" (?:and|or) ")

# Where a state stands and what it will do is told by its own people. How many sentences before they may have been named.
STANCE = re.compile(
    r" (?:is|are|stands?|will|would|wants?|wish(?:es)?|hopes?|remains?|attach(?:es)?|supports?|welcomes?|appreciates?|regards?|considers?|values?|treasures?|opposes?|rejects?)\b"
)
STANCE_REACH = 2

# A ministry, army or court is no paper or station that reports on it.
ORGANS = frozenset("ministry government army navy police parliament court cabinet embassy party committee council".split())
MEDIA = frozenset("radio television tv newspaper paper daily weekly broadcaster news press magazine".split())


def contradicts(scene: Scene, reference: Reference, entity: Entity) -> bool:
    """Tells whether words rule an entity out as what a reference stands for."""
    states = scene.mentions[reference.index].states
    return (
        is_another(reference, states, entity)
        or stands_beside(scene, reference, entity)
        or is_other_office(scene, reference, entity)
        or speaks_for_another(scene, reference, entity)
    )


def is_another(reference: Reference, states: tuple[str, ...], entity: Entity) -> bool:
    """Tells whether the words alone rule an entity out: another gender or state, a nameless holder of another office, a group of other things than nations."""
    if reference.sort in ("he", "him"):
        return entity.gender == ("m" if reference.head in ("she", "her") else "f")
    if reference.sort in ("other", "pair", "group") and states and entity.codes and not entity.codes & set(states):
        return True
    if reference.sort == "person" and not entity.named:
        stranger = bool(states) and bool(entity.codes) and not entity.codes & set(states)
        return stranger or (
            reference.head in TITLES and bool(entity.words & TITLES) and office_fit(reference.head, "", entity) == "titled"
        )
    return (
        reference.sort == "pair"
        and entity.kind == "group"
        and reference.head in PAIR_STATES
        and reference.head not in entity.words
    )


def is_other_office(scene: Scene, reference: Reference, entity: Entity) -> bool:
    """Tells whether a title or ministry is of another state or matter than an entity: the Sultan of Oman is no Turk, the defence ministry no foreign one."""
    if reference.sort not in ("person", "body"):
        return False
    states = set(scene.mentions[reference.index].states)
    titled = reference.sort == "person" and reference.head in OFFICE_KINDS
    if titled and states and entity.codes and not entity.codes & states:
        return True
    if reference.head in ORGANS and entity.words & MEDIA and reference.head not in entity.words:
        return True
    named = (scene.form(index) for index in entity.members)
    return of_other_matter(scene.form(reference.index), named, entity)


def stands_beside(scene: Scene, reference: Reference, entity: Entity) -> bool:
    """Tells whether "and" joins a description to an entity's mention: in "clashes between soldiers and rebels" the rebels are no soldiers."""
    before = bisect_left(entity.members, reference.index)
    if reference.sort != "group" or before == 0:
        return False
    last = scene.mentions[entity.members[before - 1]]
    return BESIDE.fullmatch(scene.article.text, last.end, scene.mentions[reference.index].start) is not None


def speaks_for_another(scene: Scene, reference: Reference, entity: Entity) -> bool:
    """Tells whether who says where a state stands ("China stands ready to help, he said") would not be of it, while another named shortly before is."""
    mention, text = scene.mentions[reference.index], scene.article.text
    if reference.sort != "he" or text[mention.start - 2 : mention.start] != ", " or not entity.codes:
        return False
    first = next(one for one in scene.mentions if one.sentence == mention.sentence)
    if first.type not in ("state", "seat") or not STANCE.match(text, first.end) or entity.codes & set(first.states):
        return False
    return any(
        one.kind == "person"
        and one.codes & set(first.states)
        and any(0 < mention.sentence - scene.mentions[at].sentence <= STANCE_REACH for at in one.members)
        for one in scene.entities
    )
