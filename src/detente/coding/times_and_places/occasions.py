"""Analysis -> the occasion that an article reports: its first day and who was there; what of its times is a dateline or a deadline.

An occasion is what the first day of an article is the day of. A dateline's day is that of the report: "LIMA, May 4 - The ministers met on
Friday" is of Friday.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

import msgspec

from detente.coding.drafts import DOER_ROLES, Draft
from detente.coding.times_and_places.stays import days_later, days_stayed, is_single
from detente.coding.wording import WEEKDAYS
from detente.model import Analysis, DateRange, Resolution, TimeExpression

# An article that tells one of these of its first day reports a gathering: who speaks in it spoke there.
GATHERING = frozenset({"meeting", "visit", "call", "agreement"})
DONE = frozenset({"happened", "ongoing", "presupposed"})
# What stands is seen on the day of the whole report.
SEEN = frozenset(["office", "partnership_level"])
FIRST_SENTENCES = 4
HORIZON = re.compile(r"\b(?:until|till|to|towards|through|up to|by)\s(?:the year |the end of |late |early )?$", re.IGNORECASE)
# "a day after Delhi suspended the treaty" counts from an act that the words do not date.
COUNTED_FROM_AN_ACT = re.compile(r"\b(?:after|before) \w", re.IGNORECASE)


# "A day after Delhi suspended the treaty" in the head of a report.
AFTER = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
DAYS_AFTER = re.compile(rf"\b(?P<n>{'|'.join(AFTER)}) days? after (?=\w)", re.IGNORECASE)


class Occasion(msgspec.Struct, frozen=True):
    """The first day of an article, and who is there: names and states of the actors of its sentence, the title and the lede.

    `named` are the states of whom a person is named, `stay` are its days where somebody came that day and stayed; `same_day` is true where all that is told belongs to it: of what a side did right before, of a brief.
    """

    date: DateRange
    names: frozenset[str]
    states: frozenset[str]
    gathering: bool
    named: frozenset[str] = frozenset()
    stay: DateRange | None = None
    same_day: bool = False


class Occasions:
    """What the parts of an article report: the article's own occasion, that of each item with a dateline, and of each paragraph with a meeting."""

    def __init__(self, resolution: Resolution, drafts: Iterable[Draft]) -> None:
        self.resolution = resolution
        self.analysis = resolution.analysis
        drafts = list(drafts)
        self.acts = [one for one in drafts if one.kind not in SEEN]
        self.gatherings = [one for one in drafts if one.kind in GATHERING and one.realis in DONE]
        self.meeting = {index for one in self.gatherings for _, index in one.roles}
        self.heads = frozenset(n for n, one in enumerate(self.analysis.sentences) if one.role in ("title", "lede"))
        days = [
            one
            for one in self.analysis.times
            if is_day(one) and not is_counted(self.analysis, one) and not is_deadline(self.analysis, one)
        ]
        self.days = days
        items = [one for one in days if in_dateline(self.analysis, one) or heads_item(self.analysis, one)]
        self.items = items if len(items) > 1 else []
        near = (
            one
            for one in days
            if one.sentence <= FIRST_SENTENCES
            and not is_long_ago(self.analysis, one)
            and not later_than_told(self.analysis, one.date)
        )
        first = next(near, None)
        self.first = self.occasion(self.counted(first), self.heads) if first is not None else None

    def counted(self, first: TimeExpression) -> TimeExpression:
        """Returns the day of publication where the head tells what was done so long after the day that is named next: "…, a day after Lima closed"."""
        published, day = self.analysis.article.published, first.date.first_day if first.date is not None else None
        if published is None or published.precision != "day" or day is None or first.sentence in self.heads:
            return first
        heads = (self.analysis.sentences[number] for number in range(first.sentence))
        found = [match for one in heads if (match := DAYS_AFTER.search(self.analysis.article.text, one.start, one.end))]
        if not found or published.first_day != day + dt.timedelta(days=AFTER[found[0]["n"].lower()]):
            return first
        date = msgspec.structs.replace(
            published, basis="derived", text=None, rule=f"'{found[0].group()}' what was done on the day named next"
        )
        return msgspec.structs.replace(first, date=date)

    def occasion(self, first: TimeExpression, heads: frozenset[int]) -> Occasion | None:
        """Returns the occasion of a day; `heads` are sentences that name who is there, as the day's own does."""
        first = beside_dateline(self.analysis, first)
        if first.date is None:
            return None
        mentions = zip(self.analysis.mentions, self.resolution.resolved, strict=True)
        there = [
            actor
            for index, (mention, resolved) in enumerate(mentions)
            if mention.sentence in heads or mention.sentence == first.sentence or (heads and index in self.meeting)
            for actor in resolved.actors
        ]
        return Occasion(
            date=first.date, names=frozenset(actor.name for actor in there),
            states=frozenset(actor.country for actor in there if actor.country),
            gathering=any(one.sentence <= (FIRST_SENTENCES if heads else first.sentence) for one in self.gatherings),
            named=frozenset(actor.country for actor in there if actor.type == "person" and actor.country),
            stay=days_stayed(self.analysis, first),
        )  # fmt: skip

    def of(self, draft: Draft) -> Occasion | None:
        """Returns the occasion that an act belongs to: of a meeting told before in its paragraph, of its item, else the article's."""
        told = (self.of_same_side(draft) or self.in_paragraph(draft.sentence)) if draft.kind not in SEEN else None
        return told or self.of_item(draft.sentence) or self.first

    def of_same_side(self, draft: Draft) -> Occasion | None:
        """Returns the day of what the side of an act did in the sentence before, in the same paragraph: "closed the border on 3 May. It called home …"."""
        text, sentences = self.analysis.article.text, self.analysis.sentences
        own = self.doers(draft)
        for number in range(draft.sentence - 1, -1, -1):
            if not own or "\n" in text[sentences[number].start : sentences[draft.sentence].start]:
                return None
            acts = [one for one in self.acts if one.sentence == number and one.realis in DONE]
            days = [one for one in self.analysis.times if one.sentence == number and one.date is not None]
            if not days:
                if any(own & self.doers(one) for one in acts):
                    continue
                return None
            dated = len(days) == 1 and is_day(days[0]) and is_single(days[0].date) and not is_counted(self.analysis, days[0])
            if not dated or later_than_told(self.analysis, days[0].date) or not any(own & self.doers(one) for one in acts):
                return None
            found = self.occasion(days[0], frozenset())
            return msgspec.structs.replace(found, same_day=True) if found is not None else None
        return None

    def doers(self, draft: Draft) -> frozenset[str]:
        """Returns the names of those who do an act, and of their states where they act for them."""
        actors = [actor for role, index in draft.roles if role in DOER_ROLES for actor in self.resolution.resolved[index].actors]
        return frozenset(actor.name for actor in actors)

    def in_paragraph(self, sentence: int) -> Occasion | None:
        """Returns the occasion of the last sentence before, in the same paragraph, that tells a meeting or the like with its day."""
        text, sentences = self.analysis.article.text, self.analysis.sentences
        for number in range(sentence - 1, -1, -1):
            if "\n" in text[sentences[number].start : sentences[sentence].start]:
                return None
            told = [
                one
                for one in self.days
                if one.sentence == number and is_single(one.date) and not later_than_told(self.analysis, one.date)
            ]
            if len(told) == 1 and any(one.sentence == number for one in self.gatherings):
                return self.occasion(told[0], frozenset())
        return None

    def of_item(self, sentence: int) -> Occasion | None:
        """Returns the occasion of the item that a sentence stands in, where an article has several with datelines of their own."""
        at = next((n for n in range(len(self.items) - 1, -1, -1) if self.items[n].sentence <= sentence), None)
        if at is None:
            return None
        end = self.items[at + 1].sentence if at + 1 < len(self.items) else len(self.analysis.sentences)
        found = self.occasion(self.items[at], frozenset(range(self.items[at].sentence, end)))
        if found is None:
            return None
        # A brief is all of its day, whoever it names; a longer item with a dateline may tell of other days.
        return msgspec.structs.replace(found, gathering=True, same_day=heads_item(self.analysis, self.items[at]))


# What stands around the day of a dateline: a place before it, an agency and a dash after.
PLACE_BEFORE = re.compile(r"[^\W\d_a-z][\w .,’'/-]{1,44}?[,.]?\s*(?:[A-Z][a-z]+day,?\s+)?")
DASH_AFTER = re.compile(
    r"(?:,? (?:19|20)\d\d)?\.?\s*(?:\([^()]{2,30}\)\s*(?:--+|[—–:-])?|/[^/\s]{2,25}/\.?\s*(?:--+|[—–:-])?|--+|[—–]|(?<=\d) ?-|:)\s"
)
# "On Tuesday, 12 September" before a colon, stop, dash or the end of the line.
LINE_HEAD = re.compile(rf"\W*(?:(?:on|{'|'.join(WEEKDAYS)})\W{{1,2}})?", re.IGNORECASE)
ALONE_AFTER = re.compile(r"(?:,? (?:19|20)\d\d)?(?:[.:]? *(?:\n|$)|[.:] | ?[–—] | - )")
# A report may be a week younger than what it tells.
REPORTED_DAYS = 7
# What a report is the news of lies at most so many days before it is printed; weeklies and ministries tell of the week before.
NEWS_DAYS = 10


def in_dateline(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time is the day of a dateline, of the article's or of an item in it."""
    line, text = analysis.article.dateline, analysis.article.text
    if line is not None and line.start <= time.start and time.end <= line.end:
        return True
    start = analysis.sentences[time.sentence].start
    return bool(PLACE_BEFORE.fullmatch(text, start, time.start) and DASH_AFTER.match(text, time.end))


def heads_item(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a day stands alone at the head of a paragraph: "Sept 12. Japan lifted …", "Tuesday: …", a heading."""
    text = analysis.article.text
    line = text.rfind("\n", 0, time.start) + 1
    return LINE_HEAD.fullmatch(text, line, time.start) is not None and ALONE_AFTER.match(text, time.end) is not None


def beside_dateline(analysis: Analysis, first: TimeExpression) -> TimeExpression:
    """Returns the day that the first sentence gives beside its dateline, if that is of the same week; else the time itself."""
    told = first.date.first_day if first.date else None
    if told is None or not in_dateline(analysis, first):
        return first
    for one in analysis.times:
        day = one.date.first_day if one.date else None
        if (
            one.sentence != first.sentence
            or one.start <= first.start
            or day is None
            or not is_day(one)
            or is_counted(analysis, one)
        ):
            continue
        if dt.timedelta() <= told - day <= dt.timedelta(days=REPORTED_DAYS):
            return one
    return first


def carried(occasion: Occasion) -> DateRange:
    """Returns the day of an occasion for an act that belongs to it."""
    date = occasion.stay or occasion.date
    return DateRange(
        start=date.start, end=date.end, precision=date.precision, basis="derived" if date.end else "inferred", text=date.text,
        rule="day of the occasion the article reports" + (f"; {date.rule}" if date.rule else ""),
    )  # fmt: skip


def unknown(rule: str) -> DateRange:
    """Returns no date, and why."""
    return DateRange(start=None, end=None, precision="unknown", basis="unknown", rule=rule)


def is_day(time: TimeExpression) -> bool:
    """Tells whether a time is a day that has a value."""
    return time.date is not None and time.date.precision == "day" and bool(time.date.start)


def is_counted(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time counts from another act ("a day after Delhi suspended the treaty"), which it does not date."""
    return COUNTED_FROM_AN_ACT.search(analysis.article.text, time.start, time.end + 2) is not None


def is_deadline(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time is one until which something is to happen: "gives Iraq until Sept. 19"."""
    return HORIZON.search(analysis.article.text[max(0, time.start - 16) : time.start]) is not None


def is_long_ago(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a day lies too far before publication to be the news: "freed … They were seized on 7 March", printed on the 24th."""
    published = analysis.article.published
    printed = published.first_day if published is not None and published.precision == "day" else None
    day = time.date.first_day if time.date is not None else None
    return printed is not None and day is not None and day < printed - dt.timedelta(days=NEWS_DAYS)


def later_than_told(analysis: Analysis, date: DateRange | None) -> bool:
    """Tells whether a date begins after the day of publication: what a text says was done cannot have been."""
    published = analysis.article.published
    last = published and (published.start if published.precision == "day" or not published.end else days_later(published.end, -1))
    return bool(last and date and date.start and not date.start.startswith("--") and date.start > last)
