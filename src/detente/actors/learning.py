"""Resolution -> the offices its text names for persons the knowledge base does not know, for use in the next articles.

Pure: `learn_offices` gives what one article says with its words and day, `learned_from` the same from a claim of kind `office` that is
on record; `recall` finds the office of a name among what was learned. Nothing is remembered here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from detente.actors.wording import key
from detente.model import Actor, Claim, Office, Resolution, Resolved

# An office read once is believed for this long, in either direction: terms of ministers and ambassadors last two to four years.
BELIEVED_DAYS = 730


class LearnedOffice(msgspec.Struct, frozen=True, kw_only=True):
    """An office that a text gives a person on a day, with the span `[start, end)` of the article and its words."""

    name: str
    office: Office
    seen_on: str
    article: str
    start: int
    end: int
    quote: str


def learn_offices(resolution: Resolution) -> tuple[LearnedOffice, ...]:
    """Returns the offices of persons whom only the text knows; none from an article without a day of publication."""
    article = resolution.analysis.article
    if article.published is None or not article.published.start or len(article.published.start) < 10:
        return ()
    learned: dict[tuple[str, str], LearnedOffice] = {}
    for found in resolution.resolved:
        mention = resolution.analysis.mentions[found.mention]
        actor = found.actors[0] if len(found.actors) == 1 else None
        if actor is None or actor.id is not None or actor.type != "person" or not actor.offices or mention.antecedent is not None:
            continue
        if actor.country is None or len(key(actor.name).split()) < 2 or mention.name is None:
            continue
        one = LearnedOffice(
            name=actor.name, office=actor.offices[0], seen_on=article.published.start, article=article.id,
            start=mention.start, end=mention.end, quote=article.text[mention.start : mention.end],
        )  # fmt: skip
        learned.setdefault((key(actor.name), one.office.title), one)
    return tuple(learned.values())


def learned_from(claim: Claim) -> LearnedOffice | None:
    """Returns the office that a claim of kind `office` gives a person whom only texts know, None for any other claim or date."""
    holder = next((one for one in claim.participants if one.role == "holder"), None)
    if claim.kind != "office" or holder is None or holder.actor is not None or not holder.country or not holder.office:
        return None
    if claim.date is None or claim.date.precision != "day" or claim.date.first_day is None or len(key(holder.name).split()) < 2:
        return None
    if claim.realis not in ("happened", "ongoing", "presupposed") or (
        claim.review is not None and claim.review.decision == "rejected"
    ):
        return None
    words = claim.evidence[0]
    return LearnedOffice(
        name=holder.name, office=Office(id=None, title=holder.office, country=holder.country, sector=holder.sector),
        seen_on=claim.date.first_day.isoformat(), article=words.article, start=words.start, end=words.end, quote=words.quote,
    )  # fmt: skip


def lacks_office(found: Resolved) -> bool:
    """Tells whether a named person is unknown, or known without any office."""
    return not found.actors or (found.actors[0].id is None and not found.actors[0].offices)


def recall(name: str, day: str | None, learned: Iterable[LearnedOffice]) -> LearnedOffice | None:
    """Returns the office learned for a name nearest to a day, None when there is none near enough or states disagree."""
    if day is None or len(day) < 10:
        return None
    near = [(distance_days(one.seen_on, day), one) for one in learned if key(one.name) == key(name)]
    near = [(distance, one) for distance, one in near if distance <= BELIEVED_DAYS]
    if not near or len({one.office.country for _, one in near}) > 1:
        return None
    return min(near, key=lambda pair: (pair[0], pair[1].article, pair[1].start))[1]


def distance_days(left: str, right: str) -> int:
    """Returns how many days lie between two ISO days."""
    return abs((dt.date.fromisoformat(left[:10]) - dt.date.fromisoformat(right[:10])).days)


def with_learned(found: Resolved, name: str, day: str | None, learned: Iterable[LearnedOffice]) -> Resolved:
    """Returns the resolution of a person unknown to the knowledge base with the office learned elsewhere, if any."""
    if not lacks_office(found):
        return found
    known = recall(name, day, learned)
    if known is None:
        return found
    office = known.office
    actor = Actor(id=None, name=known.name, type="person", country=office.country, sector=office.sector, offices=(office,))
    return msgspec.structs.replace(
        found, actors=(actor,), score=0.6, reason=f"office learned from {known.article} of {known.seen_on}: {known.quote!r}"
    )
