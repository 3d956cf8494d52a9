"""A time expression beside an act -> whether it heads its sentence, tells when words were said, ends another clause, or is a beginning, aim or length."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.times_and_places.occasions import HORIZON, Occasion, later_than_told
from detente.coding.times_and_places.stays import is_single
from detente.coding.wording import NUMBERS
from detente.model import Analysis, DateRange, Precision, TimeExpression

# "in May", "last week", "early in the year" right behind a verb of speech, or behind its object, tell when it was said.
WHEN_SAID = re.compile(
    r"(?: (?:him|her|them|it|(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}))? (?:(?:in|on|during|early|late|earlier|back) (?:the |in )?)*"
)
PAST_SPEECH = re.compile(
    r"(?:(?:\w{2,}ed|said|told|swore|undertook|wrote|put)|(?:\w{2,}ed|brought|took|laid|made|gave) (?:an?|the|its|his|her|their) [\w-]+)$"
)
# Between a time at the head of a clause and its verb stands the subject, and no other clause.
SUBJECT_CHARS = 60
CLAUSE_HEAD = re.compile(
    r"(?:^|[;:] |, (?:and |but )?| and | but )(?:(?:on|in|at|during|early|late|earlier|back|just|only) (?:the )?)*$",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(r"[;:]|\b(?:after|before|when|while|which|who|that|as|but|and|since|until)\b")
OPEN_RELATIVE = re.compile(r", (?:(?:in|to|of|for|with|from|by|on|at|under) )?(?:who|which|whom|whose|where)\b[^,;]*$")
# "Boric, on his first journey since taking office in March, arrived on Sunday".
OPEN_ASIDE = re.compile(r", (?:on|in|during|after|before|since) [^,;]*\b(?:since|after|before|following) [^,;]*$")
# How long something is to last: "over three years", "over the next five years", "over a decade".
LENGTH = re.compile(
    r"(?:over|for|during|across)?(?: a| the)? ?(?:period of )?(?:(?:next|coming|following) )?[\w-]+ (?:years|months|weeks|decades|days)"
    r"|(?:(?:over|for|during|across) )?(?:an?|one|the (?:next|coming|following))(?: full| whole)? (?:year|month|week|decade)",
    re.IGNORECASE,
)
LENGTH_LEAD = ("over", "for", "during", "across")
LENGTH_BEFORE = re.compile(r"\b(?:over|for|during|across|lasting) $", re.IGNORECASE)
# A time in a clause that tells of something before, or in a participle's behind a comma, is that of its own verb: "the first trip since the
# envoy was recalled in April", "freed the crew, detained in March".
INNER_CLAUSE = re.compile(
    r"\bsince (?:[\w’'-]+ ){2,}[^,;]*$"
    r"|, (?:[a-z]+ly )?(?!accompanied|led|headed|flanked|followed|joined)(?:[a-z]{3,}ed|held|taken|caught|shot|built|made|given|sent|struck) (?:[^,;]* )?$"
)
TO_BE_DONE = re.compile(r"\bto (?:be )?[a-z]{3,}\b")
# Between a time and the words of an act: another clause of the sentence.
BREAK = re.compile(
    r"[;:]|\b(?:after|following|before|when|while|which|who|whom|where|that|as|but|since|until)\b|, and\b|, having\b"
)
# "has had a ban since March 2020": of what lasts, a time after "since" is the beginning.
SINCE = re.compile(r"\b(?:ever )?since (?:(?:at least|the (?:start|beginning) of|the|early|late) )?$", re.IGNORECASE)
# "On July 11 Sudani announced", "relations collapsed in July 2024, when Macron recognised": a time at the head of a sentence, or before
# "when", is that of all the acts it tells, of words too; a semicolon ends it.
HEAD = re.compile(
    r"(?:\W*(?:[\w.’'() ]{0,60}[-–—:] )?)?(?:(?:at|during) (?:an?|the|his|her|its|their)(?: [\w’'-]+){1,6},? )?(?:in [A-Z][\w’'-]+ )?(?:(?:on|in|at|during|by|early|late|earlier|back|only|just) (?:the |early |late )?)*",
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
# The number and the unit of "two weeks after".
COUNT_BEFORE = re.compile(
    rf"(?<!than )(?<!nearly )(?<!almost )(?<!about )(?<!over )(?<!within )\b(an?|one|{'|'.join(NUMBERS)}) $", re.IGNORECASE
)
LEVEL: dict[str, Precision] = {"day": "day", "month": "month", "year": "year"}
OVER = frozenset(["ended", "suspended"])
COUNTED_UNIT = re.compile(r"(day|week|month|year)s? after\b", re.IGNORECASE)
# "had promised", and a participle right behind the main clause: ", arguing".
PLUPERFECT = re.compile(r"\bhad (?:\w+ ){0,2}$")
GOES_WITH = re.compile(r", (?:while |and )?")
OTHER_CLAUSE = re.compile(r"[;:]|,(?! (?:where|who|which|when)\b)")
# "Are leaving": what goes on as the news is written is of no day before.
PROGRESSIVE = re.compile(r"\b(?:is|are)(?: (?:\w+ly|now|still|also))* \w+ing\b")
PROGRESSIVE_BEFORE_CHARS = 24


def is_when_said(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether a time stands right behind the past verb of an act of speech, or of saying ("demanded in May that", "said last week").

    So does one that heads the sentence, or is that of the verb with which the words go.
    """
    if governs(analysis, time, draft) or is_of_main_clause(analysis, time, draft):
        return True
    if time.date is None or not time.date.start or later_than_told(analysis, time.date):
        return False
    told = [
        one.cue for one in analysis.quotations
        if one.cue is not None and one.sentence == draft.sentence and one.start <= draft.trigger.start < one.end
    ]  # fmt: skip
    text = analysis.article.text
    return any(
        PAST_SPEECH.search(text, max(verb.start, verb.end - 20), verb.end)
        and (WHEN_SAID.fullmatch(text, verb.end, time.start) or heads_clause(analysis, time, verb.start))
        for verb in (draft.trigger, *told)
    )


def is_of_main_clause(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether a past time is that of the verb that words go with: "had promised in Lima last May", "brought the case in 2019, arguing that"."""
    if time.date is None or not time.date.start or later_than_told(analysis, time.date) or is_horizon(analysis, time):
        return False
    text, trigger = analysis.article.text, draft.trigger
    had = PLUPERFECT.search(text, max(0, trigger.start - 20), trigger.start) is not None or trigger.of(text).startswith("had ")
    if had and time.start >= trigger.end:
        return BREAK.search(text, trigger.end, time.start) is None
    main = time.end <= trigger.start and GOES_WITH.fullmatch(text, time.end, trigger.start) is not None
    return main and trigger.of(text).split(" ")[0].endswith("ing")


def heads_clause(analysis: Analysis, time: TimeExpression, verb: int) -> bool:
    """Tells whether a time stands at the head of the clause of a verb: "… and four days later Lima announced"."""
    text, start = analysis.article.text, analysis.sentences[time.sentence].start
    if not time.end <= verb <= time.end + SUBJECT_CHARS:
        return False
    return CLAUSE_HEAD.search(text[start : time.start]) is not None and CLAUSE_END.search(text, time.end, verb) is None


def ends_relative(analysis: Analysis, draft: Draft, time: TimeExpression) -> bool:
    """Tells whether a time ends a clause with "which", or an aside, that an act follows: "the port, which was built in 1990, closed on Monday"."""
    text, start = analysis.article.text, analysis.sentences[time.sentence].start
    opened = OPEN_RELATIVE.search(text, start, time.start) or OPEN_ASIDE.search(text, start, time.start)
    return text[time.end : draft.trigger.start].startswith(",") and opened is not None


def is_length(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time that ends with the text's present says how long something still to come is to last ("over three years")."""
    words = analysis.article.text[time.start : time.end]
    before = analysis.article.text[max(0, time.start - 10) : time.start]
    return LENGTH.fullmatch(words) is not None and (
        words.lower().startswith(LENGTH_LEAD) or LENGTH_BEFORE.search(before) is not None
    )


def is_of_its_terms(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether how long something lasts is what is promised or settled ("a loan over ten years", "to be paid over five"), and no day of the act."""
    between = analysis.article.text[draft.trigger.end : max(draft.trigger.end, time.start)]
    return draft.kind in SPOKEN or draft.kind == "agreement" or TO_BE_DONE.search(between) is not None


def is_of_inner_clause(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether a time behind an act stands in a clause after "since", or in a participle's behind a comma: another verb's.

    What has not been since then is told by that time.
    """
    found = INNER_CLAUSE.search(analysis.article.text, draft.trigger.end, max(draft.trigger.end, time.start))
    return found is not None and not (draft.realis == "denied" and found.group().startswith("since"))


def governs(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether a past time stands at the head of the sentence, or right before the "when" of an act: the words after it are of that time."""
    text, sentence = analysis.article.text, analysis.sentences[draft.sentence]
    if time.end > draft.trigger.start or ";" in text[time.end : draft.trigger.start] or is_horizon(analysis, time):
        return False
    between = text[time.end : draft.trigger.start]
    heading = HEAD.fullmatch(text, sentence.start, time.start) is not None
    return heading or (WHEN.match(between) is not None and BREAK.search(WHEN.sub("", between, count=1)) is None)


def is_before_what_goes_on(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether a time ended before the day of publication, and an act is told as going on on that day ("are leaving")."""
    published, date, text = analysis.article.published, time.date, analysis.article.text
    if not (published and published.start and date and date.end and date.end <= published.start):
        return False
    begin = max(0, draft.trigger.start - PROGRESSIVE_BEFORE_CHARS)
    return any(one.end() > draft.trigger.start for one in PROGRESSIVE.finditer(text, begin, draft.trigger.end))


def counted_from(analysis: Analysis, time: TimeExpression, draft: Draft) -> bool:
    """Tells whether an act is what a time is counted from: in "closed it on Wednesday, a day after gunmen killed" nobody killed on Wednesday."""
    counted = counting(analysis, draft)
    if counted is None or time.start < draft.trigger.end:
        return counted is not None and time.end <= counted
    return "," in analysis.article.text[draft.trigger.end : time.start]


def counting(analysis: Analysis, draft: Draft) -> int | None:
    """Returns where the words "a week after" stand, in whose clause an act lies, with those that "where" or "who" joins to it; else None."""
    sentence = analysis.sentences[draft.sentence]
    found = [*COUNTING.finditer(analysis.article.text, sentence.start, draft.trigger.start)]
    if not found or OTHER_CLAUSE.search(analysis.article.text, found[-1].end(), draft.trigger.start):
        return None
    return found[-1].start()


def counted_back(analysis: Analysis, draft: Draft, present: DateRange | None) -> DateRange | None:
    """Returns when that was done from which the time of its sentence, else the present, is counted: "closed it on Friday, a day after gunmen killed"."""
    start, sentence = counting(analysis, draft), analysis.sentences[draft.sentence]
    if draft.status in OVER:  # what came to an end did so in the main clause, whatever its words are
        return None
    count = COUNT_BEFORE.search(analysis.article.text, sentence.start, start) if start is not None else None
    unit = COUNTED_UNIT.match(analysis.article.text, start) if start is not None else None
    if start is None or count is None or unit is None:
        return None
    told = [
        one
        for one in analysis.times
        if one.sentence == draft.sentence and one.date is not None and not count.start() < one.end <= draft.trigger.end
    ]
    before = [one.date for one in told if one.end <= start]
    after = [
        one.date for one in told if one.start >= draft.trigger.end and "," in analysis.article.text[draft.trigger.end : one.start]
    ]
    base = before[-1] if before else after[0] if after and heads_sentence(analysis, count.start(), draft) else present
    number = NUMBERS.get(count[1].lower()) or 1
    words = analysis.article.text[count.start() : unit.end()]
    return earlier_by(base, number, unit[1].lower(), words) if base is not None else None


def heads_sentence(analysis: Analysis, offset: int, draft: Draft) -> bool:
    """Tells whether a sentence begins with the words at an offset."""
    return not analysis.article.text[analysis.sentences[draft.sentence].start : offset].strip(" \"“‘'")


def earlier_by(base: DateRange, number: int, unit: str, words: str) -> DateRange | None:
    """Returns the day, month or year that lies so many units before a single one; of a month counted in days nothing is known."""
    first = dt.date.fromisoformat(base.start) if base.start and not base.start.startswith("--") else None
    if first is None or (base.precision == "day" and not is_single(base)):
        return None
    precision: Precision = LEVEL.get(unit, "day")
    if unit in ("day", "week") and base.precision == "day":
        start = first - dt.timedelta(days=number * (7 if unit == "week" else 1))
        end = start + dt.timedelta(days=1)
    elif unit == "month" and base.precision in ("day", "month"):
        start, end = (month_of(first, away) for away in (-number, 1 - number))
    elif unit == "year" and base.precision in ("day", "year"):
        start, end = dt.date(first.year - number, 1, 1), dt.date(first.year - number + 1, 1, 1)
    elif unit == "year" and base.precision == "month":
        start, end, precision = month_of(first, -12 * number), month_of(first, 1 - 12 * number), "month"
    else:
        return None
    return DateRange(
        start=start.isoformat(), end=end.isoformat(), precision=precision, basis="derived", text=words.strip(),
        rule="what the time of its sentence is counted from",
    )  # fmt: skip


def month_of(day: dt.date, away: int) -> dt.date:
    """Returns the first day of the month so many months off that of a day."""
    months = day.year * 12 + day.month - 1 + away
    return dt.date(months // 12, months % 12 + 1, 1)


def heads(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time stands at the head of its sentence."""
    return HEAD.fullmatch(analysis.article.text, analysis.sentences[time.sentence].start, time.start) is not None


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


def lasts_since(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time is the beginning of what lasts: "since 2001"."""
    return SINCE.search(analysis.article.text[max(0, time.start - 30) : time.start]) is not None


def earlier_in(analysis: Analysis, time: TimeExpression, date: DateRange | None, occasion: Occasion | None) -> DateRange | None:
    """Returns a date; what was done "earlier this month" was done before the occasion, or the day of publication, what is due "later this month" after."""
    words, printed = analysis.article.text[time.start : time.end].lower(), analysis.article.published
    earlier = occasion.date if occasion is not None else printed
    present = earlier if words.startswith("earlier ") else printed if words.startswith("later ") else None
    if (
        date is None
        or present is None
        or not (present.start and date.start and date.end and date.start < present.start < date.end)
    ):
        return date
    return msgspec.structs.replace(date, **{"end" if words.startswith("earlier ") else "start": present.start})
