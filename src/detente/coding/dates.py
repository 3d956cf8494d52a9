"""When an act was done: the time in its own words, else the day of the occasion that the article reports, if the act belongs to it; else unknown.

An occasion is what the first day of an article is the day of. Words said by those who met there take its day (RECORDS section 6), and
offices; words of somebody else, or in a tense that tells no day ("denies", "has promised"), do not.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.occasions import (
    DONE,
    HORIZON,
    Occasion,
    carried,
    days_later,
    in_dateline,
    is_counted,
    is_day,
    later_than_told,
    unknown,
)
from detente.coding.timing import ends_relative, is_length, is_when_said
from detente.model import Analysis, DateRange, Resolution, TimeExpression
from detente.ontology import knowledge

# Acts that a report of an occasion tells of that occasion unless it says otherwise.
AT_OCCASION = frozenset({"agreement", "meeting"})
UNDATED = frozenset(["coordination", "coverage", "anniversary"])
SPEAKING_ROLES = frozenset(
    ["speaker", "proposer", "promisor", "inviter", "holder", "member", "host", "guest", "signatory", "donor"]
)
NOT_THERE = "the words are not of the occasion whose day the article gives"
# "has had a ban since March 2020": of what lasts, a time after "since" is the beginning.
SINCE = re.compile(r"\b(?:ever )?since (?:(?:at least|the (?:start|beginning) of|the|early|late) )?$", re.IGNORECASE)
PLUPERFECT = re.compile(r"\bhad (?:\w+ ){0,2}$")
PERFECT = re.compile(r"\b(?:has|have) (?:(?!been\b)\w+ly )?$")
PRESENT = re.compile(r"(?:accuse|denie|demand|reject|say|blame|insist|call|want|claim|refuse|offer|deny|urge|reject|oppose)s?\b")
# A gift handed over in a report of a meeting was handed over there.
HANDED = re.compile(r"\b(?:handed over|handed him|handed her|presented)\b", re.IGNORECASE)
STANDING = frozenset(["office", "partnership_level"])
PAST_OFFICE = re.compile(r"\b(?:former|late|ex|erstwhile|deposed|ousted|ex-\w+)\b", re.IGNORECASE)
# A time so long before the news is history.
HISTORY_DAYS = 60
# Between a time and the words of an act: another clause of the sentence.
BREAK = re.compile(
    r"[;:]|\b(?:after|following|before|when|while|which|who|whom|where|that|as|but|since|until)\b|, and\b|, having\b"
)
BREAK_CHARS = 120
# Of the times near what somebody said only one beside the verb ("declared on Friday") tells when; others belong to what was said.
NEXT_TO_CHARS = 14
# "On July 11 Sudani announced", "relations collapsed in July 2024, when Macron recognised": a time at the head of a sentence, or before
# "when", is that of all the acts it tells, of words too; a semicolon ends it.
HEAD = re.compile(
    r"(?:\W*(?:[\w.’'() ]{0,60}[-–—:] )?)?(?:(?:on|in|at|during|by|early|late|earlier|back|only|just) (?:the |early |late )?)*",
    re.IGNORECASE,
)
WHEN = re.compile(r",? (?:when|as) ", re.IGNORECASE)
# "the first visit in 12 years" tells since when there was none, "an agreement for 2021-2025" how long it holds: neither when it was done.
FIRST_IN = re.compile(r"\b(?:first|biggest|largest|worst|highest|lowest|deadliest)\b[^.;]{0,80}$", re.IGNORECASE)
TERM = re.compile(
    r"\b(?:for|covering|(?:for|in|of|over) the (?:period|years?|term))(?: (?:of|from|the|years?))* ?$", re.IGNORECASE
)
# "months after the court ordered": what follows is the act counted from, up to a comma that ends its clause.
COUNTING = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|shortly|soon) after (?=(?!(?:the|his|her|their|its|an?) (?:talks|visit|meeting|summit|attack)\b)\w)",
    re.IGNORECASE,
)
OTHER_CLAUSE = re.compile(r"[;:]|,(?! (?:where|who|which|when)\b)")
SAME_DAY = re.compile(r"\b(?:today|later in the day|(?:later )?(?:on )?the same day|later that day|that day)\b", re.IGNORECASE)
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
LASTING = re.compile(
    rf"\b(?:for|spends?|spending|spent|stays?|stayed|staying)(?: for)? (?P<n>{'|'.join(NUMBERS)}|[2-9]|1\d) days\b"
    rf"|\b(?:for|beg[ai]n\w*|start\w*|on) (?:a|his|her|their) (?P<m>{'|'.join(NUMBERS)}|[2-9]|1\d)-day\b",
    re.IGNORECASE,
)


# "Recently in May": how far behind a vague time the one begins that says when.
NARROWED_WITHIN_CHARS = 4


def date_of(resolution: Resolution, group: Sequence[Draft], occasion: Occasion | None) -> DateRange | None:
    """Returns when the act of a group of drafts was done: the time that stands nearest to its words in any of them, else as `undated` says."""
    main = group[0]
    if main.date is not None or main.timeless or main.realis == "habitual":
        return main.date
    analysis = resolution.analysis
    if main.kind in STANDING:
        return standing_date(resolution, group, occasion)
    found = [pair for draft in group if draft.kind == main.kind for pair in times_of(analysis, draft)]
    found = [pair for pair in found if not in_dateline(analysis, pair[1])] or found
    found = [pair for pair in found if not narrowed(pair[1], [other for _, other in found])]
    if main.kind == "statement":
        found = [pair for pair in found if pair[0] <= NEXT_TO_CHARS or governs(analysis, pair[1], main)]
    if found:
        _, time = min(found, key=lambda pair: pair[0])
        return lasting(analysis, main, open_ended(analysis, time, on_occasion(analysis, time, occasion)))
    return undated(resolution, main, occasion)


def narrowed(time: TimeExpression, others: Sequence[TimeExpression]) -> bool:
    """Tells whether a vague time is only the head of one that is told next to it ("most recently in May")."""
    vague = time.date is None or time.date.start is None
    return vague and any(
        0 < one.start - time.end <= NARROWED_WITHIN_CHARS and one.date is not None and one.date.start is not None
        for one in others
    )


def standing_date(resolution: Resolution, group: Sequence[Draft], occasion: Occasion | None) -> DateRange:
    """Returns when an office was seen held, or a level named or set: the day of the occasion, of what is history the time told with it."""
    analysis, main = resolution.analysis, group[0]
    present = occasion.date if occasion is not None else analysis.article.published
    past = main.realis == "happened"
    if main.kind == "office":
        past = has_left(resolution, main, present) or any(is_past_office(analysis, draft) for draft in group)
    own = [one for draft in group if past and (one := history_told_with(analysis, draft, present)) is not None]
    if own:
        return own[0]
    return unknown("an office held before") if past and main.kind == "office" else spoken_date(analysis, occasion)


def history_told_with(analysis: Analysis, draft: Draft, present: DateRange | None) -> DateRange | None:
    """Returns the time of the clause that an office or a level stands in, or at the head of its sentence, if it lies well before the news."""
    day = present.first_day if present is not None else None
    before = (day - dt.timedelta(days=HISTORY_DAYS)).isoformat() if day is not None else None
    near = [
        one
        for one in analysis.times
        if one.sentence == draft.sentence
        and one.date is not None and one.date.start and not one.date.start.startswith("--")
        and (before is None or ended_before(one.date, before))
        and not (is_horizon(analysis, one) or is_measure(analysis, one) or is_counted(analysis, one) or lasts_since(analysis, one))
        and (same_clause(analysis, draft, one) or governs(analysis, one, draft))
    ]  # fmt: skip
    if not near:
        return None
    return min(near, key=lambda one: distance(analysis, draft, one)).date


def is_past_office(analysis: Analysis, draft: Draft) -> bool:
    """Tells whether the words say that an office is held no more: "former", "the late"."""
    start = max(analysis.sentences[draft.sentence].start, draft.trigger.start - 12)
    return PAST_OFFICE.search(analysis.article.text, start, draft.trigger.end) is not None


def has_left(resolution: Resolution, draft: Draft, present: DateRange | None) -> bool:
    """Tells whether somebody had left every office known of him before the news."""
    day = present.first_day if present is not None else None
    actors = [actor for _, index in draft.roles for actor in resolution.resolved[index].actors]
    held = [one for actor in actors for one in knowledge().holdings.get(actor.name, ())]
    if day is None or not held:
        return False
    return all(one.end and one.end < day.isoformat()[: len(one.end)] for one in held)


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
        and not (not done and is_length(analysis, one))
    ]  # fmt: skip
    inside = [one for one in near if draft.quote.start <= one.start and one.end <= draft.quote.end]
    if draft.kind in SPOKEN:  # a year or month in the words of a pledge is when it falls due, not when it was made
        heading = [one for one in near if governs(analysis, one, draft) or is_when_said(analysis, one, draft)]
        inside = heading or [one for one in inside if is_day(one) and one.end <= draft.trigger.end + 40]
    elif not inside and done and draft.kind not in UNDATED:
        inside = [one for one in near if is_day(one) or same_clause(analysis, draft, one) or governs(analysis, one, draft)]
    return [(distance(analysis, draft, one), one) for one in inside]


def governs(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether a past time stands at the head of the sentence, or right before the "when" of an act: the words after it are of that time."""
    text, sentence = analysis.article.text, analysis.sentences[draft.sentence]
    if time.end > draft.trigger.start or ";" in text[time.end : draft.trigger.start] or is_horizon(analysis, time):
        return False
    between = text[time.end : draft.trigger.start]
    heading = HEAD.fullmatch(text, sentence.start, time.start) is not None
    return heading or (WHEN.match(between) is not None and BREAK.search(WHEN.sub("", between, count=1)) is None)


def counted_from(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether an act is what a time is counted from: in "closed it on Wednesday, a day after gunmen killed" nobody killed on Wednesday."""
    counted = counting(analysis, draft)
    return counted is not None and time.end <= counted


def counting(analysis: Analysis, draft: Draft) -> int | None:
    """Returns where the words "a week after" stand, in whose clause an act lies, with those that "where" or "who" joins to it; else None."""
    sentence = analysis.sentences[draft.sentence]
    found = [*COUNTING.finditer(analysis.article.text, sentence.start, draft.trigger.start)]
    if not found or OTHER_CLAUSE.search(analysis.article.text, found[-1].end(), draft.trigger.start):
        return None
    return found[-1].start()


def beside_another(analysis: Analysis, draft: Draft, occasion: Occasion | None) -> bool:
    """Tells whether an act without a time is what another is counted from, or follows a past time at the head of its sentence."""
    first = occasion.date.start if occasion is not None else None
    past = any(
        one.sentence == draft.sentence
        and one.end <= draft.trigger.start
        and heads(analysis, one)
        and ended_before(one.date, first)
        for one in analysis.times
    )
    return past or counting(analysis, draft) is not None


def heads(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time stands at the head of its sentence."""
    return HEAD.fullmatch(analysis.article.text, analysis.sentences[time.sentence].start, time.start) is not None


def ended_before(date: DateRange | None, day: str | None) -> bool:
    """Tells whether a range has its end on or before a day."""
    return bool(date and date.end and day) and str(date and date.end) <= str(day)


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


def undated(resolution: Resolution, draft: Draft, occasion: Occasion | None) -> DateRange | None:
    """Returns the date of an act whose words give none: the occasion's where it belongs to it."""
    analysis = resolution.analysis
    if draft.kind in UNDATED:
        return None
    if PLUPERFECT.search(before_trigger(analysis, draft)):
        return unknown("before the occasion the article reports ('had')")
    if SAME_DAY.search(draft.quote.of(analysis.article.text)) and occasion is not None:
        return carried(occasion)
    if beside_another(analysis, draft, occasion):
        return unknown("the sentence tells of another day, and the words give none")
    headed = analysis.sentences[draft.sentence].role in ("title", "lede")
    if draft.kind in SPOKEN:
        if occasion is None or headed or belongs(resolution, draft, occasion):
            return spoken_date(analysis, occasion)
        return unknown(NOT_THERE)
    if (
        draft.kind in AT_OCCASION
        and draft.realis == "happened"
        and (before := told_before(analysis, draft, occasion)) is not None
    ):
        return before
    handed = (
        occasion is not None
        and draft.kind == "aid"
        and HANDED.search(draft.trigger.of(analysis.article.text)) is not None
        and belongs(resolution, draft, occasion)
    )
    if occasion is not None and draft.realis == "happened" and (draft.kind in AT_OCCASION or headed or handed):
        return carried(occasion)
    # What is being worked out is so as the text is written.
    worked_on = draft.kind == "agreement" and draft.status == "negotiating" and draft.realis == "ongoing"
    return spoken_date(analysis, None) if worked_on else unknown("no date in the words of the act")


def told_before(analysis: Analysis, draft: Draft, occasion: Occasion | None) -> DateRange | None:
    """Returns the time of the sentence before, if it tells history and the act's own sentence goes on with it in the same paragraph."""
    first = occasion.date.first_day if occasion is not None else None
    if first is None or draft.sentence == 0:
        return None
    own, last = analysis.sentences[draft.sentence], analysis.sentences[draft.sentence - 1]
    if "\n" in analysis.article.text[last.start : own.start] or any(one.sentence == draft.sentence for one in analysis.times):
        return None
    before = (first - dt.timedelta(days=HISTORY_DAYS)).isoformat()
    told = [one.date for one in analysis.times if one.sentence == draft.sentence - 1 and one.date is not None and one.date.start]
    heading = [one for one in analysis.times if one.sentence == draft.sentence - 1 and heads(analysis, one)]
    if len(told) != 1 or not heading or heading[0].date != told[0] or not ended_before(told[0], before):
        return None
    return msgspec.structs.replace(told[0], basis="derived", rule="time at the head of the sentence before")


def belongs(resolution: Resolution, draft: Draft, occasion: Occasion) -> bool:
    """Tells whether words or an office belong to an occasion: whose they are was there, and no tense leaves the day open."""
    if open_tense(resolution.analysis, draft):
        return False
    told_by = {index for role, index in draft.roles if role in SPEAKING_ROLES} | (
        {draft.speaker} if draft.speaker is not None else set()
    )
    actors = [actor for index in told_by for actor in resolution.resolved[index].actors]
    if not actors:
        return occasion.gathering
    if any(actor.name in occasion.names for actor in actors):
        return True
    return occasion.gathering and any(actor.country in occasion.states for actor in actors)


def open_tense(analysis: Analysis, draft: Draft) -> bool:
    """Tells whether a verb tells words without their day: "denies", "has promised"."""
    words = draft.trigger.of(analysis.article.text).lower()
    perfect = PERFECT.search(before_trigger(analysis, draft)) is not None or words.startswith(("has ", "have "))
    return perfect or (PRESENT.fullmatch(words.split(" ")[0]) is not None and words.split(" ")[0].endswith("s"))


def before_trigger(analysis: Analysis, draft: Draft) -> str:
    """Returns the few characters before an act's words."""
    return analysis.article.text[max(0, draft.trigger.start - 20) : draft.trigger.start]


def spoken_date(analysis: Analysis, occasion: Occasion | None) -> DateRange:
    """Returns the day of words said: that of the occasion (derived), else of publication, saying so, else unknown."""
    if occasion is not None:
        return carried(occasion)
    published = analysis.article.published
    if published is not None and published.start:
        return DateRange(
            start=published.start, end=published.end, precision=published.precision, basis="publication", rule="day of publication"
        )  # fmt: skip
    return unknown("the article gives no day")


def open_ended(analysis: Analysis, time: TimeExpression, date: DateRange | None) -> DateRange | None:
    """Returns the date of what lasts since a time, without an end; whether it lasts or was done now and then."""
    if date is None or not date.start or date.start.startswith("--") or not lasts_since(analysis, time):
        return date
    return msgspec.structs.replace(date, end=None, rule="; ".join(filter(None, [date.rule, "since"])))


def lasts_since(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time is the beginning of what lasts: "since 2001"."""
    return SINCE.search(analysis.article.text[max(0, time.start - 30) : time.start]) is not None


def on_occasion(analysis: Analysis, time: TimeExpression, occasion: Occasion | None) -> DateRange | None:
    """Returns the date of a time; "today" and "later in the day" without an anchor are the occasion's day."""
    date = time.date
    if (
        occasion is not None
        and date is not None
        and not date.start
        and SAME_DAY.search(analysis.article.text[time.start : time.end])
    ):
        return carried(occasion)
    return date


def lasting(analysis: Analysis, draft: Draft, date: DateRange | None) -> DateRange | None:
    """Returns the days of a visit that "came on July 26 and will spend five days" dates by its first."""
    if draft.kind != "visit" or date is None or date.precision != "day" or not date.end or not date.start:
        return date
    sentence = analysis.sentences[draft.sentence]
    match = LASTING.search(analysis.article.text, sentence.start, sentence.end)
    if match is None:
        return date
    count = match["n"] or match["m"]
    days = NUMBERS.get(count.lower()) or int(count)
    return msgspec.structs.replace(
        date, end=days_later(date.start, days), rule="; ".join(filter(None, [date.rule, match.group()]))
    )


def is_horizon(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a year is only that until which something is to last ("a vision to 2030"): nothing was done then."""
    precise = time.date is None or time.date.precision != "year"
    return not precise and HORIZON.search(analysis.article.text[max(0, time.start - 16) : time.start]) is not None


def is_measure(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time says since when there was nothing like it ("first visit in 12 years"), or how long a paper holds ("for 2021-2025")."""
    if time.date is None:
        return False
    before = analysis.article.text[analysis.sentences[time.sentence].start : time.start]
    words = analysis.article.text[time.start : time.end].lower()
    ranged = bool(time.date.start and time.date.end and time.date.end[:4] > time.date.start[:4] and "20" in words)
    since = re.match(r"(?:in|for)\b.*\b(?:years|decades|months)\b", words) is not None
    return (since and FIRST_IN.search(before) is not None) or (ranged and TERM.search(before) is not None)
