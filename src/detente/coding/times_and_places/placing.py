"""Where an act was done: which of the names of its sentence is its place, if any.

The network of `weighing.py` chooses; without weights for the packaged encoder, what the grammar of `leading.py` leads to.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from detente.coding.scene import DATELINE, Scene
from detente.coding.times_and_places.leading import GATHERS, MATTER, led_to
from detente.coding.times_and_places.naming import LOCAL, LOCAL_CHARS, Named, named_in, place_at
from detente.coding.times_and_places.weighing import Question, fits_encoder, likeliest
from detente.ontology.gazetteer import places_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from detente.coding.drafts import Draft
    from detente.model import Place, Resolution, Span

# What stands or is counted has no place of its own; an invitation's is where it leads to, not where it was made.
PLACELESS = frozenset(["office", "partnership_level", "anniversary", "figure", "coverage", "invitation"])
# A post is no act that parts another from its place ("received the new ambassador in Lima").
STANDING = PLACELESS - {"invitation"} | {"appointment"}

# The corpus has hardly a place of these to learn from (22 in all): they keep to grammar.
BY_GRAMMAR = frozenset(["appointment", "dispute", "coordination"])
# Between a place and the state that it lies in.
LIES_IN = re.compile(r"(?:,| in)(?: in)? (?:the )?(?:(?:north|south|east|west|centr)\w* )?")


def acts_of(drafts: Iterable[Draft]) -> Mapping[int, Sequence[Span]]:
    """Returns the words of the acts that drafts tell, by sentence."""
    found: dict[int, list[Span]] = defaultdict(list)
    for draft in drafts:
        if draft.kind not in STANDING:
            found[draft.sentence].append(draft.trigger)
    return found


def place_of(
    resolution: Resolution, group: Sequence[Draft], acts: Mapping[int, Sequence[Span]], *, encoded: bool
) -> Place | None:
    """Returns where the act of a group of drafts was done, by the first of them whose sentence says it; None where none does.

    Args:
        resolution: the article's.
        group: readings of one act, the one that gives the claim its words first.
        acts: the words of all acts that were read, by sentence.
        encoded: whether the article was read with the encoder; grammar decides alone where it was not.
    """
    for draft in group:
        scene = Scene(resolution, draft.sentence)
        named = named_place(scene, draft, acts.get(draft.sentence, ()), encoded=encoded)
        if named is not None and (found := place_at(scene, draft, named)) is not None:
            return found
    return None


def named_place(scene: Scene, draft: Draft, acts: Sequence[Span], *, encoded: bool) -> Named | None:
    """Returns the name of its own sentence that is the place of an act."""
    if draft.kind in PLACELESS:
        return None
    begin = body_of(scene)
    names = named_in(scene, begin)
    by_grammar = led_to(scene, draft, names, begin, acts)
    return chosen(Question(scene, draft, names, begin, acts, by_grammar), encoded=encoded)


def chosen(question: Question, *, encoded: bool = True) -> Named | None:
    """Returns the name that is the place of an act, by grammar alone where no encoder read the text, or where the network was taught nothing."""
    scene, draft, by_grammar = question.scene, question.draft, question.by_grammar
    if draft.kind in BY_GRAMMAR or not encoded or not fits_encoder():
        return question.names[by_grammar] if by_grammar is not None else None
    if by_grammar is None and not any(may_be_place(scene, draft, one) for one in question.names):
        return None  # the network is not asked
    found = likeliest(question)
    if found is None or is_host(draft, found) or is_matter(scene, draft, found):
        return None
    return more_telling(question, found)


def more_telling(question: Question, one: Named) -> Named:
    """Returns the name before a state that says where in it ("Odesa in Ukraine"), if there is one."""
    before = (
        other
        for other in question.names
        if one.letter == "S" and other.letter in "PU" and LIES_IN.fullmatch(question.text, other.end, one.start)
    )
    return next(before, one)


def may_be_place(scene: Scene, draft: Draft, one: Named) -> bool:
    """Tells whether a name may be a place: of states, seats and unknown names only what a preposition leads to, and no party."""
    if one.mention is not None and one.mention in draft.parties:
        return False
    led = one.letter not in "SKU" or LOCAL.search(scene.text, max(0, one.start - LOCAL_CHARS), one.start) is not None
    return led or (one.letter == "U" and bool(places_named(scene.text[one.start : one.end])))


def is_host(draft: Draft, one: Named) -> bool:
    """Tells whether a name is the state that a visit leads to: its host, and no place."""
    return draft.kind == "visit" and one.letter == "S"


def is_matter(scene: Scene, draft: Draft, one: Named) -> bool:
    """Tells whether a name behind a meeting or treaty belongs to what it is about ("signed a contract on building a port in")."""
    behind = scene.text[draft.trigger.end : one.start]
    return draft.kind in GATHERS and one.start >= draft.trigger.end and MATTER.search(behind) is not None


def body_of(scene: Scene) -> int:
    """Returns where a sentence begins behind its dateline."""
    dateline = DATELINE.match(scene.text, scene.sentence.start, scene.sentence.end)
    return dateline.end() if dateline else scene.sentence.start
