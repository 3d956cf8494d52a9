"""A time expression beside an act -> whether it is when the act's words were said, ends another clause, or says how long something lasts."""

from __future__ import annotations

import re

from detente.coding.drafts import Draft
from detente.coding.occasions import later_than_told
from detente.model import Analysis, TimeExpression

# "in May", "last week", "early in the year" right behind a verb of speech, or behind its object, tell when it was said.
WHEN_SAID = re.compile(
    r"(?: (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})? (?:(?:in|on|during|early|late|earlier|back) (?:the |in )?)*"
)
PAST_SPEECH = re.compile(r"(?:\w{2,}ed|said|told|swore|undertook|wrote|put)$")
OPEN_RELATIVE = re.compile(r", (?:(?:in|to|of|for|with|from|by|on|at|under) )?(?:who|which|whom|whose|where)\b[^,;]*$")
# How long something is to last.
LENGTH = re.compile(r"(?:over|for|during)?(?: a| the)? ?(?:period of )?[\w-]+ (?:years|months|weeks|decades|days)", re.IGNORECASE)
LENGTH_BEFORE = re.compile(r"\b(?:over|for|during|lasting) $", re.IGNORECASE)


def is_when_said(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether a time stands right behind the past verb of an act of speech, or of saying ("demanded in May that", "said last week")."""
    if time.date is None or not time.date.start or later_than_told(analysis, time.date):
        return False
    told = [
        one.cue for one in analysis.quotations
        if one.cue is not None and one.sentence == draft.sentence and one.start <= draft.trigger.start < one.end
    ]  # fmt: skip
    text = analysis.article.text
    return any(
        PAST_SPEECH.search(text, max(verb.start, verb.end - 20), verb.end) and WHEN_SAID.fullmatch(text, verb.end, time.start)
        for verb in (draft.trigger, *told)
    )


def ends_relative(analysis: Analysis, draft: Draft, time: TimeExpression) -> bool:
    """Tells whether a time ends a clause with "which" that an act follows: "the port, which was built in 1990, closed on Monday"."""
    text, start = analysis.article.text, analysis.sentences[time.sentence].start
    return text[time.end : draft.trigger.start].startswith(",") and OPEN_RELATIVE.search(text, start, time.start) is not None


def is_length(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time that ends with the text's present says how long something still to come is to last ("over three years")."""
    words = analysis.article.text[time.start : time.end]
    before = analysis.article.text[max(0, time.start - 10) : time.start]
    return LENGTH.fullmatch(words) is not None and (
        words.lower().startswith(("over", "for", "during")) or LENGTH_BEFORE.search(before) is not None
    )
