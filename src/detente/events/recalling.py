"""a deed, a promise -> whether the text that tells both tells the deed as done before the promise: then it is not what came of it.

A text that reports a promise as new tells beside it what had been done till then: "thanked Russia for its help and was promised more". Such a
deed has no day of its own; taken for one of the text's day it made promises look kept on the day on which they were given.
"""

from __future__ import annotations

import re

from detente.events.telling import Told, days_between

# Kinds that can be what came of a promise, and those that say what is to be done.
DEEDS = frozenset(["agreement", "aid", "cooperation", "coordination", "concession", "retreat"])
PROMISES = frozenset(["agreement", "aid", "demand", "pledge", "proposal"])
# Statuses of what is done, and kinds that are deeds without one.
DONE = frozenset(["signed", "ratified", "in_force", "shipped", "delivered", "partly", "fulfilled", "done"])
WITHOUT_STATUS = frozenset(["cooperation", "coordination", "concession", "retreat"])
HAPPENED = frozenset(["happened", "presupposed"])
# A promise is new to a text of so many days after it: weeklies tell what was said since the last one.
NEWS_DAYS = 7
# What has been done by the day of a promise was done before it, unless the text came out later.
SAME_NEWS_DAYS = 1
# The perfect and its adverbs tell what was done by the time of which the text speaks.
BY_THEN = re.compile(
    r"\b(?:has|have|had) (?:(?:not|been|also|now|since|\w+ly|already) )*\w+(?:ed|en|wn|nt|ght|lt|de|ne|ld|id|it|un|ut)\b|\b(?:so far|already|to date)\b"
)


def done_before(deed: Told, promise: Told) -> bool:
    """Tells whether a text tells a deed of no day of its own as done before a promise that it reports as new.

    It does by thanks for the deed, by telling it first, and by the perfect where the text is of the promise's own day.
    """
    if deed.sources.isdisjoint(promise.sources) or not undated_deed(deed) or not new_in_its_text(promise):
        return False
    if deed.thanks_undated:
        return True
    dated = promise.event.date is not None and promise.event.date.first_day is not None
    if not dated or promise.is_title:
        return False
    told_first = deed.place < promise.place
    return told_first or (days_between(promise.day, deed.published) <= SAME_NEWS_DAYS and BY_THEN.search(deed.quote) is not None)


def undated_deed(told: Told) -> bool:
    """Tells whether an event is something done of which no text says when; a headline tells the news of its day."""
    event = told.event
    happened = event.kind in DEEDS and (event.status in DONE or event.kind in WITHOUT_STATUS) and event.realis in HAPPENED
    return happened and not told.is_title and all(one.date is None or one.date.first_day is None for one in told.words)


def new_in_its_text(told: Told) -> bool:
    """Tells whether an event says what is to be done, and its text reports that as news: on no earlier day than that of the news."""
    event = told.event
    if event.kind not in PROMISES or event.status in DONE or event.realis == "presupposed":
        return False
    date = event.date
    if date is None or date.first_day is None or (date.rule or "").startswith("day of the occasion"):
        return True
    return told.published.startswith("~") or days_between(told.day, told.published) <= NEWS_DAYS
