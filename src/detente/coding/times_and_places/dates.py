"""When an act was done: the time in its own words, else the day of the occasion that the article reports, if the act belongs to it; else unknown.

An occasion is what the first day of an article is the day of. Words said by those who met there take its day (docs/claims.md), and
offices; words of somebody else, or in a tense that tells no day ("denies", "has promised"), do not.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

import msgspec

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.times_and_places.linking import time_of
from detente.coding.times_and_places.nearest import UNDATED, distance, is_said, nearest_time, same_clause
from detente.coding.times_and_places.occasions import (
    DONE,
    Occasion,
    carried,
    is_counted,
    unknown,
)
from detente.coding.times_and_places.stays import lasting
from detente.coding.times_and_places.timing import (
    PLUPERFECT,
    WHEN,
    counted_back,
    counting,
    earlier_in,
    governs,
    heads,
    is_horizon,
    is_measure,
    lasts_since,
)
from detente.model import Analysis, DateRange, Resolution, Span, TimeExpression
from detente.ontology import knowledge

# Acts that a report of an occasion tells of that occasion unless it says otherwise.
AT_OCCASION = frozenset({"agreement", "meeting"})
SPEAKING_ROLES = frozenset(
    ["speaker", "proposer", "promisor", "inviter", "holder", "member", "host", "guest", "signatory", "donor"]
)
# Measures and blows that a report tells in the past tense without a time are of its occasion, as 17 of 18 of the sample's are.
NARRATED = frozenset(["sanction", "coercion", "assault", "mobilization", "retreat", "concession", "protest"])
PAST_VERB = re.compile(
    r"(?:(?:was|were) (?:\w+ly )?)?(?:\w{2,}ed|shot|held|took|taken|cut|broke|broken|sent|fought|struck|drove|driven|threw|thrown|shut|gave|given|left|withdrew|kept|made"
    r"|put|fell|flew|met|came|went|said|told|won|sold|began|spoke|paid|wrote|sat|led|saw|brought|bought|swore|beat|beaten|hit|shook|swept|burnt|blew)\b"
)
BEHIND = re.compile(
    r"\b(?:after|before|over|since|following|despite) (?:(?:an?|the|his|her|its|their) )?(?:\w+ )?$", re.IGNORECASE
)
OPEN_BEFORE = re.compile(
    r"\b(?:which|that|who|whom|whose|where|when|having|to|had|has|have|been|be|by|not|never)(?: \w+)? $", re.IGNORECASE
)
DISPUTED = "the time that stands nearest is another act's"
NO_DATE = "no date in the words of the act"
BEFORE_IT = "before the occasion the article reports ('had')"
NOT_THERE = "the words are not of the occasion whose day the article gives"
PERFECT = re.compile(r"\b(?:has|have) (?:(?!been\b)\w+ly )?$")
PRESENT = re.compile(r"(?:accuse|denie|demand|reject|say|blame|insist|call|want|claim|refuse|offer|deny|urge|reject|oppose)s?\b")
# A gift handed over in a report of a meeting was handed over there.
HANDED = re.compile(r"\b(?:handed over|handed him|handed her|presented)\b", re.IGNORECASE)
STANDING = frozenset(["office", "partnership_level"])
PAST_OFFICE = re.compile(r"\b(?:former|late|ex|erstwhile|deposed|ousted|ex-\w+)\b", re.IGNORECASE)
# A time so long before the news is history.
HISTORY_DAYS = 60
# For so many sentences a paragraph goes on with the time that heads one of them.
GOES_ON = 2
# "In May 2010 it had expelled the consul" looks back for one sentence only.
ASIDE = re.compile(r"\b(?:had|has|have)\b")
SAME_DAY = re.compile(r"\b(?:today|later in the day|(?:later )?(?:on )?the same day|later that day|that day)\b", re.IGNORECASE)
# "During his stay he is also to meet the speaker": the days of the visit that the text reports.
DURING_STAY = re.compile(r"\bduring (?:the|his|her|their|this) (?:\w+ )?(?:visit|stay|trip|tour)\b", re.IGNORECASE)


def date_of(
    resolution: Resolution, group: Sequence[Draft], occasion: Occasion | None, acts: Mapping[int, Sequence[Span]] | None
) -> DateRange | None:
    """Returns when the act of a group of drafts was done: the time that its words link in any of them, else as `undated` says.

    `acts` are the words of all acts of each sentence, None of a text that was read without the encoder.
    """
    main = group[0]
    if main.date is not None or main.timeless or main.realis == "habitual":
        return main.date
    analysis = resolution.analysis
    if main.kind in STANDING:
        return standing_date(resolution, group, occasion)
    time = time_of(analysis, group, acts)
    if time is not None:
        date = earlier_in(analysis, time, on_occasion(analysis, time, occasion), occasion)
        return lasting(resolution, main, open_ended(analysis, main, time, partly_known(date)))
    date = undated(resolution, main, occasion)
    if is_disputed(analysis, main, occasion):
        return unknown(DISPUTED) if date is not None and date.start else date
    if date is None or date.start or date.rule == BEFORE_IT:
        return date
    others = (undated(resolution, draft, occasion) for draft in group[1:] if draft.kind == main.kind != "visit")
    return next((one for one in others if one is not None and one.start), date)


def is_disputed(analysis: Analysis, draft: Draft, occasion: Occasion | None) -> bool:
    """Tells whether an act that its words link to no time stands nearest to one of another day than the report's: then neither may be its own."""
    nearest = nearest_time(analysis, [draft])
    if nearest is None or nearest.date is None or not nearest.date.end or occasion is None or draft.realis not in DONE:
        return False
    return ended_before(nearest.date, occasion.date.start)


def partly_known(date: DateRange | None) -> DateRange | None:
    """Returns a date; of a day whose year the text does not give the basis is `inferred`."""
    if date is None or not date.start or not date.start.startswith("--"):
        return date
    return msgspec.structs.replace(date, basis="inferred")


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
    if past and main.kind == "office":
        return unknown("an office held before")
    return spoken_date(analysis, msgspec.structs.replace(occasion, stay=None) if occasion is not None else None)


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
    actors = [actor for index in draft.parties for actor in resolution.resolved[index].actors]
    held = [one for actor in actors for one in knowledge().holdings.get(actor.name, ())]
    if day is None or not held:
        return False
    return all(one.end and one.end < day.isoformat()[: len(one.end)] for one in held)


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


def ended_before(date: DateRange | None, day: str | None) -> bool:
    """Tells whether a range has its end on or before a day."""
    return bool(date and date.end and day) and str(date and date.end) <= str(day)


def undated(resolution: Resolution, draft: Draft, occasion: Occasion | None) -> DateRange | None:
    """Returns the date of an act whose words give none: the occasion's where it belongs to it."""
    analysis = resolution.analysis
    if draft.kind in UNDATED:
        return None
    if draft.kind in SPOKEN and draft.realis == "presupposed":
        return unknown("told as known, without its day")  # "at the invitation of"
    before = from_before(analysis, draft, occasion)
    if before is not None:
        return before
    if PLUPERFECT.search(before_trigger(analysis, draft)):
        return unknown(BEFORE_IT)
    words = draft.quote.of(analysis.article.text)
    planned = draft.realis == "planned" and draft.kind not in SPOKEN
    if occasion is not None and (SAME_DAY.search(words) or (planned and DURING_STAY.search(words))):
        return carried(occasion)
    if beside_another(analysis, draft, occasion):
        return unknown("the sentence tells of another day, and the words give none")
    if occasion is not None and occasion.same_day and draft.realis == "happened" and is_told(analysis, draft):
        return carried(occasion)
    headed = is_headed(analysis, draft)
    if not is_said(draft):
        return undated_deed(resolution, draft, occasion, headed=headed)
    there = occasion is None or headed or belongs(resolution, draft, occasion)
    return spoken_date(analysis, occasion) if there else unknown(NOT_THERE)


def is_told(analysis: Analysis, draft: Draft) -> bool:
    """Tells whether an act is told, not named as what came before ("after a shooting") or in an open tense."""
    return not open_tense(analysis, draft) and BEHIND.search(before_trigger(analysis, draft)) is None


def is_headed(analysis: Analysis, draft: Draft) -> bool:
    """Tells whether an act is told in the title, the lede, or as news in the perfect of the first sentence below ("has closed its border")."""
    if analysis.sentences[draft.sentence].role in ("title", "lede"):
        return True
    opening = next((number for number, one in enumerate(analysis.sentences) if one.role == "body"), None)
    words = draft.trigger.of(analysis.article.text).lower()
    perfect = words.startswith(("has ", "have ")) or PERFECT.search(before_trigger(analysis, draft)) is not None
    return draft.sentence == opening and perfect and draft.kind not in SPOKEN


def undated_deed(resolution: Resolution, draft: Draft, occasion: Occasion | None, *, headed: bool) -> DateRange:
    """Returns the date of what was done, not said, whose words give none."""
    if draft.kind == "agreement" and draft.status == "negotiating" and draft.realis == "ongoing":
        return spoken_date(resolution.analysis, None)  # what is being worked out is so as the text is written
    if occasion is None:
        return unknown(NO_DATE)
    analysis, happened = resolution.analysis, draft.realis == "happened"
    if draft.kind in AT_OCCASION and happened and (before := told_before(analysis, draft, occasion.date)) is not None:
        return before
    handed = (
        draft.kind == "aid" and HANDED.search(draft.trigger.of(analysis.article.text)) and belongs(resolution, draft, occasion)
    )
    if (happened and (draft.kind in AT_OCCASION or handed or narrated(resolution, draft, occasion))) or (
        headed and draft.realis in ("happened", "ongoing")
    ):
        return carried(occasion)
    return unknown(NO_DATE)


def narrated(resolution: Resolution, draft: Draft, occasion: Occasion) -> bool:
    """Tells whether a measure or a blow is told in the past tense in the main clause of a sentence without a time, by or to who was there."""
    analysis = resolution.analysis
    if draft.kind not in NARRATED or any(one.sentence == draft.sentence for one in analysis.times):
        return False
    verb = PAST_VERB.match(draft.trigger.of(analysis.article.text)) and not OPEN_BEFORE.search(before_trigger(analysis, draft))
    if not verb or not is_told(analysis, draft):
        return False
    actors = [actor for index in draft.parties for actor in resolution.resolved[index].actors]
    return any(actor.name in occasion.names or actor.country in occasion.states for actor in actors)


def from_before(analysis: Analysis, draft: Draft, occasion: Occasion | None) -> DateRange | None:
    """Returns the date of what another act is counted from, or of what goes on with history."""
    counted = counted_back(analysis, draft, occasion.date if occasion is not None else None) if draft.realis in DONE else None
    narrated = draft.realis == "happened" and (draft.kind in SPOKEN or draft.kind in NARRATED)
    if counted is not None or not narrated or not in_past_tense(analysis, draft):
        return counted
    return told_before(analysis, draft, occasion.date if occasion is not None else analysis.article.published)


def in_past_tense(analysis: Analysis, draft: Draft) -> bool:
    """Tells whether an act is told in the past tense of its main clause."""
    verb = PAST_VERB.match(draft.trigger.of(analysis.article.text)) is not None
    return verb and OPEN_BEFORE.search(before_trigger(analysis, draft)) is None and is_told(analysis, draft)


def told_before(analysis: Analysis, draft: Draft, present: DateRange | None) -> DateRange | None:
    """Returns the time of the last sentence before that has one, if it heads that, tells history and the act's own goes on with it in the same paragraph."""
    first = present.first_day if present is not None else None
    dated = [one for one in analysis.times if one.sentence <= draft.sentence]
    if first is None or not dated or dated[-1].sentence == draft.sentence:
        return None
    last = dated[-1].sentence
    own, head = analysis.sentences[draft.sentence], analysis.sentences[last]
    between = analysis.article.text[head.start : own.start]
    if draft.sentence - last > GOES_ON or "\n" in between or ASIDE.search(between):
        return None
    before = (first - dt.timedelta(days=HISTORY_DAYS)).isoformat()
    told = [one.date for one in dated if one.sentence == last and one.date is not None and one.date.start]
    heading = [one for one in dated if one.sentence == last and heads(analysis, one)]
    if len(told) != 1 or not heading or heading[0].date != told[0] or not ended_before(told[0], before):
        return None
    return msgspec.structs.replace(told[0], basis="derived", rule="time at the head of a sentence before")


def belongs(resolution: Resolution, draft: Draft, occasion: Occasion) -> bool:
    """Tells whether words or an office belong to an occasion: whose they are was there, and no tense leaves the day open.

    A state whose people met speaks at the meeting, by its name, as "the hosts" or by a person where none of its people is named as there;
    others of its people may have spoken elsewhere: of 18 given the occasion's day by their state 16 were wrong on the sample.
    """
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
    return occasion.gathering and any(
        actor.country in occasion.states
        and (
            actor.type == "state"
            or resolution.analysis.mentions[index].type in ("seat", "epithet")
            or (actor.type == "person" and actor.country not in occasion.named)
        )
        for index in told_by
        for actor in resolution.resolved[index].actors
    )


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


def open_ended(analysis: Analysis, draft: Draft, time: TimeExpression, date: DateRange | None) -> DateRange | None:
    """Returns the date of what lasts since a time, without an end; whether it lasts or was done now and then."""
    if date is None or not date.start or date.start.startswith("--") or not lasts_since(analysis, time):
        return date
    if draft.trigger.start > time.end and WHEN.match(analysis.article.text, time.end):
        return date  # "since May 2019, when Lima expelled": of then, not since
    return msgspec.structs.replace(date, end=None, rule="; ".join(filter(None, [date.rule, "since"])))


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
