"""An act and the times of its sentence -> the one that its words may be dated by, by rules: the nearest in its own words or clause."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.times_and_places.occasions import DONE, in_dateline, is_counted, is_day, later_than_told
from detente.coding.times_and_places.timing import (
    BREAK,
    counted_from,
    ends_relative,
    governs,
    is_before_what_goes_on,
    is_horizon,
    is_length,
    is_measure,
    is_of_inner_clause,
    is_of_its_terms,
    is_when_said,
)
from detente.model import Analysis, TimeExpression

UNDATED = frozenset(["coordination", "coverage", "anniversary"])
BREAK_CHARS = 120
# Of the times near what somebody said only one beside the verb ("declared on Friday") tells when; others belong to what was said.
NEXT_TO_CHARS = 14
# "Recently in May": how far behind a vague time the one begins that says when.
NARROWED_WITHIN_CHARS = 4


def nearest_time(analysis: Analysis, group: Sequence[Draft]) -> TimeExpression | None:
    """Returns the time that stands nearest to the words of any of several drafts of one act."""
    main = group[0]
    found = [pair for draft in group if draft.kind == main.kind for pair in times_of(analysis, draft)]
    found = [pair for pair in found if not in_dateline(analysis, pair[1])] or found
    found = [pair for pair in found if not narrowed(pair[1], [other for _, other in found])]
    if main.kind == "statement":
        found = [pair for pair in found if pair[0] <= NEXT_TO_CHARS or governs(analysis, pair[1], main)]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def times_of(analysis: Analysis, draft: Draft) -> list[tuple[int, TimeExpression]]:
    """Returns the times that a draft's own words may be dated by, each with its distance from them; in its quote, else in its clause."""
    done = draft.realis in DONE and draft.kind != "figure"
    near = [
        one
        for one in analysis.times
        if one.sentence == draft.sentence
        and one.date is not None and not is_counted(analysis, one)
        and not (done and (later_than_told(analysis, one.date) or is_horizon(analysis, one) or is_measure(analysis, one)))
        and not counted_from(analysis, one, draft)
        and not is_before_what_goes_on(analysis, one, draft)
        and not is_of_inner_clause(analysis, one, draft)
        and not (is_length(analysis, one) and (not done or is_of_its_terms(analysis, one, draft)))
    ]  # fmt: skip
    inside = [one for one in near if draft.quote.start <= one.start and one.end <= draft.quote.end]
    if is_said(draft):  # a year or month in the words of a pledge is when it falls due, not when it was made
        heading = [one for one in near if is_when_said(analysis, one, draft)]
        inside = heading or [one for one in inside if is_day(one) and one.end <= draft.trigger.end + 40]
    elif not inside and done and draft.kind not in UNDATED:
        inside = [one for one in near if is_day(one) or same_clause(analysis, draft, one) or governs(analysis, one, draft)]
    return [(distance(analysis, draft, one), one) for one in inside]


def narrowed(time: TimeExpression, others: Sequence[TimeExpression]) -> bool:
    """Tells whether a vague time is only the head of one that is told next to it ("most recently in May")."""
    vague = time.date is None or time.date.start is None
    return vague and any(
        0 < one.start - time.end <= NARROWED_WITHIN_CHARS and one.date is not None and one.date.start is not None
        for one in others
    )


def distance(analysis: Analysis, draft: Draft, time: TimeExpression) -> int:
    """Returns how far a time stands from an act's words, in characters; a clause between them counts like a line."""
    between = words_between(analysis, draft, time)
    return len(between) + BREAK_CHARS * (len(BREAK.findall(between)) + ends_relative(analysis, draft, time))


def same_clause(analysis: Analysis, draft: Draft, time: TimeExpression) -> bool:
    """Tells whether no other clause begins between a time and an act's words."""
    return BREAK.search(words_between(analysis, draft, time)) is None


def words_between(analysis: Analysis, draft: Draft, time: TimeExpression) -> str:
    """Returns the words between a time and an act's words."""
    return analysis.article.text[min(time.end, draft.trigger.end) : max(time.start, draft.trigger.start)]


def is_said(draft: Draft) -> bool:
    """Tells whether an act is one of words; a concession is until it is done ("said that it would withdraw its complaint")."""
    return draft.kind in SPOKEN or (draft.kind == "concession" and draft.realis not in DONE)
