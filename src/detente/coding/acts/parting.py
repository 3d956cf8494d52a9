"""Drafts of a sentence -> drafts: each promise or request with its own words, and two where one verb asks for things of two sorts.

- "Would give boats and would train the crews": each verb's claim has the words from its conjunction on, as two readers annotate them.
- "Severed ties with Qatar and closed its air space": two measures, each with its verb; "arrested and deported two men" share their words.
- "Asked for vaccine and for help to make it at home": to make a thing and to be supplied with it are two matters, of which one may come and
  the other not. Where the parts that "and" joins undertake different things, each is a claim of its own; the words up to the first part stand by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.model import Kind, Span
from detente.ontology.undertakings import TURN, sorts_in

PARTED: frozenset[Kind] = frozenset(["pledge", "proposal", "demand"])
# A clause with a subject of its own: ", and the many students trained there would be given work".
CLAUSE = re.compile(r", (?:and|but|while) (?=[\w’'])")
SUBJECT = re.compile(r"(?:[\w’'-]+ ){0,8}")
AUXILIARIES = re.compile(r"(?:(?:was|were|is|are|has|have|had|would|will|to|that|it|he|she|they|also) )*")
# A promise may stand before the verb that tells it: "will supply aircraft and promised to share the technology".
PROMISING = re.compile(r"\b(?:will|would|shall|is to|are to|was to|were to)\b")
# Kinds of which a sentence may tell several, one verb each.
MEASURES: frozenset[Kind] = frozenset({"sanction", "coercion", "assault"})
VERB = re.compile(
    r"(?:(?:has|have|had|will|would|was|were|is|are|been|also|then) )*(\w{2,}ed|\w{2,}ing|shut|cut|took|taken|broke|broken|put|sent|kept|withdrew|threw|thrown|held|barred|froze|frozen)\b",
    re.IGNORECASE,
)
JOINED = re.compile(r"(?:,|\band)(?: (?:also|then|later|has|have|had|will|would|\w+ly))* ?$")
# Fewer letters name nothing.
SHORT_CHARS = 18


def with_own_words(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Gives what is promised or asked for the words of its own verb, where "and" joins another draft's of its kind to it."""
    return [own_words(scene, one, drafts) if one.kind in PARTED else one for one in drafts]


def own_words(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Returns a draft without the words of other drafts of its kind whose verbs "and" joins to its own."""
    joins = (TURN, CLAUSE)
    turns = [one.span() for join in joins for one in join.finditer(scene.text, draft.quote.start, draft.quote.end)]
    start, end = draft.quote.start, draft.quote.end
    for other in drafts:
        if other.kind != draft.kind or not draft.quote.contains(other.trigger):
            continue
        first, second = sorted((draft.trigger, other.trigger), key=lambda one: one.start)
        # Verbs with nothing between them share their words: "is willing and will try to help".
        cut = next((turn for turn in turns if has_words(scene, first.end, turn[0]) and leads_to(scene, turn[1], second)), None)
        if cut is not None and draft.trigger is first:
            end = min(end, cut[0])
        elif cut is not None:
            start = max(start, cut[1])
    quote = scene.stripped(start, end)
    return msgspec.structs.replace(draft, quote=quote) if quote.end - quote.start >= SHORT_CHARS else draft


def has_words(scene: Scene, start: int, end: int) -> bool:
    """Tells whether words stand between two offsets."""
    return bool(scene.text[start:end].strip(" ,"))


def leads_to(scene: Scene, end: int, trigger: Span) -> bool:
    """Tells whether an "and" that ends at an offset leads to a verb: nothing but auxiliaries, or the verb's own subject, stand between."""
    if end - 1 > trigger.start:
        return False
    comma = scene.text[:end].endswith((", and ", ", but ", ", while "))
    between = SUBJECT if comma else AUXILIARIES
    return between.fullmatch(scene.text, end, max(end, trigger.start)) is not None


def are_two_measures(text: str, one: Draft, two: Draft) -> bool:
    """Tells whether "and" or a comma joins two verbs that each tell a measure of its own: "severed ties with Y and closed its air space"."""
    if one.sentence != two.sentence or one.kind not in MEASURES or one.trigger.overlaps(two.trigger):
        return False
    first, second = sorted((one.trigger, two.trigger), key=lambda span: span.start)
    verbs = [VERB.match(span.of(text)) for span in (first, second)]
    between = text[first.end : second.start]
    if (
        None in verbs
        or not re.search(r"\w", JOINED.sub("", between))
        or len({verb[1].lower() for verb in verbs if verb is not None}) == 1
    ):
        return False
    return JOINED.search(between) is not None


def with_own_end(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Gives a measure that another follows in its sentence its own words, up to the next verb: the last has the words of all."""
    return [up_to_next(scene, one, drafts) if one.kind in MEASURES else one for one in drafts]


def up_to_next(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Returns a measure without the words of the next one."""
    later = [
        one.trigger.start
        for one in drafts
        if one.kind == draft.kind and one.trigger.start > draft.trigger.end and are_two_measures(scene.text, draft, one)
    ]
    if not later or not draft.quote.start <= draft.trigger.start < min(later) < draft.quote.end:
        return draft
    joint = JOINED.search(scene.text, draft.trigger.end, min(later))
    quote = scene.stripped(draft.quote.start, joint.start() if joint else min(later))
    return msgspec.structs.replace(draft, quote=quote)


def of_two_sorts(scene: Scene, draft: Draft) -> list[Draft]:
    """Parts a promise or request whose verb is about things of two sorts: to make a thing, and to be supplied with it."""
    words, begin = scene.words(draft.quote), draft.quote.start
    pieces = [scene.stripped(begin + start, begin + end) for start, end in sorts_in(words)]
    if len(pieces) < 2 or not all(one.end > draft.trigger.start or PROMISING.search(scene.words(one)) for one in pieces):
        return [draft]
    head = opening(scene, draft)
    return [msgspec.structs.replace(draft, quote=piece, lead=None if piece.contains(draft.trigger) else head) for piece in pieces]


def opening(scene: Scene, draft: Draft) -> Span | None:
    """Returns the words by which a draft asks or promises, up to the first thing it is about: "He asked Moscow"."""
    first = re.compile(r" (?:to|that|for)\b").search(scene.text, draft.trigger.end, draft.quote.end)
    if draft.trigger.start < draft.quote.start:
        return None
    return scene.stripped(draft.quote.start, first.start() if first else draft.trigger.end)
