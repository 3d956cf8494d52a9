"""Marked acts of the corpus as drafts -> what their place is asked of, with the names that gold accepts.

Annotators gave `l=` to about half of the acts whose sentence says where they were done. `corpus/second_reading/places.csv` holds what a second
reader found for acts without it: all of `tune` whose sentence names a place (a row that is not there: it has none), and of `train` some that
were hard to tell. A row names places as they are written, several with a slash, "-" for none; a question mark: none is right as well.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from detente.actors import resolve
from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.coding.times_and_places.leading import led_to
from detente.coding.times_and_places.naming import named_in
from detente.coding.times_and_places.placing import PLACELESS, acts_of, body_of
from detente.coding.times_and_places.weighing import Question
from detente.language import analyze
from detente.model import Span
from evaluation.alignment import overlap
from evaluation.language import article_of
from training.examples import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.model import Kind, ParticipantRole, Realis
    from training.markup import MarkedClaim, MarkedSentence, Passage

SECOND_READING = ARTICLES.parent / "second_reading" / "places.csv"
NONE, EITHER, SEVERAL = "-", " ?", " / "


class Asked(NamedTuple):
    """The question of where a marked act was done.

    `right` are the numbers of the names that gold accepts, `has_place` tells whether it has a place at all, `or_none` whether none is right too;
    `marked` whether annotators marked it and `read_again` whether a second reader did.
    """

    key: tuple[str, int, int]
    question: Question
    right: list[int]
    has_place: bool
    or_none: bool
    marked: bool
    read_again: bool


@cache
def second_reading() -> dict[tuple[str, int, int], str]:
    """Returns (passage, sentence, claim) -> what the second reader wrote."""
    with SECOND_READING.open(encoding="utf-8", newline="") as rows:
        return {(row["passage"], int(row["sentence"]), int(row["claim"])): row["place"] for row in csv.DictReader(rows)}


def asked_in(passage: Passage) -> Iterator[Asked]:
    """Yields the questions of a passage, read and resolved as the program does it; acts that never have a place are not asked."""
    article, starts = article_of(passage)
    resolution = resolve(analyze(article))
    for number, (sentence, begin) in enumerate(zip(passage.sentences, starts, strict=True)):
        if not sentence.claims:
            continue
        position = max(index for index, one in enumerate(resolution.analysis.sentences) if one.start <= begin)
        scene = Scene(resolution, position)
        drafts = [draft_of(scene, sentence, begin, claim) for claim in sentence.claims]
        acts = acts_of(drafts).get(position, ())
        head = body_of(scene)
        names = named_in(scene, head)
        for index, (claim, draft) in enumerate(zip(sentence.claims, drafts, strict=True)):
            if draft.kind in PLACELESS:
                continue
            question = Question(scene, draft, names, head, acts, led_to(scene, draft, names, head, acts))
            yield judged((passage.id, number, index), question, claim, begin)


def judged(key: tuple[str, int, int], question: Question, claim: MarkedClaim, begin: int) -> Asked:
    """Returns a question with what gold accepts."""
    if claim.place is not None:
        start, end = begin + claim.place[0], begin + claim.place[1]
        right = [number for number, one in enumerate(question.names) if overlap((start, end), (one.start, one.end)) > 0]
        return Asked(key, question, right, has_place=True, or_none=False, marked=True, read_again=False)
    written = second_reading().get(key)
    if written is None or written == NONE:
        return Asked(key, question, [], has_place=False, or_none=False, marked=False, read_again=written is not None)
    surfaces = written.removesuffix(EITHER).split(SEVERAL)
    right = [number for number, one in enumerate(question.names) if is_of(question.text[one.start : one.end], surfaces)]
    return Asked(key, question, right, has_place=True, or_none=written.endswith(EITHER), marked=False, read_again=True)


def is_of(name: str, surfaces: list[str]) -> bool:
    """Tells whether a name is one of several as written, or a part of it."""
    return any(name in surface or surface in name for surface in surfaces)


def draft_of(scene: Scene, sentence: MarkedSentence, begin: int, claim: MarkedClaim) -> Draft:
    """Returns a marked claim as a draft; who of its parties was not found is left out."""
    parties = ((cast("ParticipantRole", role), mention_of(scene, sentence, begin, key)) for role, key in claim.roles)
    return Draft(
        kind=cast("Kind", claim.kind), sentence=scene.number, trigger=span_of(claim.trigger, begin), quote=span_of(claim.quote, begin),
        roles=tuple((role, index) for role, index in parties if index is not None), realis=cast("Realis", claim.realis), confidence=1.0, rule="gold",
    )  # fmt: skip


def span_of(places: tuple[int, int], begin: int) -> Span:
    """Returns a span of a sentence as one of the article."""
    return Span(start=begin + places[0], end=begin + places[1])


def mention_of(scene: Scene, sentence: MarkedSentence, begin: int, key: str) -> int | None:
    """Returns the found mention that shares most with those of an actor."""
    shared = {
        index: overlap((begin + one.start, begin + one.end), (scene.mention(index).start, scene.mention(index).end))
        for one in sentence.mentions
        if one.key == key
        for index in scene.mentions
    }
    best = max(shared, key=lambda index: shared[index], default=None)
    return best if best is not None and shared[best] > 0 else None
